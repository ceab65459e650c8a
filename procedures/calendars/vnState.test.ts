import { chain, dayStatus, duePeriod, fixedDue, parsePeriod } from '../../domain/calendar';
import { loadCalendar } from './load';

const calendar = loadCalendar();

test.each([
  ['Tết 2026', '2026-02-13', '5wd', '2026-02-27'],
  ['the 2 January 2026 swap', '2025-12-31', '1wd', '2026-01-05'],
  ['the make-up Saturday of 10 January 2026', '2026-01-09', '1wd', '2026-01-10'],
  ['the make-up Saturday of 22 August 2026', '2026-08-21', '1wd', '2026-08-22'],
  ['National Day 2026 with the swapped Monday', '2026-08-28', '1wd', '2026-09-03'],
  ['Culture Day 2026', '2026-11-23', '1wd', '2026-11-25'],
  ['Hùng Kings on Sunday 2026, with 30/4 and 1/5', '2026-04-24', '3wd', '2026-05-04'],
  ['a 24 December, over New Year 2025', '2024-12-24', '5wd', '2024-12-31'],
  ['Tết 2025', '2025-01-24', '1wd', '2025-02-03'],
  ['the make-up Saturday of 26 April 2025', '2025-04-25', '1wd', '2025-04-26'],
  ['30/4 to 2/5/2025', '2025-04-29', '1wd', '2025-05-05'],
  ['the make-up Saturday of 4 May 2024', '2024-05-03', '1wd', '2024-05-04'],
  ['27/4 to 1/5/2024', '2024-04-26', '1wd', '2024-05-02'],
  ['three holidays and two substitutes in 2023', '2023-04-28', '1wd', '2023-05-04'],
  ['National Day on Saturday 2023', '2023-08-31', '1wd', '2023-09-05'],
  ['two holidays on one weekend in 2022', '2022-04-29', '1wd', '2022-05-04'],
  ['National Day 2020: one day', '2020-09-01', '1wd', '2020-09-03'],
  ['Tết 2020', '2020-01-22', '1wd', '2020-01-30'],
  ['29 February 2028', '2028-02-28', '1wd', '2028-02-29'],
  ['a month from 30 January 2028', '2028-01-30', '1mo', '2028-02-29'],
  ['at least 15 days before a session after Tết', '2026-03-04', '-15d', '2026-02-13'],
])('%s: %s + %s = %s', (_name, from, period, dueOn) => {
  expect(duePeriod(calendar, from, parsePeriod(period)).dueOn).toBe(dueOn);
});

test('before 10 December and by 15 May', () => {
  expect(fixedDue(calendar, { year: 2026, month: 12, day: 10, mode: 'before' }).dueOn).toBe('2026-12-09');
  expect(fixedDue(calendar, { year: 2026, month: 5, day: 15, mode: 'before' })).toMatchObject({
    dueOn: '2026-05-14',
    nominal: '2026-05-15',
  });
});

test('a chain over Tết runs from the unrolled end', () => {
  const ends = chain(calendar, '2026-02-07', [parsePeriod('10d'), parsePeriod('7d')]).map((due) => [
    due.nominal,
    due.dueOn,
  ]);
  expect(ends).toEqual([
    ['2026-02-17', '2026-02-23'],
    ['2026-02-24', '2026-02-24'],
  ]);
});

test('years announced and years only computed', () => {
  const provisional = Object.entries(calendar.years)
    .filter(([, year]) => year.status === 'provisional')
    .map(([year]) => year);
  expect(provisional).toEqual(['2027', '2028', '2029', '2030', '2031']);
});

test.each(Array.from({ length: 12 }, (_, index) => 2020 + index))('%i has the rest days that the law gives', (year) => {
  const fixed = ['01-01', '04-30', '05-01', '09-02', ...(year >= 2026 ? ['11-24'] : [])];
  for (const date of fixed) expect(dayStatus(calendar, `${year}-${date}`).working).toBe(false);
  const mine = Object.entries(calendar.days).filter(([date]) => date.startsWith(String(year)));
  const weekdaysOff = mine.filter(
    ([date, day]) => day.kind !== 'make-up' && ![0, 6].includes(new Date(date).getUTCDay()),
  );
  const worked = mine.filter(([, day]) => day.kind === 'make-up').length;
  // Every holiday gives one weekday off, itself or its substitute (art. 111(3)); a swap gives one and takes one.
  const granted = year < 2021 ? 10 : year < 2026 ? 11 : 12;
  expect(weekdaysOff.length - worked).toBe(granted);
});

test('a substitute follows its holiday with no working day between', () => {
  const substitutes = Object.keys(calendar.days).filter((date) => calendar.days[date]?.kind === 'substitute');
  for (const date of substitutes)
    expect(
      duePeriod(calendar, date, parsePeriod('-1wd')).days.some((day) =>
        [0, 6].includes(new Date(day.date).getUTCDay()),
      ),
    ).toBe(true);
});
