import type { OfficialDocumentView } from '../data/api';
import { keepsBooksOf } from '../data/seats';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
import { useWords } from '../words';
import { OwnActs } from '../work/ownActs';
import { Reaches } from './reaches';

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
