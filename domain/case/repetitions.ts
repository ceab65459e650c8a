import type { Calendar } from '../calendar/calendar';
import { countedOnce } from '../calendar/countedOnce';
import { endOfVnDay, type IsoDate, startOfVnDay } from '../calendar/dates';
import { duePeriod, parsePeriod } from '../calendar/period';
import { DomainError } from '../errors';

/** The days that follow on another at one interval, each counted from the unrolled end of the one before. */
interface Series {
  /** The end of the day counted from (ISO instant). */
  from: string;
  /** The n-th day, from 1; null for none, and where the calendar doesn't reach so far. */
  day(times: number): IsoDate | null;
  /** How many of them have begun by an instant. */
  passedBy(now: string): number;
}

/** The series is counted no further than it is asked for, and each day of a calendar once. */
export const repetitions = countedOnce((from: IsoDate, every: string) => `${from} ${every}`, seriesFrom);

function seriesFrom(calendar: Calendar, from: IsoDate, every: string): Series {
  const period = parsePeriod(every);
  const days: { dueOn: IsoDate; nominal: IsoDate }[] = [];
  const dayAt = (times: number): IsoDate | null => {
    while (days.length < times) {
      const next = within(() => duePeriod(calendar, days.at(-1)?.nominal ?? from, period));
      if (!next) return null;
      days.push(next);
    }
    return days[times - 1]?.dueOn ?? null;
  };
  const passedBy = (now: string): number => {
    let times = 0;
    for (let day = dayAt(1); day !== null && startOfVnDay(day) <= now; day = dayAt(times + 1)) times += 1;
    return times;
  };
  return { from: endOfVnDay(from), day: dayAt, passedBy };
}

/** Beyond the calendar nothing is said again: a case must not stop on a day that nobody can count. */
function within<T>(count: () => T): T | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-out-of-range') return null;
    throw error;
  }
}
