import type { CalendarView } from '../data/api';
import type { Calendar } from '../../domain/calendar/calendar';

/** The calendar as the domain counts by it. */
export function calendarOf({ id, version, from, to, years, days }: CalendarView): Calendar {
  return {
    id,
    version,
    from,
    to,
    years: Object.fromEntries(years.map(({ year, ...one }) => [year, one])),
    days: Object.fromEntries(days.map(({ date, ...one }) => [date, one])),
  };
}
