import { type IsoDate, startOfVnDay } from '../calendar/dates';
import { backward, duePeriod, parsePeriod } from '../calendar/period';
import type { Calendar } from '../calendar/calendar';
import type { CaseLogic, DatePurpose, NamedDate } from './logic';

/** The last day of a period (e.g. `5wd`) that begins on a day. Throws the calendar's faults. */
export const dayAfter = (calendar: Calendar, from: IsoDate, period: string): IsoDate =>
  duePeriod(calendar, from, parsePeriod(period)).dueOn;

/** The instant (start of the Vietnamese day) at which a reminder of length `before` (e.g. `3wd`) falls due. */
export function reminderInstant(calendar: Calendar, dueOn: string, before: string): string {
  return startOfVnDay(duePeriod(calendar, dueOn, backward(parsePeriod(before))).dueOn);
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
