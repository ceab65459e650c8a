// Numbers behind the days: kept apart from `dates.ts`, which is what the rest of the code speaks.

export interface DateParts {
  year: number;
  month: number;
  day: number;
}

export const DAY_MS = 86_400_000;
/** Lengths of the months of a common year, January at 1. */
const MONTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** Year, month (1–12) and day of `YYYY-MM-DD`; null when there is no such day. */
export function readParts(text: string): DateParts | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month) ? { year, month, day } : null;
}

/** Days of a month (1–12), with 29 February in leap years. */
export function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTHS[month] ?? 0);
}

/** `YYYY-MM-DD` of a count of days since 1970-01-01. */
export function dateOf(number: number): string {
  const day = new Date(number * DAY_MS);
  return written(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/** `YYYY-MM-DD` of its parts. */
export function written(year: number, month: number, day: number): string {
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
