import type { CalendarView } from '../data/api';
import { type IsoDate, weekday } from '../../domain/calendar/dates';

interface DayKind {
  off: boolean;
  /** What the State calls the day; a mere weekend has no name. */
  name: { vi: string; en: string } | null;
}

/** Whether a day is worked, by the State's calendar, and what it is called if it isn't what its weekday says. */
export function kindOf(day: IsoDate, days: CalendarView['days']): DayKind {
  const named = days.find(({ date }) => date === day);
  const weekend = [0, 6].includes(weekday(day));
  if (!named) return { off: weekend, name: null };
  return { off: named.kind !== 'make-up', name: named.name };
}
