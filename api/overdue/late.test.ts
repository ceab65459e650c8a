import { loadCalendar } from '../../procedures/calendars/load';
import { lateness } from './late';

const calendar = loadCalendar();

test.each([
  ['the next day', '2026-09-15', '2026-09-16', 1, 1],
  ['over a weekend', '2026-09-11', '2026-09-14', 3, 1],
  ['over National Day with its adjacent and its swapped day, and two weekends', '2026-08-28', '2026-09-07', 10, 3],
  ['on the due date', '2026-09-15', '2026-09-15', 0, 0],
  ['beyond the calendar', '2031-12-30', '2032-01-05', 6, null],
])('late %s', (_edge, dueOn, today, days, workingDays) => {
  expect(lateness(calendar, today)(dueOn)).toEqual({ days, workingDays });
});
