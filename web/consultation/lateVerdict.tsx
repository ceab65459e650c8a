import type { ConsultationView, ConsulteeView } from '../data/api';
import type { Done } from '../data/act';
import { useApi } from '../data/queries';
import { Basis } from '../parts/basis';
import { useLateWord } from '../parts/due';
import { Icon } from '../parts/icon';
import { useWords } from '../words';
import { dmy, dmyOf, stamp } from '../words/dates';

/** Told at once to whoever has just answered late: that it is late, by what, and whether it counts. */
export function LateVerdict({ done: { caseId, body } }: { done: Done }) {
  const asked = useApi('/consultations/{id}', { path: { id: caseId }, query: { body } });
  const one = asked.data?.consultees.items[0];
  return asked.data && one ? <Verdict view={asked.data} one={one} /> : null;
}

/**
 * The register's stamp against the body's own last day decides whether an answer is late. Whether it counts depends on
 * what silence meant: consent by silence stands, and a later answer doesn't take it back; otherwise the answer was
 * still awaited.
 */
export function Verdict({
  view: { due, silence },
  one: { answeredAt, onPaper, deemed, silentSince, lastDay, dayBy },
}: {
  view: ConsultationView;
  one: ConsulteeView;
}) {
  const { consultation: words } = useWords();
  const late = useLateWord()(dayBy);
  return (
    <div className="verdict small stack tight">
      {answeredAt && lastDay && (
        <p>
          <Icon name="soon" />{' '}
          {words.lateBecause(late, onPaper ? dmy(onPaper.arrivedOn) : stamp(answeredAt), dmy(lastDay))}{' '}
          <span className="quiet">
            (<Basis clause={due.clause} />)
          </span>
        </p>
      )}
      {deemed ? (
        <p>
          <span className="strong">{answeredAt ? words.doesNotCount : words.heldToConsent}</span>{' '}
          {words.consentStands(silentSince ? dmyOf(silentSince) : '–')}{' '}
          {silence && (
            <span className="quiet">
              (<Basis clause={silence.clause} />)
            </span>
          )}
        </p>
      ) : (
        answeredAt && (
          <p>
            <span className="strong">{words.counts}</span> {words.stillAwaited(late)}
            {silence && (
              <>
                {' '}
                <span className="quiet">
                  (<Basis clause={silence.clause} />)
                </span>
              </>
            )}
          </p>
        )
      )}
    </div>
  );
}
