import type { Calendar } from './calendar';
import { countDays } from './count';
import { daysBetween, type IsoDate } from './dates';
import { type CalendarFault, fault } from './faults';
import { type Computed, computed, countOf } from './period';
import type { DayReason } from './reasons';

/**
 * A time during which the clock stands still. By the rule of Civil Code art. 147 that the day of an event isn't
 * counted, the days suspended are those *after* `from` up to and including `to`: stopped and started again on one
 * day costs nothing, and `to - from` days are added. `to: null` while the clock still stands.
 */
export interface Stop {
  from: IsoDate;
  to: IsoDate | null;
  why: string;
  by: string;
}

/**
 * A due date that can't be told: the clock stands. `remaining` counts the period's days (months in days) still to run.
 */
export interface Undetermined extends Omit<Computed, 'dueOn' | 'nominal'> {
  dueOn: null;
  nominal: null;
  openStop: Stop;
  remaining: number;
}

/**
 * The due date with its clock stops, counted again day by day, so that holidays met by the longer run count too.
 * A stop after the last day changes nothing. Throws the code of `checkStops`; `stop-not-applicable` for a date that
 * the law names and for a period counted backward, neither of which has a clock; `calendar-out-of-range`.
 */
export function applyStops(calendar: Calendar, due: Computed, stops: readonly Stop[]): Computed | Undetermined {
  if (stops.length === 0) return due;
  const { from, period } = due;
  const wrong = checkStops(stops);
  if (wrong)
    throw fault(
      wrong,
      { from },
      `The clock stops of the period from ${from} contradict each other (${wrong}); correct them in the register`,
    );
  if (period?.direction !== 'after')
    throw fault('stop-not-applicable', { from }, 'Only a period that runs forward from an event has a clock to stop');
  const openStop = stops.find((stop) => stop.to === null);
  const counted = countDays({
    ...countOf(calendar, from, period),
    stoppedOn: stoppedBy(stops),
    haltedOn: openStop?.from,
  });
  if (counted.endsOn !== null) return computed(calendar, from, period, counted, counted.endsOn);
  const { nominal, remaining } = counted;
  const sofar = computed(calendar, from, period, counted, nominal);
  return { ...sofar, dueOn: null, nominal: null, openStop: openStop as Stop, remaining };
}

/** What is wrong with a set of stops, if anything: one ends before it starts, two are open, or two overlap. */
export function checkStops(stops: readonly Stop[]): CalendarFault | null {
  if (stops.some((stop) => stop.to !== null && daysBetween(stop.from, stop.to) < 0)) return 'stop-reversed';
  if (stops.filter((stop) => stop.to === null).length > 1) return 'stop-already-open';
  const ordered = [...stops].sort((a, b) => daysBetween(b.from, a.from));
  const overlaps = ordered.some((stop, index) => {
    const next = ordered[index + 1];
    return next !== undefined && (stop.to === null || stop.to > next.from);
  });
  return overlaps ? 'stop-overlaps' : null;
}

/** Why the clock may not be stopped on that day, if it may not: one stop open at a time, none inside another. */
export function checkStopOpening(stops: readonly Stop[], from: IsoDate): CalendarFault | null {
  if (stops.some((stop) => stop.to === null)) return 'stop-already-open';
  return checkStops([...stops, { from, to: null, why: '', by: '' }]);
}

/** Why the clock may not be started again on that day, if it may not. */
export function checkStopClosing(stops: readonly Stop[], to: IsoDate): CalendarFault | null {
  const open = stops.find((stop) => stop.to === null);
  if (!open) return 'stop-not-open';
  return checkStops(stops.map((stop) => (stop === open ? { ...stop, to } : stop)));
}

function stoppedBy(stops: readonly Stop[]): (date: IsoDate) => DayReason | undefined {
  return (date) => {
    const stop = stops.find(({ from, to }) => date > from && (to === null || date <= to));
    return stop && { code: 'clock-stopped', vi: `Tạm dừng thời hạn: ${stop.why}`, en: `Clock stopped: ${stop.why}` };
  };
}
