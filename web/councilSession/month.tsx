import { Link } from 'wouter';
import type { CalendarView, SessionRow } from '../data/api';
import type { IsoDate } from '../../domain/calendar/dates';
import { useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { DayCell } from '../parts/dayCell';
import { Loaded } from '../parts/loaded';
import { MonthGrid } from '../parts/monthGrid';
import { lastOf } from '../parts/months';
import { MonthTurns } from '../parts/monthTurns';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';

interface MonthProps {
  first: IsoDate;
  unit: string;
  onChange(first: IsoDate): void;
  /** For whoever may convene: a day was chosen to open on. */
  onConvene?: ((day: IsoDate) => void) | undefined;
}

/** The Council's calendar: the sessions of a month on their days, with the State's days off. */
export function Month({ first, unit, onChange, onConvene }: MonthProps) {
  const { sessions: words } = useWords();
  const list = useList('/sessions', { query: { unit, from: first, to: lastOf(first), limit: 100 } });
  const calendar = useApi('/calendar', { query: { year: first.slice(0, 4) } });
  return (
    <section className="card stack" aria-label={words.month}>
      <MonthTurns first={first} onChange={onChange} />
      <Loaded of={list}>
        {() => (
          <>
            <p className="small quiet">{words.inMonth(list.items.length)}</p>
            <Days first={first} sessions={list.items} days={calendar.data?.days ?? []} onConvene={onConvene} />
          </>
        )}
      </Loaded>
    </section>
  );
}

interface DaysProps extends Pick<MonthProps, 'first' | 'onConvene'> {
  sessions: SessionRow[];
  days: CalendarView['days'];
}

function Days({ first, sessions, days, onConvene }: DaysProps) {
  return (
    <MonthGrid first={first} look="month-days">
      {(day) =>
        day ? (
          <Day
            day={day}
            days={days}
            sessions={sessions.filter(({ opensOn }) => opensOn === day)}
            onConvene={onConvene}
          />
        ) : (
          <td className="elsewhere" />
        )
      }
    </MonthGrid>
  );
}

interface DayProps extends Pick<MonthProps, 'onConvene'> {
  day: IsoDate;
  sessions: SessionRow[];
  days: CalendarView['days'];
}

function Day({ day, sessions, days, onConvene }: DayProps) {
  const { words, say } = useLanguage();
  const { today } = useMe();
  const press = onConvene &&
    day >= today && { label: words.sessions.conveneOn(dmy(day)), onPress: () => onConvene(day) };
  return (
    <DayCell day={day} days={days} press={press || undefined}>
      {sessions.map((one) => (
        <Link key={one.id} className={`chip ${one.status}`} href={`/sessions/${encodeURIComponent(one.id)}`}>
          {say(one.title)}
        </Link>
      ))}
    </DayCell>
  );
}
