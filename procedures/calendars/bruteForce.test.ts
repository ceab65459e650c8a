import { readFileSync } from 'node:fs';
import { duePeriod, parsePeriod } from '../../domain/calendar';
import { loadCalendar, STATE_CALENDAR_FILE } from './load';

// An independent second opinion: a plain list of all days read from the file's lines, and positions in the list of
// working days. It shares no code with domain/calendar, nor its way of counting.
const kinds = new Map(
  [...readFileSync(STATE_CALENDAR_FILE, 'utf8').matchAll(/^ {2}(\d{4}-\d\d-\d\d): \{ kind: ([a-z-]+)/gm)].map(
    ([, date, kind]) => [date, kind],
  ),
);
const all: string[] = [];
for (const day = new Date('2020-01-01T00:00:00Z'); day.getUTCFullYear() < 2032; day.setUTCDate(day.getUTCDate() + 1))
  all.push(day.toISOString().slice(0, 10));
const isWorked = (date: string) =>
  kinds.has(date) ? kinds.get(date) === 'make-up' : /Mon|Tue|Wed|Thu|Fri/.test(new Date(date).toUTCString());
const worked = all.filter(isWorked);

const indexOf = new Map(all.map((date, index) => [date, index]));
/** Of each day, how many working days lie before it. */
const workedBefore: number[] = [];
for (const [index, date] of all.entries())
  workedBefore[index + 1] = (workedBefore[index] ??= 0) + (isWorked(date) ? 1 : 0);
const before = (date: string) => workedBefore[indexOf.get(date) ?? NaN] ?? NaN;

const nextWorked = (date: string) => worked[before(date)];
const lastWorked = (date: string) => (isWorked(date) ? date : worked[before(date) - 1]);

function naiveMonth(date: string, months: number): string {
  const day = new Date(date);
  const wanted = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() + months);
  if (day.getUTCDate() !== wanted) day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}

function naiveNominal(from: string, count: number, unit: string): string | undefined {
  if (unit === 'mo') return naiveMonth(from, count);
  if (unit === 'd') return all[(indexOf.get(from) ?? NaN) + count];
  return worked[count > 0 ? before(from) + (isWorked(from) ? 1 : 0) + count - 1 : before(from) + count];
}

function naive(from: string, period: string) {
  const [, count, unit] = /^(-?\d+)(\w+)$/.exec(period) as unknown as [string, string, string];
  const nominal = naiveNominal(from, Number(count), unit);
  if (!nominal || !indexOf.has(nominal)) return undefined;
  const dueOn = Number(count) > 0 ? nextWorked(nominal) : lastWorked(nominal);
  return dueOn && { nominal, dueOn };
}

test('the list has every day of twelve years', () =>
  expect([all.length, kinds.size]).toEqual([4383, Object.keys(loadCalendar().days).length]));

test.each([
  '1wd',
  '3wd',
  '5wd',
  '20wd',
  '1d',
  '10d',
  '45d',
  '1mo',
  '2mo',
  '-1wd',
  '-5wd',
  '-1d',
  '-15d',
  '-20d',
  '-1mo',
])('every day of 2020–2031 agrees: %s', (period) => {
  const calendar = loadCalendar();
  const parsed = parsePeriod(period);
  const wrong = all.filter((from) => {
    const expected = naive(from, period);
    if (!expected) return false;
    const { nominal, dueOn } = duePeriod(calendar, from, parsed);
    return nominal !== expected.nominal || dueOn !== expected.dueOn;
  });
  expect(wrong).toEqual([]);
});
