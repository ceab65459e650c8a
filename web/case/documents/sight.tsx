import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { DESCRIBED } from '../../../domain/planContent/described';
import type { CaseViewBody, DocumentView } from '../../data/api';
import { send } from '../../data/client';
import { useAskAgain, useList } from '../../data/queries';
import { isActing } from '../../data/seats';
import { useMe } from '../../data/session';
import { Listed } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem';
import { SightMark } from '../../parts/sightMark';
import { TableFrame } from '../../parts/table';
import { useLanguage, useWords } from '../../words';
import { stamp } from '../../words/dates';

/** Who reads a document; whoever works in its case narrows that, and gives it back. */
export function WhoReads({ one, about }: { one: DocumentView; about: CaseViewBody }) {
  return (
    <span className="row tiny">
      <SightMark sight={one.sight} />
      {about.nearness === 'inside' && <Narrow one={one} />}
    </span>
  );
}

function Narrow({ one: { id, title, sight, narrowed } }: { one: DocumentView }) {
  const { documents: words } = useWords();
  const me = useMe();
  const askAgain = useAskAgain();
  const body = me.seats.find(({ role }) => isActing(role))?.body;
  const change = useMutation({
    mutationFn: (to: 'internal' | null) =>
      send('put', '/documents/{id}/sight', { path: { id }, body: { body: String(body), sight: to } }),
    onSuccess: () => askAgain('/documents'),
  });
  if (body === undefined || (sight !== 'parties' && !narrowed)) return null;
  const to = narrowed ? null : 'internal';
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        className="no-print"
        loading={change.isPending}
        aria-label={`${narrowed ? words.giveBack : words.narrow}: ${title}`}
        onClick={() => change.mutate(to)}
      >
        {narrowed ? words.giveBack : words.narrow}
      </Button>
      <ProblemNote error={change.error} />
    </>
  );
}

/** Who read which confidential document of another body. */
export function Reads({ caseId }: { caseId: string }) {
  const { words, say } = useLanguage();
  const reads = useList('/cases/{id}/reads', { path: { id: caseId }, query: { limit: 50 } });
  return (
    <details className="no-print">
      <summary>{words.documents.reads}</summary>
      <p className="small quiet">{words.documents.readsKept}</p>
      <Listed of={reads} empty={words.documents.noReads}>
        {() => (
          <TableFrame
            heads={[
              { head: words.case.title },
              { head: words.documents.reader },
              { head: words.case.by },
              { head: words.documents.lastRead },
            ]}
          >
            {reads.items.map(({ document, part, officer, bodies, day, lastAt, times }) => (
              <tr key={`${document?.id ?? part} ${officer.id} ${day}`}>
                <td>{document?.title ?? (part && say(DESCRIBED[part].name))}</td>
                <td>{officer.name ?? officer.id}</td>
                <td>{bodies.map(({ short }) => say(short)).join(', ') || '–'}</td>
                <td className="num">
                  {stamp(lastAt)} {times > 1 && words.documents.times(times)}
                </td>
              </tr>
            ))}
          </TableFrame>
        )}
      </Listed>
    </details>
  );
}
