import type { DueView } from '../data/api';
import { type IsoDate, weekday } from '../../domain/calendar/dates';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

type Day = DueView['count']['days'][number];

/** Most days drawn; of longer counts the beginning and the end say enough. */
const MOST = 92;

/** The days of a count, each counted or skipped, and why those were skipped. */
export function DayStrip({ days, dueOn }: { days: Day[]; dueOn: IsoDate | null }) {
  const { words, say } = useLanguage();
  if (days.length < 2) return null;
  const shown = days.length > MOST ? [...days.slice(0, MOST / 2), null, ...days.slice(-MOST / 2)] : days;
  return (
    <div className="stack tight">
      <ol className="plain days" aria-label={words.case.days}>
        {shown.map((day) =>
          day === null ? (
            <li key="gap" className="day gap">
              …
            </li>
          ) : (
            <li
              key={day.date}
              className={`day ${day.counted ? 'counted' : 'skipped'} ${day.date === dueOn ? 'last' : ''}`}
              title={`${dmy(day.date)}: ${say(day.reason)}`}
            >
              <span aria-hidden="true" className="day-name">
                {words.weekdayShort[weekday(day.date)]}
              </span>
              <span aria-hidden="true" className="day-number">
                {Number(day.date.slice(8))}
                {Number(day.date.slice(8)) === 1 || day === days[0] ? `/${Number(day.date.slice(5, 7))}` : ''}
              </span>
              <span className="hidden-visually">
                {dmy(day.date)} {day.counted ? words.case.counted : words.case.skipped}: {say(day.reason)}
              </span>
            </li>
          ),
        )}
      </ol>
      <p className="tiny quiet row">
        <span className="sample-day counted" /> {words.case.counted} <span className="sample-day skipped" />{' '}
        {words.case.skipped} <span className="sample-day last" /> {words.case.lastDay}
      </p>
      <Skipped days={days} />
    </div>
  );
}

/** Which days were skipped, by reason. */
function Skipped({ days }: { days: Day[] }) {
  const { say } = useLanguage();
  const byReason = new Map<string, Day[]>();
  for (const day of days.filter(({ counted }) => !counted))
    byReason.set(say(day.reason), [...(byReason.get(say(day.reason)) ?? []), day]);
  if (byReason.size === 0) return null;
  return (
    <ul className="says tiny">
      {[...byReason].map(([reason, those]) => (
        <li key={reason}>
          {reason}: <span>{those.length <= 4 ? those.map(({ date }) => dmy(date)).join(', ') : `${those.length}`}</span>
        </li>
      ))}
    </ul>
  );
}
