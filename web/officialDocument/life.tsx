import type { OfficialDocumentView } from '../data/api';
import { type Stage, Stages } from '../parts/stages';
import { useWords } from '../words';
import { dmy, dmyOf } from '../words/dates';

/** The way of a document from its first draft to whoever has it, and whatever took it back. */
export function LifeLine({ view }: { view: OfficialDocumentView }) {
  const { document: words } = useWords();
  return <Stages label={words.life} of={useStages(view)} />;
}

function useStages(view: OfficialDocumentView): Stage[] {
  const { document: words, records } = useWords();
  const { versions, asked, remarks, forward, signature, issue, deliveries, affected, life, closedAt } = view;
  const { stages } = words;
  const received = deliveries.filter(({ receivedOn }) => receivedOn !== null).length;
  const spoke = new Set(remarks.map(({ body }) => body.id)).size;
  const last = affected.at(-1);
  return [
    [stages.draft, words.versionCount(versions.length), true],
    [stages.remarks, asked.length > 0 ? `${spoke}/${asked.length}` : '–', remarks.length > 0],
    [stages.forward, forward ? dmyOf(forward.at) : '–', forward !== null],
    [stages.signature, signature ? dmyOf(signature.at) : '–', signature !== null],
    [stages.issue, issue ? issue.written : '–', issue !== null],
    [
      stages.received,
      issue ? `${received}/${deliveries.length}` : '–',
      issue !== null && received === deliveries.length,
    ],
    ...(last ? ([[records.effects[last.kind] ?? '', dmy(last.date), true]] satisfies Stage[]) : []),
    ...(life === 'dropped' && closedAt
      ? ([[records.life.dropped ?? '', dmyOf(closedAt), true]] satisfies Stage[])
      : []),
  ];
}
