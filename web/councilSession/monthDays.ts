import type { CalendarView } from '../data/api';
import { addDays, addMonths, type IsoDate, weekday } from '../../domain/calendar/dates';

export const firstOf = (day: IsoDate): IsoDate => `${day.slice(0, 8)}01`;
export const lastOf = (first: IsoDate): IsoDate => addDays(addMonths(first, 1), -1);

/** The days of a month in weeks from Monday on; `null` where a week's day belongs to another month. */
export function weeksOf(first: IsoDate): (IsoDate | null)[][] {
  const lead = (weekday(first) + 6) % 7;
  const days: (IsoDate | null)[] = Array.from({ length: lead }, () => null);
  for (let day = first; day <= lastOf(first); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

export interface DayKind {
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
