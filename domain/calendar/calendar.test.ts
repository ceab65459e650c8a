import { correct, dayStatus, isProvisional } from './calendar';
import { exampleCalendar } from './exampleCalendar';
import { duePeriod, parsePeriod } from './period';

const calendar = exampleCalendar();

test.each([
  ['an ordinary Friday', '2026-02-13', true, 'working-day'],
  ['a Saturday', '2026-02-14', false, 'weekend'],
  ['Tết', '2026-02-17', false, 'holiday'],
  ['a holiday on a Sunday is named', '2026-04-26', false, 'holiday'],
  ['its substitute', '2026-04-27', false, 'substitute'],
  ['a make-up Saturday', '2026-01-10', true, 'make-up'],
  ['the swapped Friday', '2026-01-02', false, 'holiday'],
])('%s', (_name, date, working, code) => {
  expect(dayStatus(calendar, date)).toMatchObject({ working, reason: { code } });
});

test.each([['2024-12-31'], ['2028-01-01']])('%s lies outside the calendar', (date) => {
  expect(() => dayStatus(calendar, date)).toThrow(expect.objectContaining({ code: 'calendar-out-of-range' }));
});

test('a year is provisional until the State has announced it, and when it has no row', () => {
  expect(isProvisional(calendar, '2026-12-31')).toBe(false);
  expect(isProvisional(calendar, '2027-01-01')).toBe(true);
  expect(isProvisional(calendar, '2028-01-01')).toBe(true);
});

test('a new holiday moves a running deadline, and the old version stays as it was', () => {
  const name = { vi: 'Quốc tang', en: 'National mourning' };
  const corrected = correct(calendar, {
    version: '2',
    days: { '2026-02-24': { kind: 'off', name }, '2026-01-10': null },
  });
  const five = parsePeriod('5wd');
  expect(duePeriod(corrected, '2026-02-13', five).dueOn).toBe('2026-03-02');
  expect(duePeriod(calendar, '2026-02-13', five).dueOn).toBe('2026-02-27');
  expect(dayStatus(corrected, '2026-01-10').working).toBe(false);
  expect(corrected.version).toBe('2');
});

test('the State\'s announcement takes the word "provisional" off a year', () => {
  const years = { 2027: { status: 'noticed', notice: 'n', source: 's' } } as const;
  expect(isProvisional(correct(calendar, { version: '2', years }), '2027-01-01')).toBe(false);
});

test('a correction needs a version of its own and days inside the calendar', () => {
  expect(() => correct(calendar, { version: '1' })).toThrow(
    expect.objectContaining({ code: 'calendar-version-repeated' }),
  );
  expect(() => correct(calendar, { version: '2', days: { '2040-01-01': null } })).toThrow(
    expect.objectContaining({ code: 'calendar-out-of-range' }),
  );
});
