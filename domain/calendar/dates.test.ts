import {
  addDays,
  addMonths,
  daysBetween,
  deadlinePassed,
  endOfVnDay,
  formatVnDate,
  isIsoDate,
  parseIsoDate,
  startOfVnDay,
  vnDateOf,
  weekday,
} from './dates';

const code = (run: () => unknown) => {
  try {
    run();
    return 'no error';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  ['an ordinary day', '2026-02-13', true],
  ['29 February of a leap year', '2028-02-29', true],
  ['29 February of a common year', '2026-02-29', false],
  ['29 February 2100, no leap year', '2100-02-29', false],
  ['month 13', '2026-13-01', false],
  ['31 April', '2026-04-31', false],
  ['day zero', '2026-04-00', false],
  ['without zeros', '2026-4-1', false],
  ['with a time', '2026-04-01T00:00', false],
  ['the Vietnamese order', '13/02/2026', false],
  ['no text', 20260213, false],
])('a day that exists: %s', (_name, text, expected) => expect(isIsoDate(text)).toBe(expected));

test('a malformed day is refused by its code', () =>
  expect(code(() => parseIsoDate('2026-02-30'))).toBe('date-malformed'));

test.each([
  ['over New Year', '2025-12-31', 1, '2026-01-01'],
  ['over 29 February', '2028-02-28', 2, '2028-03-01'],
  ['back over a month end', '2026-03-01', -1, '2026-02-28'],
  ['before 1970', '1969-12-31', 1, '1970-01-01'],
  ['nothing', '2026-02-13', 0, '2026-02-13'],
])('addDays %s', (_name, from, count, expected) => {
  expect(addDays(from, count)).toBe(expected);
  expect(daysBetween(from, expected)).toBe(count);
});

test.each([
  ['30 January has no match in February', '2026-01-30', 1, '2026-02-28'],
  ['30 January in a leap year', '2028-01-30', 1, '2028-02-29'],
  ['31 March back a month', '2026-03-31', -1, '2026-02-28'],
  ['31 May to June', '2026-05-31', 1, '2026-06-30'],
  ['29 February plus a year', '2028-02-29', 12, '2029-02-28'],
  ['December to January', '2025-12-15', 1, '2026-01-15'],
  ['January back to December', '2026-01-15', -1, '2025-12-15'],
  ['five years', '2026-06-30', 60, '2031-06-30'],
])('addMonths: %s', (_name, from, count, expected) => expect(addMonths(from, count)).toBe(expected));

test.each([
  ['2026-02-15', 0],
  ['2026-02-16', 1],
  ['2026-01-10', 6],
  ['1970-01-01', 4],
  ['1969-12-28', 0],
])('weekday of %s', (date, expected) => expect(weekday(date)).toBe(expected));

test('days are written as in Vietnam', () => {
  expect(formatVnDate('2026-02-07')).toBe('07/02/2026');
});

test.each([
  ['one millisecond before midnight in Vietnam', '2026-02-27T16:59:59.999Z', '2026-02-27'],
  ['midnight in Vietnam', '2026-02-27T17:00:00Z', '2026-02-28'],
  ['an offset', '2026-02-28T00:30:00+07:00', '2026-02-28'],
  ['New Year in Vietnam, still the old year in UTC', '2025-12-31T17:00:00Z', '2026-01-01'],
  ['PostgreSQL microseconds', '2026-02-27T16:59:59.999999Z', '2026-02-27'],
])('the day in Vietnam at %s', (_name, instant, expected) => expect(vnDateOf(instant)).toBe(expected));

test("an instant without a zone is refused, since it would mean the machine's own", () => {
  expect(code(() => vnDateOf('2026-02-27T16:59:59'))).toBe('instant-malformed');
});

test('a day in Vietnam runs from 00:00 to 24:00', () => {
  expect(startOfVnDay('2026-02-27')).toBe('2026-02-26T17:00:00.000Z');
  expect(endOfVnDay('2026-02-27')).toBe('2026-02-27T17:00:00.000Z');
});

test('the last second of the last day is in time, the next instant is late', () => {
  expect(deadlinePassed('2026-02-27', '2026-02-27T16:59:59.999Z')).toBe(false);
  expect(deadlinePassed('2026-02-27', '2026-02-27T17:00:00.000Z')).toBe(true);
});
