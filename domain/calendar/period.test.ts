import { exampleCalendar } from './exampleCalendar';
import { backward, chain, duePeriod, formatPeriod, parsePeriod } from './period';

const calendar = exampleCalendar();
const due = (from: string, period: string) => duePeriod(calendar, from, parsePeriod(period));
const reasonOn = (computed: ReturnType<typeof due>, date: string) => computed.days.find((day) => day.date === date);

test.each([
  ['5wd', { count: 5, unit: 'wd', direction: 'after' }],
  ['10d', { count: 10, unit: 'd', direction: 'after' }],
  ['1mo', { count: 1, unit: 'mo', direction: 'after' }],
  ['-15d', { count: 15, unit: 'd', direction: 'before' }],
  ['-3wd', { count: 3, unit: 'wd', direction: 'before' }],
])('%s is read and written back', (text, period) => {
  expect(parsePeriod(text)).toEqual(period);
  expect(formatPeriod(parsePeriod(text))).toBe(text);
});

test.each(['', '5', 'wd', '0d', '05d', '5 wd', '1.5d', '+5d', '--5d', '5WD', '10000d', '5w'])(
  '"%s" is no period',
  (text) => {
    expect(() => parsePeriod(text)).toThrow(expect.objectContaining({ code: 'period-malformed' }));
  },
);

test('backward turns a length into "at least N before"', () =>
  expect(formatPeriod(backward(parsePeriod('20d')))).toBe('-20d'));

test.each([
  // name, from, period, due, nominal
  ['5 working days over Tết', '2026-02-13', '5wd', '2026-02-27', '2026-02-27'],
  ['a make-up Saturday counts', '2026-01-09', '1wd', '2026-01-10', '2026-01-10'],
  ['from a make-up Saturday, itself excluded', '2026-01-10', '1wd', '2026-01-12', '2026-01-12'],
  ['year change with the 2 January swap', '2025-12-31', '1wd', '2026-01-05', '2026-01-05'],
  ['year change, over the make-up Saturday', '2025-12-31', '6wd', '2026-01-10', '2026-01-10'],
  ['from a Saturday', '2026-03-07', '1wd', '2026-03-09', '2026-03-09'],
  ['two holidays with a substitute between', '2026-04-24', '3wd', '2026-05-04', '2026-05-04'],
  ['last day on Sunday', '2026-03-05', '10d', '2026-03-16', '2026-03-15'],
  ['last day on Saturday', '2026-03-04', '10d', '2026-03-16', '2026-03-14'],
  ['last day on a make-up Saturday stays', '2026-01-05', '5d', '2026-01-10', '2026-01-10'],
  ['last day in Tết', '2026-02-09', '7d', '2026-02-23', '2026-02-16'],
  ['last day on the holiday before a weekend', '2026-04-20', '10d', '2026-05-04', '2026-04-30'],
  ['30 January + 1 month, then a Saturday', '2026-01-30', '1mo', '2026-03-02', '2026-02-28'],
  ['31 March + 1 month, on a holiday', '2026-03-31', '1mo', '2026-05-04', '2026-04-30'],
  ['a month into Tết', '2026-01-17', '1mo', '2026-02-23', '2026-02-17'],
  ['a month over New Year', '2025-12-15', '1mo', '2026-01-15', '2026-01-15'],
  ['backwards: 3 working days over Tết', '2026-02-24', '-3wd', '2026-02-12', '2026-02-12'],
  ['backwards: at least 15 days, on a Sunday', '2026-03-16', '-15d', '2026-02-27', '2026-03-01'],
  ['backwards into Tết: the day before the block', '2026-03-04', '-15d', '2026-02-13', '2026-02-17'],
  ['backwards onto a make-up Saturday', '2026-01-12', '-1wd', '2026-01-10', '2026-01-10'],
  ['backwards: a month before 31 March', '2026-03-31', '-1mo', '2026-02-27', '2026-02-28'],
  ['backwards over the year and the swap', '2026-01-06', '-2wd', '2025-12-31', '2025-12-31'],
])('%s', (_name, from, period, dueOn, nominal) => {
  expect(due(from, period)).toMatchObject({ from, dueOn, nominal, rolled: dueOn !== nominal });
});

test('29 February: a leap day counts, and a month from 30 January ends on it', () => {
  const leap = { ...calendar, from: '2028-01-01', to: '2028-12-31' };
  expect(duePeriod(leap, '2028-02-28', parsePeriod('1wd')).dueOn).toBe('2028-02-29');
  expect(duePeriod(leap, '2028-01-30', parsePeriod('1mo')).dueOn).toBe('2028-02-29');
  expect(duePeriod(leap, '2028-02-29', parsePeriod('1mo')).dueOn).toBe('2028-03-29');
});

test('holidays met only because of other holidays count too (24 December with two holidays after)', () => {
  const off = (name: string) => ({ kind: 'off' as const, name: { vi: name, en: name } });
  const days = { '2025-12-25': off('Christmas'), '2025-12-26': off('Boxing Day') };
  expect(duePeriod(exampleCalendar(days), '2025-12-24', parsePeriod('5wd')).dueOn).toBe('2026-01-06');
});

test('each day is listed once, in order, with whether it counts and why', () => {
  const { days } = due('2026-02-13', '5wd');
  expect(days).toHaveLength(15);
  expect(days[0]).toMatchObject({ date: '2026-02-13', counted: false, reason: { code: 'first-day-excluded' } });
  expect(days.filter((day) => day.counted)).toHaveLength(5);
  expect(days[4]).toMatchObject({
    date: '2026-02-17',
    counted: false,
    reason: { code: 'holiday', vi: 'Tết Nguyên đán' },
  });
});

test('calendar days count rest days, by name; the move to the next working day is listed', () => {
  const computed = due('2026-03-05', '10d');
  expect(computed.days.filter((day) => day.counted)).toHaveLength(10);
  expect(reasonOn(computed, '2026-03-15')).toMatchObject({
    counted: true,
    reason: { code: 'calendar-day', en: 'Counted as a calendar day (Weekend)' },
  });
  expect(reasonOn(computed, '2026-03-16')).toMatchObject({ counted: false, reason: { code: 'next-working-day' } });
});

test('a month without the matching day says so on its last day', () => {
  expect(reasonOn(due('2026-01-30', '1mo'), '2026-02-28')).toMatchObject({
    counted: true,
    reason: { code: 'month-end' },
  });
});

test('a chained period runs from the unrolled end of the one before', () => {
  // 10 days end on Sunday the 15th (due Monday); the next 5 run from that Sunday.
  const both = chain(calendar, '2026-03-05', [parsePeriod('10d'), parsePeriod('5d')]);
  expect(both.map(({ nominal, dueOn }) => [nominal, dueOn])).toEqual([
    ['2026-03-15', '2026-03-16'],
    ['2026-03-20', '2026-03-20'],
  ]);
});

test('provisional as soon as one day counted lies in a year not announced', () => {
  expect(due('2026-12-30', '1wd').provisional).toBe(false);
  expect(due('2026-12-31', '1wd').provisional).toBe(true);
  expect(due('2027-01-01', '-1wd').provisional).toBe(false);
});

test.each([
  ['from outside', '2024-12-31', '5wd'],
  ['running out', '2027-12-31', '1wd'],
  ['running out backward', '2025-01-02', '-5d'],
  ['centuries', '2026-01-01', '9999mo'],
])('out of range: %s', (_name, from, period) => {
  expect(() => due(from, period)).toThrow(expect.objectContaining({ code: 'calendar-out-of-range' }));
});
