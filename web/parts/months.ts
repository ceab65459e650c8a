import { addDays, addMonths, type IsoDate, weekday } from '../../domain/calendar/dates';

export const firstOf = (day: IsoDate): IsoDate => `${day.slice(0, 8)}01`;
export const lastOf = (first: IsoDate): IsoDate => addDays(addMonths(first, 1), -1);

/** The days of a month. */
export const daysOf = (first: IsoDate): IsoDate[] =>
  Array.from({ length: Number(lastOf(first).slice(8)) }, (_, index) => addDays(first, index));

/** The days of a month in weeks from Monday on; `null` where a week's day belongs to another month. */
export function weeksOf(first: IsoDate): (IsoDate | null)[][] {
  const lead = (weekday(first) + 6) % 7;
  const days: (IsoDate | null)[] = [...Array.from({ length: lead }, () => null), ...daysOf(first)];
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
