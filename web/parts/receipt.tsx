import { useEffect, useRef, useState } from 'react';
import { isActing } from '../data/seats';
import type { Done } from '../data/act';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { useWords } from '../words';
import { stamp } from '../words/dates';
import { Icon } from './icon';
import { later } from './later';
import { useLateWord } from './due';

const LateVerdict = later(() => import('../consultation/lateVerdict'), 'LateVerdict');

const LOOK_AGAIN_MS = 2_000;

/** The register's stamp on what one has just done. */
export function Receipt({ done }: { done: Done }) {
  const words = useWords();
  const lateWord = useLateWord();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  const { act, caseId } = done;
  // A ruling that was not there within the request's time is looked for until it is.
  const ruled = useApi('/cases/{id}/acts/{actId}', done.answer ? null : { path: { id: caseId, actId: act.id } }, {
    refetchInterval: LOOK_AGAIN_MS,
  });
  const answer = done.answer ?? ruled.data?.answer ?? null;
  const title = !answer ? words.receipt.waiting : answer.accepted ? words.receipt.done : words.receipt.refused;
  return (
    <div ref={here} tabIndex={-1} role="status" className="card receipt">
      <p className="strong row">
        <Icon name={answer?.accepted ? 'done' : 'soon'} />
        {title}: {words.act[done.name] ?? done.name} – {done.title}
      </p>
      <p className="small quiet num">
        {words.receipt.at(stamp(act.at), act.seq)}
        {answer?.facts?.late === true &&
          ` · ${words.receipt.late(lateWord(answer.facts.dayBy === 'suggestion' ? 'suggestion' : null))}`}
      </p>
      {answer?.accepted && done.name === 'reply' && answer.facts.late === true && <LateVerdict done={done} />}
      <Lent done={done} />
    </div>
  );
}

/** The stamps on what one has done on a page, the newest first, and by what a form tells of the next. */
export function useReceipts() {
  const [done, setDone] = useState<Done[]>([]);
  return {
    receipts: done.map((one) => <Receipt key={one.act.id} done={one} />),
    onDone: (one: Done) => setDone((before) => [one, ...before]),
  };
}

/** That it was done with another's powers, which the record names. */
function Lent({ done: { body } }: { done: Done }) {
  const { receipt, role } = useWords();
  const { seats } = useMe();
  const [seat] = seats.filter((one) => one.body === body && isActing(one.role)).sort((a, b) => rank(a) - rank(b));
  if (!seat?.onBehalfOf) return null;
  return <p className="small strong">{receipt.onBehalf(seat.holder ?? '', role[seat.role])}</p>;
}

/** The register takes the signing seat first, and one's own before another's. */
const rank = ({ role, onBehalfOf }: { role: string; onBehalfOf?: string | undefined }): number =>
  (role === 'head' ? 0 : 2) + (onBehalfOf ? 1 : 0);
