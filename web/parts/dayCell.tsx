import type { ReactNode } from 'react';
import type { IsoDate } from '../../domain/calendar/dates';
import type { CalendarView } from '../data/api';
import { useMe } from '../data/session';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { kindOf } from './dayKind';

interface Props {
  day: IsoDate;
  /** The State's days off and made up for. */
  days: CalendarView['days'];
  /** Where the day itself can be pressed. */
  press?: { label: string; onPress(): void } | undefined;
  children: ReactNode;
}

/** A day of a month: its number, what the State calls it, whether it is worked; and what stands on it. */
export function DayCell({ day, days, press, children }: Props) {
  const { words, say } = useLanguage();
  const { today } = useMe();
  const { off, name } = kindOf(day, days);
  return (
    <td
      className={`${off ? 'off' : ''} ${day === today ? 'today' : ''}`}
      aria-current={day === today ? 'date' : undefined}
    >
      {press ? (
        <button type="button" className="day-button num tiny" aria-label={press.label} onClick={press.onPress}>
          <time dateTime={day}>{Number(day.slice(8))}</time>
        </button>
      ) : (
        <span className="num tiny">
          <time dateTime={day} aria-label={dmy(day)}>
            {Number(day.slice(8))}
          </time>
        </span>
      )}
      {name && (
        <span className="tiny quiet day-name">
          {say(name)}
          {!off && ` (${words.sessions.makeUp})`}
        </span>
      )}
      {children}
    </td>
  );
}
