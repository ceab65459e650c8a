import { DAY_MS, dateOf, type DateParts, monthLength, readParts, written } from './civil';
import { fault } from './faults';

/** A calendar day `YYYY-MM-DD` of the solar calendar (Civil Code 91/2015/QH13 art. 145(2)), without a zone. */
export type IsoDate = string;

/** A moment in time, ISO 8601 with `Z` or an offset, e.g. `2026-02-27T16:59:59.999Z`. */
export type IsoInstant = string;

/** Vietnam keeps UTC+7 all year: no daylight saving, so no zone database is needed. */
const VN_OFFSET_MS = 7 * 3_600_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: unknown): text is IsoDate {
  return typeof text === 'string' && readParts(text) !== null;
}

/** `text` as a day; throws `date-malformed` when it isn't one that exists. */
export function parseIsoDate(text: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw malformed(text);
}

/** The day `count` calendar days later (earlier when negative). Throws `date-malformed`. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return dateOf(dayNumber(date) + count);
}

/** Calendar days from `earlier` to `later`; negative when they stand the other way round. Throws `date-malformed`. */
export function daysBetween(earlier: IsoDate, later: IsoDate): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** 0 for Sunday to 6 for Saturday. Throws `date-malformed`. */
export function weekday(date: IsoDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/**
 * The same day of the month `count` months later (earlier when negative); where that month has no such day,
 * its last one: Civil Code art. 148(3). Throws `date-malformed`.
 */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const months = year * 12 + (month - 1) + count;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12;
  return written(toYear, toMonth + 1, Math.min(day, monthLength(toYear, toMonth + 1)));
}

/** Year, month (1–12) and day of the month. Throws `date-malformed`. */
export function partsOf(date: IsoDate): DateParts {
  const parts = readParts(date);
  if (parts) return parts;
  throw malformed(date);
}

/** The day as people in Vietnam write it: `dd/mm/yyyy`. */
export function formatVnDate(date: IsoDate): string {
  const [year, month, day] = parseIsoDate(date).split('-');
  return `${day}/${month}/${year}`;
}

/** The day in Vietnam (UTC+7) at that instant. Throws `instant-malformed`. */
export function vnDateOf(instant: IsoInstant): IsoDate {
  return dateOf(Math.floor((instantMs(instant) + VN_OFFSET_MS) / DAY_MS));
}

/** 00:00 in Vietnam of that day, as a UTC instant. Throws `date-malformed`. */
export function startOfVnDay(date: IsoDate): IsoInstant {
  return new Date(dayNumber(date) * DAY_MS - VN_OFFSET_MS).toISOString();
}

/**
 * 24:00 in Vietnam of that day (Civil Code art. 148(6)), which is the next day's first instant: what arrives
 * before it is in time, what arrives at it or later is not. Throws `date-malformed`.
 */
export function endOfVnDay(date: IsoDate): IsoInstant {
  return startOfVnDay(addDays(date, 1));
}

/** Whether a stamp comes too late for a due date: at or after the end of that day in Vietnam. */
export function deadlinePassed(dueOn: IsoDate, stamp: IsoInstant): boolean {
  return instantMs(stamp) >= instantMs(endOfVnDay(dueOn));
}

function malformed(text: string) {
  return fault('date-malformed', { value: text }, `"${text}" is not a day that exists, written YYYY-MM-DD`);
}

/** Days since 1970-01-01. */
function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function instantMs(instant: IsoInstant): number {
  // Without a zone, Date.parse would read the machine's own.
  const ms = INSTANT.test(instant) ? Date.parse(instant) : NaN;
  if (Number.isFinite(ms)) return ms;
  throw fault(
    'instant-malformed',
    { value: instant },
    `"${instant}" is not an instant with its zone, such as 2026-02-27T16:59:59Z`,
  );
}

/** The instant so many minutes later. */
export function addMinutes(instant: IsoInstant, minutes: number): IsoInstant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
