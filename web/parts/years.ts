import type { IsoDate } from '../../domain/calendar/dates';

/** Years that a filter offers: three before this one to two after it. */
export function yearsAround(today: IsoDate): string[] {
  const year = Number(today.slice(0, 4));
  return [2, 1, 0, -1, -2, -3].map((by) => String(year + by));
}
