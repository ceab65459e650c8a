import { CaseLink } from '../parts/caseLink';
import { vnDateOf } from '../../domain/calendar/dates';
import type { SessionView } from '../data/api';
import { useApi, useList } from '../data/queries';
import { Basis } from '../parts/basis';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { dmy, stamp } from '../words/dates';
import { kindOf } from '../parts/dayKind';

/**
 * Why the session opens on its day: who set it, who moved it and why, what the calendar says, and which dates hang on
 * it.
 */
export function DayReason({ session }: { session: SessionView }) {
  const { words, say } = useLanguage();
  const { day } = words.session;
  const { opensOn, standingBody, convenedAt, convenedFor, moves } = session;
  return (
    <details className="card day-reason">
      <summary>
        <span className="strong num">
          {words.sessions.opensOn} {dmy(opensOn)}
        </span>{' '}
        · <span className="why-link">{day.why}</span>
      </summary>
      <ul className="says small">
        <li>{day.convened(say(standingBody.name), stamp(convenedAt), dmy(convenedFor))}</li>
        {moves.map((move) => (
          <li key={move.seq}>
            {day.moved(
              move.officer ? `${move.officer} (${say(move.body.short)})` : say(move.body.name),
              stamp(move.at),
              dmy(move.opensOn),
            )}
            {move.why && `: “${move.why}”`} ({words.consultation.entry(move.seq)})
          </li>
        ))}
        <DayKindLine day={opensOn} />
        <NoticeLine session={session} />
        <li>
          {day.preparation} <span className="quiet">({words.practice})</span>
        </li>
        <Dossiers session={session} />
      </ul>
    </details>
  );
}

function DayKindLine({ day }: { day: string }) {
  const { words, say } = useLanguage();
  const calendar = useApi('/calendar', { query: { year: day.slice(0, 4) } });
  if (!calendar.data) return null;
  const { off, name } = kindOf(day, calendar.data.days);
  const provisional = calendar.data.years.some(
    ({ year, status }) => year === day.slice(0, 4) && status === 'provisional',
  );
  return (
    <li>
      {off ? words.session.day.off(name ? say(name) : words.sessions.weekend) : words.session.day.working}{' '}
      {provisional && words.session.day.provisional}
    </li>
  );
}

/** Whether it was convened, or moved to its day, as long before as the Council's regulation or the suggestion says. */
function NoticeLine({ session: { unit, type, opensOn, convenedAt, moves } }: { session: SessionView }) {
  const { day } = useWords().session;
  const { data } = useApi('/session-notice', { query: { unit, type, opensOn } });
  if (!data) return null;
  const late = vnDateOf(moves.at(-1)?.at ?? convenedAt) > data.convenedBy;
  return (
    <li>
      {(late ? day.noticeShort : day.noticeEnough)(data.days, dmy(data.convenedBy))}{' '}
      <span className="quiet">
        (<Basis clause={data.clause} />)
      </span>
    </li>
  );
}

/** The days by which the dossiers must be decided: a session after one of them is too late for it. */
function Dossiers({ session }: { session: SessionView }) {
  const { words, say } = useLanguage();
  const { day } = words.session;
  const { items } = useList('/sessions/{id}/dossiers', { path: { id: session.id } });
  return items.map(({ case: caseId, step, title, dueOn }) => (
    <li key={`${caseId} ${step}`}>
      {day.dossier} “{say(title)}”: <span className="num">{dueOn ? dmy(dueOn) : day.noDue}</span>
      {dueOn !== null && session.opensOn > dueOn && (
        <>
          {' '}
          <Mark look="late">{day.after}</Mark>
        </>
      )}{' '}
      · <CaseLink id={caseId}>{words.case.whyThisDay}</CaseLink>
    </li>
  ));
}
