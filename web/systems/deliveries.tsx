import { useState } from 'react';
import { replay } from '../../api/forms';
import type { Answer, Body, WebhookDelivery } from '../data/api';
import { send } from '../data/client';
import { useAskAgain, useList } from '../data/queries';
import { useMe } from '../data/session';
import { CaseByTitle } from '../parts/caseByTitle';
import { TickField } from '../parts/fields';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { type Look, Mark, Tag } from '../parts/mark';
import { ListTable } from '../parts/table';
import { useWords } from '../words';
import { dmy, stamp } from '../words/dates';

const LOOKS: Record<WebhookDelivery['status'], Look> = {
  waiting: 'soon',
  sending: 'soon',
  sent: 'done',
  failed: 'late',
};

/** What was sent to a webhook and what came of it, the newest first; and how to have it sent again. */
export function Deliveries({ hook }: { hook: string }) {
  const { systems, record, cases } = useWords();
  const words = systems.hooks;
  const list = useList('/webhooks/{id}/deliveries', { path: { id: hook }, query: {} });
  return (
    <div className="stack">
      <ListTable
        bare
        of={list}
        empty={words.noDeliveries}
        keyOf={({ id }) => id}
        columns={[
          {
            head: words.event,
            cell: (row) => (
              <>
                {row.name && (
                  <>
                    <span className="strong">{record.events[row.name] ?? row.name}</span>
                    {row.kind && <span className="small quiet"> · {cases.kinds[row.kind]}</span>}
                    <br />
                  </>
                )}
                <CaseByTitle id={row.case} otherwise={row.case} /> · {words.entry(row.seq)}
              </>
            ),
          },
          { head: words.at, look: 'num', cell: ({ createdAt }) => stamp(createdAt) },
          {
            head: words.result,
            cell: ({ status, attempts, lastError }) => (
              <>
                <Tag look={LOOKS[status]}>{words.results[status]}</Tag>{' '}
                {lastError && (
                  <span className="small quiet">
                    {words.attempts(attempts)}: {lastError}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
      {list.items.length > 0 && <SendAgain hook={hook} />}
    </div>
  );
}

type Replayed = Answer<'/webhooks/{id}/replays', 'post'>;

function SendAgain({ hook: id }: { hook: string }) {
  const { systems } = useWords();
  const words = systems.hooks;
  const { today } = useMe();
  const askAgain = useAskAgain();
  const [waiting, setWaiting] = useState<number | null>(null);
  return (
    <>
      <RequestForm<Body<'/webhooks/{id}/replays'>, Replayed>
        label={words.again}
        className="stack tight form-narrow"
        schema={replay}
        send={(body) => send('post', '/webhooks/{id}/replays', { path: { id }, body })}
        begin={{ from: dmy(today) }}
        parts={() => [
          { name: 'from', label: words.from, hint: words.againHint },
          piece<boolean>({
            name: 'also',
            begins: false,
            show: (also, change) => <TickField label={words.also} value={also} onChange={change} />,
            sent: (also) => ({ failedOnly: !also }),
          }),
        ]}
        onSent={({ count }) => {
          setWaiting(count);
          return askAgain('/webhooks/{id}/deliveries');
        }}
      />
      {waiting !== null && (
        <p role="status">
          <Mark look="done">{words.sentAgain(waiting)}</Mark>
        </p>
      )}
    </>
  );
}
