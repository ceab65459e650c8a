import { useInfiniteQuery } from '@tanstack/react-query';
import type { ConsulteeView } from '../data/api';
import { get } from '../data/client';
import { DocumentLinks } from '../parts/documents';
import { Loaded, More } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf, stamp } from '../words/dates';
import { TableFrame } from '../parts/table';
import { Mark, Tag } from '../parts/mark';
import { LateTag } from '../parts/due';

/** Everyone who was asked: sent, seen, answered, silent, each with the entry that proves it. */
export function Consultees({ id }: { id: string }) {
  const words = useWords();
  const pages = useInfiniteQuery({
    queryKey: ['/consultations/{id}', { path: { id } }, 'consultees'],
    queryFn: ({ pageParam }) => get('/consultations/{id}', { path: { id }, query: { limit: 200, cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: ({ consultees }) => consultees.next ?? undefined,
  });
  return (
    <Loaded of={pages}>
      {() => (
        <div className="card">
          <h3>{words.consultation.askedBodies}</h3>
          <TableFrame
            scrolls
            heads={[
              { head: words.consultation.who },
              { head: words.consultation.sent },
              { head: words.consultation.seen },
              { head: words.consultation.answered },
              { head: words.consultation.answer },
            ]}
          >
            {pages.data?.pages
              .flatMap(({ consultees }) => consultees.items)
              .map((one) => (
                <Row key={one.body.id} one={one} />
              ))}
          </TableFrame>
          <More of={pages} />
        </div>
      )}
    </Loaded>
  );
}

function Row({ one }: { one: ConsulteeView }) {
  const { words, say } = useLanguage();
  const { consultation } = words;
  const at = (label: string, instant: string | null, proof: number | null, missing = consultation.notYet) => (
    <td>
      <span className="in-stack tiny quiet">{label}: </span>
      {instant ? (
        <span className="num" title={`${stamp(instant)}${proof === null ? '' : `, ${consultation.entry(proof)}`}`}>
          {dmyOf(instant)}
        </span>
      ) : (
        <span className="quiet">{missing}</span>
      )}
    </td>
  );
  return (
    <tr>
      <td>
        <span className="strong">{say(one.body.name)}</span>
        {!one.seated && one.carriedFrom === null && <div className="tiny is-late">{words.question.unseated}</div>}
      </td>
      {at(consultation.sent, one.sentAt, one.proof.sent)}
      {at(consultation.seen, one.seenAt, one.proof.seen, one.answer ? consultation.notYet : consultation.unproved)}
      {one.onPaper ? (
        <td className="num">{dmy(one.onPaper.arrivedOn)}</td>
      ) : (
        at(consultation.answered, one.answeredAt, one.proof.answer)
      )}
      <td>
        <Said one={one} />
      </td>
    </tr>
  );
}

const LOOKS = {
  agree: 'done',
  'agree-with-comments': 'mine',
  object: 'late',
  'nothing-to-say': 'rest',
} as const;

/** What a body said, or is held to say by its silence. */
export function Said({
  one: { answer, deemed, silentSince, late, dayBy, documents, onPaper, givenUpAt, carriedFrom, refused },
}: {
  one: ConsulteeView;
}) {
  const words = useWords();
  const { consultation } = words;
  return (
    <span className="row">
      {answer && <Mark look={LOOKS[answer]}>{words.form.answers[answer]}</Mark>}
      {deemed && <Mark look="soon">{words.consultation.deemed}</Mark>}
      {onPaper && (
        <span className="tiny quiet">
          {consultation.onPaper(onPaper.number, dmy(onPaper.signedOn), dmy(onPaper.arrivedOn))}
        </span>
      )}
      {refused && !givenUpAt && (
        <span className="stack tight">
          <Mark look="late" icon="against">
            {consultation.refused(dmy(refused.on))}
          </Mark>
          {refused.why && <span className="small">“{refused.why}”</span>}
          <span className="tiny quiet">{consultation.doRefused}</span>
        </span>
      )}
      {givenUpAt && <Tag look="late">{consultation.givenUp(dmyOf(givenUpAt))}</Tag>}
      {!answer && !deemed && !givenUpAt && !refused && (
        <span className="quiet">
          {silentSince ? words.consultation.silentSince(dmyOf(silentSince)) : words.consultation.waiting}
        </span>
      )}
      {late && <LateTag dayBy={dayBy} />}
      {carriedFrom !== null && <Tag look="rest">{consultation.carried(carriedFrom)}</Tag>}
      {documents.length > 0 && <DocumentLinks documents={documents} />}
    </span>
  );
}
