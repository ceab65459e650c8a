import { type Calendar, dayStatus, isProvisional } from './calendar';
import { written } from './civil';
import { countedOnce } from './countedOnce';
import { addDays, formatVnDate, isIsoDate, type IsoDate } from './dates';
import { fault } from './faults';
import type { Computed, CountedDay } from './period';
import { REASONS } from './reasons';

/** A day named by the law: `before` 10 December (that day is too late), or `by` it (that day is in time). */
export interface FixedDate {
  year: number;
  month: number;
  day: number;
  mode: 'before' | 'by';
}

/**
 * The last working day that keeps a date of the law. `nominal` is the statutory date; `dueOn` is the last working day
 * strictly before it (`before`), or the date itself when worked and else the preceding working day (`by`).
 * Both are kept because no text settles whether Civil Code art. 148(5), which speaks of periods, moves such dates:
 * the earlier day is safe under either reading. Throws `fixed-date-invalid`, `calendar-out-of-range`.
 */
export const fixedDue = countedOnce(
  ({ year, month, day, mode }: FixedDate) => `${mode} ${year}-${month}-${day}`,
  (calendar, fixed): Computed => {
    const nominal = statutoryDate(fixed);
    const latest = fixed.mode === 'by' ? nominal : addDays(nominal, -1);
    const days = daysBackToWork(calendar, nominal, latest);
    const dueOn = days.at(-1)?.date ?? nominal;
    const provisional = days.some((day) => isProvisional(calendar, day.date));
    return { from: nominal, dueOn, nominal, days, rolled: dueOn !== latest, provisional };
  },
);

function statutoryDate({ year, month, day }: FixedDate): IsoDate {
  const date = written(year, month, day);
  if (isIsoDate(date)) return date;
  throw fault(
    'fixed-date-invalid',
    { year, month, day },
    `The year ${year} has no day ${day}/${month}; correct the rule's month and day`,
  );
}

function daysBackToWork(calendar: Calendar, nominal: IsoDate, latest: IsoDate): CountedDay[] {
  const days = [statutoryDay(calendar, nominal, latest)];
  for (let date = nominal; !days.at(-1)?.counted; ) {
    date = addDays(date, -1);
    const { working, reason } = dayStatus(calendar, date);
    days.push({ date, counted: working, reason: working ? REASONS.precedingWorkingDay : reason });
  }
  return days;
}

function statutoryDay(calendar: Calendar, nominal: IsoDate, latest: IsoDate): CountedDay {
  const { working, reason } = dayStatus(calendar, nominal);
  if (nominal !== latest) return { date: nominal, counted: false, reason: beforeReason(nominal) };
  return { date: nominal, counted: working, reason: working ? REASONS.statutoryDate : reason };
}

function beforeReason(nominal: IsoDate) {
  const { code } = REASONS.statutoryDate;
  const date = formatVnDate(nominal);
  return { code, vi: `Luật định: trước ngày ${date}`, en: `Set by the law: before ${date}` };
}
