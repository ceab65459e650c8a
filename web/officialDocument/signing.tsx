import { useState } from 'react';
import type { OfficialDocumentView } from '../data/api';
import type { Done } from '../data/act';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
import { Receipt } from '../parts/receipt';
import { useLanguage } from '../words';
import { bodyFor, OwnActs } from '../work/ownActs';
import { Files } from '../parts/files';
import { Sign } from './forms/sign';
import { Printed } from './printed';

/** A draft that lies before whoever signs: for that one, its text and the button; for others, that it lies there. */
export function Signing({ view }: { view: OfficialDocumentView }) {
  const {
    words: { signing: words },
    say,
  } = useLanguage();
  const me = useMe();
  const [done, setDone] = useState<Done[]>([]);
  const { forward, life, versions, id } = view;
  const body = forward && bodyFor(me, [forward.to], { head: true });
  const title = versions.at(-1)?.subject ?? '';
  const waits = forward !== null && life === 'for-signature';
  return (
    <>
      {done.map((one) => (
        <Receipt key={one.act.id} done={one} />
      ))}
      {waits && (
        <Card title={words.title}>
          {body ? (
            <>
              <Sign view={view} task={{ body }} title={title} onDone={(one) => setDone([one, ...done])} />
              <OwnActs
                caseId={id}
                acts={[{ act: 'return-draft', bodies: [body], head: true, step: 'signature', title }]}
              />
            </>
          ) : (
            <>
              <p>{words.waits(say(forward.to.name))}</p>
              <Files documents={versions.at(-1)?.documents ?? []} />
              <Printed of={forward} name={null} />
              <OwnActs caseId={id} acts={[{ act: 'drop-draft', bodies: [view.issuer], step: 'signature', title }]} />
            </>
          )}
        </Card>
      )}
    </>
  );
}
