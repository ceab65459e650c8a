import { startOfVnDay } from '../calendar/dates';
import { backward, duePeriod, parsePeriod } from '../calendar/period';
import type { Calendar } from '../calendar/calendar';

/** The instant (start of the Vietnamese day) at which a reminder of length `before` (e.g. `3wd`) falls due. */
export function reminderInstant(calendar: Calendar, dueOn: string, before: string): string {
  return startOfVnDay(duePeriod(calendar, dueOn, backward(parsePeriod(before))).dueOn);
}

/** The earliest of the instants that lie after `now`, or null. ISO instants in UTC compare as text. */
export function earliestAfter(now: string, instants: (string | null)[]): string | null {
  const later = instants.filter((instant): instant is string => instant !== null && instant > now);
  return later.length ? later.reduce((a, b) => (a < b ? a : b)) : null;
}
