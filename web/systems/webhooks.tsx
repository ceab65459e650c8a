import { Button } from '@mantine/core';
import { useState } from 'react';
import { newWebhook, replay } from '../../api/forms';
import type { Answer, Body, CreatedWebhook, Webhook, WebhookDelivery } from '../data/api';
import { send } from '../data/client';
import { useApi, useAskAgain, useList } from '../data/queries';
import { Card } from '../parts/card';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { Loaded } from '../parts/loaded';
import { type Look, Mark, Tag } from '../parts/mark';
import { ShownOnce } from '../parts/shownOnce';
import { Sure } from '../parts/sure';
import { ListTable, Table } from '../parts/table';
import { Ticks } from '../parts/ticks';
import { useWords } from '../words';
import { dmy, stamp } from '../words/dates';
import { useMe } from '../data/session';
import { CaseByTitle } from '../parts/caseByTitle';
import { TickField } from '../parts/fields';

type Kind = Webhook['kinds'][number];

/** Where other systems of a body hear of events: added, what was sent there, stopped. */
export function Webhooks({ body }: { body: string }) {
  const { systems } = useWords();
  const words = systems.hooks;
  const list = useApi('/webhooks', { query: { body } });
  const [made, setMade] = useState<CreatedWebhook | null>(null);
  return (
    <Card title={words.title} hint={words.hint} landmark>
      <Loaded of={list}>
        {({ items }) => (items.length === 0 ? <p className="quiet">{words.none}</p> : <List hooks={items} />)}
      </Loaded>
      {made && <ShownOnce made={words.made} value={made.secret} hint={systems.once} />}
      <NewWebhook key={made?.id} body={body} onMade={setMade} />
    </Card>
  );
}

function NewWebhook({ body, onMade }: { body: string; onMade(made: CreatedWebhook): void }) {
  const { systems, cases } = useWords();
  const words = systems.hooks;
  const askAgain = useAskAgain();
  return (
    <RequestForm<Body<'/webhooks'>, CreatedWebhook>
      label={words.make}
      className="stack form-narrow"
      schema={newWebhook}
      // What is shown once is made anew where the answer was lost.
      send={(wish) => send('post', '/webhooks', { body: wish })}
      beside={{ body }}
      parts={() => [
        { name: 'url', label: words.url, hint: words.urlHint, maxLength: 500 },
        piece<Kind[]>({
          name: 'kinds',
          begins: [],
          show: (chosen, change) => (
            <details>
              <summary>{words.kinds}</summary>
              <div className="stack tight">
                <Ticks
                  all={Object.keys(cases.kinds) as Kind[]}
                  chosen={chosen}
                  onChange={change}
                  keyOf={(kind) => kind}
                  called={(kind) => cases.kinds[kind]}
                />
              </div>
            </details>
          ),
          sent: (kinds) => ({ kinds }),
        }),
      ]}
      onSent={(created) => {
        onMade(created);
        return askAgain('/webhooks');
      }}
    >
      <h3>{words.make}</h3>
    </RequestForm>
  );
}

function List({ hooks }: { hooks: Webhook[] }) {
  const { systems, cases } = useWords();
  const words = systems.hooks;
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Table
      rows={hooks}
      keyOf={({ id }) => id}
      below={({ id }) => id === shown && <Deliveries hook={id} />}
      columns={[
        { head: words.url, cell: ({ url }) => <span style={{ overflowWrap: 'anywhere' }}>{url}</span> },
        {
          head: words.about,
          look: 'small',
          cell: ({ kinds }) => kinds.map((kind) => cases.kinds[kind]).join(', ') || words.allKinds,
        },
        { head: words.since, look: 'num', cell: ({ createdAt }) => stamp(createdAt) },
        { head: words.state, cell: (hook) => <State hook={hook} /> },
        {
          head: words.deliveries,
          cell: ({ id, url }) => (
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={shown === id}
              aria-label={`${words.deliveries}: ${url}`}
              onClick={() => setShown(shown === id ? null : id)}
            >
              {shown === id ? words.hide : words.deliveries}
            </Button>
          ),
        },
      ]}
    />
  );
}

function State({ hook: { id, url, endedAt, failing } }: { hook: Webhook }) {
  const { hooks: words } = useWords().systems;
  const askAgain = useAskAgain();
  if (endedAt) return <Tag look="rest">{words.ended}</Tag>;
  return (
    <div className="stack tight">
      <Tag look={failing > 0 ? 'late' : 'done'}>{failing > 0 ? words.failing(failing) : words.running}</Tag>
      <div>
        <Sure
          label={words.stop}
          of={url}
          means={words.stops}
          does={async () => {
            await send('delete', '/webhooks/{id}', { path: { id } });
            await askAgain('/webhooks');
          }}
        />
      </div>
    </div>
  );
}

const LOOKS: Record<WebhookDelivery['status'], Look> = {
  waiting: 'soon',
  sending: 'soon',
  sent: 'done',
  failed: 'late',
};

/** What was sent to a webhook and what came of it, the newest first; and how to have it sent again. */
function Deliveries({ hook }: { hook: string }) {
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
  const { hooks: words } = useWords().systems;
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
