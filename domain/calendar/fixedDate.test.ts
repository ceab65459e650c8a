import { exampleCalendar } from './exampleCalendar';
import { type FixedDate, fixedDue } from './fixedDate';

const calendar = exampleCalendar();
const on = (year: number, month: number, day: number, mode: FixedDate['mode']) =>
  fixedDue(calendar, { year, month, day, mode });

test.each([
  ['before a weekday', on(2026, 12, 10, 'before'), '2026-12-10', '2026-12-09', false],
  ['before a Monday: the Friday', on(2026, 6, 15, 'before'), '2026-06-15', '2026-06-12', true],
  ['before a Sunday', on(2026, 5, 17, 'before'), '2026-05-17', '2026-05-15', true],
  ['before a day after Tết', on(2026, 2, 23, 'before'), '2026-02-23', '2026-02-13', true],
  ['before 11 January: the make-up Saturday', on(2026, 1, 11, 'before'), '2026-01-11', '2026-01-10', false],
  ['before 1 January: the year before', on(2026, 1, 1, 'before'), '2026-01-01', '2025-12-31', false],
  ['by a weekday', on(2026, 12, 10, 'by'), '2026-12-10', '2026-12-10', false],
  ['by a Sunday: the Friday', on(2026, 5, 17, 'by'), '2026-05-17', '2026-05-15', true],
  ['by a day in Tết', on(2026, 2, 20, 'by'), '2026-02-20', '2026-02-13', true],
  ['by a make-up Saturday', on(2026, 1, 10, 'by'), '2026-01-10', '2026-01-10', false],
])('%s', (_name, due, nominal, dueOn, rolled) => {
  expect(due).toMatchObject({ nominal, dueOn, rolled });
  expect(due.days[0]?.date).toBe(nominal);
  expect(due.days.at(-1)).toMatchObject({ date: dueOn, counted: true });
});

test('it is provisional in a year not announced', () => {
  expect(on(2027, 5, 14, 'by').provisional).toBe(true);
  expect(on(2026, 5, 15, 'by').provisional).toBe(false);
});

test('29 February of a common year is no date', () => {
  expect(() => on(2026, 2, 29, 'by')).toThrow(expect.objectContaining({ code: 'fixed-date-invalid' }));
});
