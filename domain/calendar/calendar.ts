import type { Text, Verified } from '../law/procedure';
import { addDays, type IsoDate, parseIsoDate, weekday } from './dates';
import { fault } from './faults';
import { type DayReason, REASONS } from './reasons';

/**
 * `off`: holiday or swapped day off; `substitute`: in lieu of a holiday on a weekend; `make-up`: a weekend day worked.
 */
export type DayKind = 'off' | 'substitute' | 'make-up';

/** A day that is not what its weekday says. */
export interface CalendarDay {
  kind: DayKind;
  name: Text;
  /** The act that set it, where it isn't the year's own notice. */
  notice?: string;
}

/** What a year's days rest on: the State's notice, or until it is issued a computation. */
export interface CalendarYear {
  status: 'noticed' | 'provisional';
  notice: string;
  source: string;
  verified?: Verified;
  checkedOn?: IsoDate;
}

/** A working calendar, as dated data. Weekends are implicit; a change makes a new `version`. */
export interface Calendar {
  id: string;
  version: string;
  from: IsoDate;
  to: IsoDate;
  years: Record<string, CalendarYear>;
  days: Record<IsoDate, CalendarDay>;
}

/** What to change in a calendar; a day of `null` becomes an ordinary one again. */
interface Corrections {
  version: string;
  years?: Record<string, CalendarYear>;
  days?: Record<IsoDate, CalendarDay | null>;
}

/** Whether a day is worked, and why. */
interface DayStatus {
  working: boolean;
  reason: DayReason;
}

/**
 * Whether State offices work on that day, and why (Labour Code 45/2019/QH14 arts 105, 111, 112: Monday to Friday).
 * Throws `date-malformed`, and `calendar-out-of-range` for a day that the calendar doesn't hold.
 */
export function dayStatus(calendar: Calendar, date: IsoDate): DayStatus {
  assertInRange(calendar, date);
  const day = calendar.days[date];
  if (day?.kind === 'make-up') return { working: true, reason: { code: 'make-up', ...day.name } };
  if (day) return { working: false, reason: { code: day.kind === 'off' ? 'holiday' : 'substitute', ...day.name } };
  return isWeekend(date) ? { working: false, reason: REASONS.weekend } : { working: true, reason: REASONS.workingDay };
}

/** Whether the day falls on a Saturday or Sunday. */
export function isWeekend(date: IsoDate): boolean {
  const day = weekday(date);
  return day === 0 || day === 6;
}

/** Working days after the one day, up to and with the other; negative where that comes first. Throws as `dayStatus`. */
export function workingDaysBetween(calendar: Calendar, after: IsoDate, upTo: IsoDate): number {
  if (upTo < after) return -workingDaysBetween(calendar, upTo, after);
  let count = 0;
  for (let date = addDays(after, 1); date <= upTo; date = addDays(date, 1))
    if (dayStatus(calendar, date).working) count += 1;
  return count;
}

/** Whether the State's notice for that day's year is still to come, so that its days may yet move. */
export function isProvisional(calendar: Calendar, date: IsoDate): boolean {
  return calendar.years[date.slice(0, 4)]?.status !== 'noticed';
}

/**
 * The calendar with corrections, as a new version; the old one stays as it was, for decisions taken under it.
 * Throws `calendar-version-repeated` when the version doesn't change, `calendar-out-of-range` for a day outside it.
 */
export function correct(calendar: Calendar, corrections: Corrections): Calendar {
  const { version, years = {}, days = {} } = corrections;
  if (version === calendar.version) {
    throw fault(
      'calendar-version-repeated',
      { version },
      `A corrected calendar needs a version other than "${version}"`,
    );
  }
  Object.keys(days).forEach((date) => assertInRange(calendar, date));
  const merged = Object.entries({ ...calendar.days, ...days });
  const kept = merged.filter((entry): entry is [IsoDate, CalendarDay] => entry[1] !== null);
  return { ...calendar, version, years: { ...calendar.years, ...years }, days: Object.fromEntries(kept) };
}

/** Throws `calendar-out-of-range` for a day that the calendar doesn't hold, `date-malformed` for what is no day. */
export function assertInRange(calendar: Calendar, date: IsoDate): void {
  const { id, from, to } = calendar;
  if (parseIsoDate(date) >= from && date <= to) return;
  throw fault(
    'calendar-out-of-range',
    { date, calendar: id, from, to },
    `${date} lies outside calendar "${id}", which runs from ${from} to ${to}`,
  );
}
