import { type Calendar, dayStatus } from './calendar';
import { addDays, type IsoDate } from './dates';
import { type DayReason, REASONS } from './reasons';

/** One day of a count: whether it was counted, and why. */
export interface CountedDay {
  date: IsoDate;
  counted: boolean;
  reason: DayReason;
}

/** What to count: `length` days of the unit, forward (1) or backward (-1) from a day that is itself excluded. */
export interface Count {
  calendar: Calendar;
  from: IsoDate;
  step: 1 | -1;
  length: number;
  workingDaysOnly: boolean;
  /** Said of the last counted day in place of its ordinary reason. */
  lastReason?: DayReason;
  /** Why the clock stands still on a day, if it does. */
  stoppedOn?: (date: IsoDate) => DayReason | undefined;
  /** Forward only: the clock stopped on this day and hasn't been started again. */
  haltedOn?: IsoDate;
}

/** A count, day by day. `endsOn` is null where it was halted before its end, with `remaining` days to count. */
export interface Counted {
  days: CountedDay[];
  nominal: IsoDate;
  endsOn: IsoDate | null;
  remaining: number;
}

/**
 * Counts day by day: never by shifting once over the holidays found, which goes wrong where the shift itself meets
 * more of them. Then moves a last day that is a rest day: forward to the next working day (Civil Code art. 148(5)),
 * backward to the preceding one. Throws `calendar-out-of-range`.
 */
export function countDays(count: Count): Counted {
  const days: CountedDay[] = [{ date: count.from, counted: false, reason: REASONS.firstDayExcluded }];
  const halted = (date: IsoDate) => count.haltedOn !== undefined && date >= count.haltedOn;
  let remaining = count.length;
  let date = count.from;
  while (remaining > 0 && !halted(date)) {
    date = addDays(date, count.step);
    const day = countDay(count, date);
    days.push(day);
    if (day.counted) remaining -= 1;
  }
  markLast(count, days, remaining);
  const endsOn = remaining > 0 ? null : roll(count, date, days, halted);
  return { days, nominal: date, endsOn, remaining };
}

function countDay(count: Count, date: IsoDate): CountedDay {
  const { working, reason } = dayStatus(count.calendar, date);
  const stopped = count.stoppedOn?.(date);
  if (stopped) return { date, counted: false, reason: stopped };
  if (count.workingDaysOnly) return { date, counted: working, reason };
  return { date, counted: true, reason: working ? REASONS.calendarDay : calendarDayNaming(reason) };
}

function calendarDayNaming(rest: DayReason): DayReason {
  const { code, vi, en } = REASONS.calendarDay;
  return { code, vi: `${vi} (${rest.vi})`, en: `${en} (${rest.en})` };
}

function markLast(count: Count, days: CountedDay[], remaining: number): void {
  const last = days.at(-1);
  if (last?.counted && remaining === 0 && count.lastReason) last.reason = count.lastReason;
}

function roll(count: Count, nominal: IsoDate, days: CountedDay[], halted: (date: IsoDate) => boolean): IsoDate | null {
  let date = nominal;
  while (!dayStatus(count.calendar, date).working || (date !== nominal && count.stoppedOn?.(date))) {
    if (halted(date)) return null;
    date = addDays(date, count.step);
    days.push(rolledDay(count, date));
  }
  return date;
}

function rolledDay(count: Count, date: IsoDate): CountedDay {
  const { working, reason } = dayStatus(count.calendar, date);
  const landing = count.step === 1 ? REASONS.nextWorkingDay : REASONS.precedingWorkingDay;
  return { date, counted: false, reason: count.stoppedOn?.(date) ?? (working ? landing : reason) };
}
