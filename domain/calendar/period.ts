import { assertInRange, type Calendar, isProvisional } from './calendar';
import { type Count, countDays, type Counted, type CountedDay } from './count';
import { countedOnce } from './countedOnce';
import { addMonths, daysBetween, type IsoDate, partsOf } from './dates';
import { fault } from './faults';
import { REASONS } from './reasons';

export type { CountedDay } from './count';

/** `wd` working days, `d` calendar days, `mo` months; after an event ("at most"), or before it ("at least"). */
export interface Period {
  count: number;
  unit: 'wd' | 'd' | 'mo';
  direction: 'after' | 'before';
}

/** A due date with everything that led to it. */
export interface Computed {
  /** The day of the event, which is itself not counted; for a fixed date, that date. */
  from: IsoDate;
  /** The last day on which the act is in time, until 24:00 in Vietnam. */
  dueOn: IsoDate;
  /** The day the count ended on, before any move off a rest day; for a fixed date, that date. */
  nominal: IsoDate;
  /** Every day from `from` to `dueOn`, in the direction of counting. */
  days: CountedDay[];
  /** Whether the due date was moved off a rest day. */
  rolled: boolean;
  /** Whether it rests on a year whose holidays the State has not announced. */
  provisional: boolean;
  /** What was counted; absent where the law names a date. */
  period?: Period;
}

const PERIOD = /^(-?)([1-9]\d{0,3})(wd|d|mo)$/;

/**
 * `5wd` (5 working days after), `10d` (10 calendar days after), `1mo`, `-15d` (at least 15 days before), `-3wd`.
 * Throws `period-malformed`.
 */
export function parsePeriod(text: string): Period {
  const parts = PERIOD.exec(text);
  if (parts)
    return { count: Number(parts[2]), unit: parts[3] as Period['unit'], direction: parts[1] ? 'before' : 'after' };
  const rule =
    'a whole number from 1 to 9999 and a unit: wd (working days), d (calendar days) or mo (months); a leading minus means "before"';
  throw fault('period-malformed', { value: text, rule }, `"${text}" is not a period, which is ${rule}`);
}

/** The period as `parsePeriod` reads it. */
export function formatPeriod({ count, unit, direction }: Period): string {
  return `${direction === 'before' ? '-' : ''}${count}${unit}`;
}

/** The same length, counted back from its event: for rules that say "at least N days before". */
export function backward(period: Period): Period {
  return { ...period, direction: 'before' };
}

/**
 * When a period ends: Civil Code 91/2015/QH13 arts 147 and 148. The day of the event is excluded (147(2)(3)); months
 * end on the matching day or the month's last (148(3)); a last day that is a rest day moves to the next working day
 * (148(5)). Backward, it moves to the *preceding* working day, so that the minimum the law asks for is kept.
 * Throws `date-malformed`, `calendar-out-of-range`.
 */
export const duePeriod = countedOnce(
  (from: IsoDate, period: Period) => `${from} ${formatPeriod(period)}`,
  (calendar, from, period): Computed => {
    const counted = countDays(countOf(calendar, from, period));
    // Without a halt a count always ends.
    return computed(calendar, from, period, counted, counted.endsOn ?? counted.nominal);
  },
);

/**
 * Periods that follow one another: each later one runs from the *unrolled* end of the one before it, so that a
 * weekend does not lengthen the whole. One result per period. Throws as `duePeriod`.
 */
export function chain(calendar: Calendar, from: IsoDate, periods: readonly Period[]): Computed[] {
  const results: Computed[] = [];
  for (const period of periods) results.push(duePeriod(calendar, results.at(-1)?.nominal ?? from, period));
  return results;
}

/** The count that a period asks for; months become the calendar days up to the matching day. */
export function countOf(calendar: Calendar, from: IsoDate, period: Period): Count {
  assertInRange(calendar, from);
  const step = period.direction === 'after' ? 1 : -1;
  const base = { calendar, from, step, length: period.count, workingDaysOnly: period.unit === 'wd' } as const;
  if (period.unit !== 'mo') return base;
  const end = addMonths(from, step * period.count);
  const clipped = partsOf(end).day !== partsOf(from).day;
  return { ...base, length: Math.abs(daysBetween(from, end)), ...(clipped && { lastReason: REASONS.monthEnd }) };
}

/** A finished count as a due date. */
export function computed(
  calendar: Calendar,
  from: IsoDate,
  period: Period,
  counted: Counted,
  dueOn: IsoDate,
): Computed {
  const { days, nominal } = counted;
  return {
    from,
    dueOn,
    nominal,
    days,
    rolled: dueOn !== nominal,
    // The first day isn't counted anyway.
    provisional: days.slice(1).some((day) => isProvisional(calendar, day.date)),
    period,
  };
}
