import type { OfficialDocumentView } from '../data/api';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
import { useReceipts } from '../parts/receipt';
import { useLanguage, useWords } from '../words';
import { bodyFor, OwnActs } from '../work/ownActs';
import { Files } from '../parts/files';
import { Sign } from './forms/sign';
import { Printed } from './signature';
import { keepsBooksOf } from '../data/seats';
import { Reaches } from './reaches';

/** A draft that lies before whoever signs: for that one, its text and the button; for others, that it lies there. */
export function Signing({ view }: { view: OfficialDocumentView }) {
  const {
    words: { signing: words },
    say,
  } = useLanguage();
  const me = useMe();
  const { receipts, onDone } = useReceipts();
  const { forward, life, versions, id } = view;
  const body = forward && bodyFor(me, [forward.to], { head: true });
  const title = versions.at(-1)?.subject ?? '';
  const waits = forward !== null && life === 'for-signature';
  return (
    <>
      {receipts}
      {waits && (
        <Card title={words.title}>
          {body ? (
            <>
              <Sign view={view} task={{ body }} title={title} onDone={onDone} />
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

/** A signed document that has no number yet: whose it is to give, and whom it then reaches. */
export function Issuing({ view }: { view: OfficialDocumentView }) {
  const { document: words } = useWords();
  const me = useMe();
  const { life, issuer, clerked, id, versions } = view;
  const mine = keepsBooksOf(me, [issuer], clerked);
  const signed = life === 'signed';
  const acts = [
    {
      act: 'give-number',
      bodies: signed ? mine : [],
      clerk: true,
      step: 'issue',
      title: versions.at(-1)?.subject ?? '',
    },
  ];
  // What was just done says its number, though nothing is left to do.
  if (!signed) return <OwnActs caseId={id} acts={acts} />;
  return (
    <Card title={words.issuing}>
      <Reaches view={view} />
      {mine.length === 0 && <p className="small quiet">{words.waitsForClerk}</p>}
      <OwnActs caseId={id} acts={acts} />
    </Card>
  );
}
