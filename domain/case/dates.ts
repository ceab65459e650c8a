import { startOfVnDay } from '../calendar/dates';
import { backward, duePeriod, parsePeriod } from '../calendar/period';
import type { Calendar } from '../calendar/calendar';

/** Reminders already counted: a case asks for the same few at every act, and a calendar never changes. */
const counted = new WeakMap<Calendar, Map<string, string>>();

/** The instant (start of the Vietnamese day) at which a reminder of length `before` (e.g. `3wd`) falls due. */
export function reminderInstant(calendar: Calendar, dueOn: string, before: string): string {
  const known = counted.get(calendar) ?? new Map<string, string>();
  counted.set(calendar, known);
  const key = `${dueOn}-${before}`;
  const instant = known.get(key) ?? startOfVnDay(duePeriod(calendar, dueOn, backward(parsePeriod(before))).dueOn);
  known.set(key, instant);
  return instant;
}

/** The earliest of the instants that lie after `now`, or null. ISO instants in UTC compare as text. */
export function earliestAfter(now: string, instants: (string | null)[]): string | null {
  const later = instants.filter((instant): instant is string => instant !== null && instant > now);
  return later.length ? later.reduce((a, b) => (a < b ? a : b)) : null;
}
