import { startOfVnDay } from '../calendar/dates';
import { backward, duePeriod, parsePeriod } from '../calendar/period';
import type { Calendar } from '../calendar/calendar';
import type { CaseLogic, DatePurpose, NamedDate } from './logic';

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

/** A row's date; none where there is no such instant. */
export const namedDate = (step: string, purpose: DatePurpose, at: string | null): NamedDate[] =>
  at === null ? [] : [{ step, purpose, at }];

/** The dates that lie after `now`, earliest first. ISO instants in UTC compare as text. */
export const ahead = (now: string, dates: NamedDate[]): NamedDate[] =>
  dates.filter(({ at }) => at > now).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The next instant at which a case's law may have something to say by itself, or null. */
export const nextWake = <S>(logic: Pick<CaseLogic<S>, 'dates'>, state: S, now: string): string | null =>
  logic.dates(state, now)[0]?.at ?? null;
