import { exampleCalendar } from './exampleCalendar';
import { fixedDue } from './fixedDate';
import { duePeriod, parsePeriod } from './period';
import { applyStops, checkStopClosing, checkStopOpening, checkStops, type Stop } from './stops';

const calendar = exampleCalendar();
const due = (from: string, period: string) => duePeriod(calendar, from, parsePeriod(period));
const stop = (from: string, to: string | null): Stop => ({ from, to, why: 'bổ sung hồ sơ', by: 'so-tai-chinh' });
const dueWith = (from: string, period: string, ...stops: Stop[]) => applyStops(calendar, due(from, period), stops);

test.each([
  ['no stop', '2026-03-02', '5wd', [], '2026-03-09'],
  ['two working days', '2026-03-02', '5wd', [stop('2026-03-03', '2026-03-05')], '2026-03-11'],
  ['stopped and started on one day', '2026-03-02', '5wd', [stop('2026-03-03', '2026-03-03')], '2026-03-09'],
  ['only over a weekend', '2026-03-02', '5wd', [stop('2026-03-06', '2026-03-08')], '2026-03-09'],
  ['calendar days', '2026-03-02', '10d', [stop('2026-03-03', '2026-03-07')], '2026-03-16'],
  [
    'two stops, the second met only because of the first',
    '2026-03-02',
    '5wd',
    [stop('2026-03-03', '2026-03-05'), stop('2026-03-10', '2026-03-11')],
    '2026-03-12',
  ],
  ['pushed into Tết, day by day', '2026-02-09', '4wd', [stop('2026-02-10', '2026-02-12')], '2026-02-24'],
  ['a month', '2026-03-02', '1mo', [stop('2026-03-10', '2026-03-15')], '2026-04-07'],
  ['after the last day', '2026-03-02', '5wd', [stop('2026-03-09', '2026-03-20')], '2026-03-09'],
  ['open, but after the last day', '2026-03-02', '5wd', [stop('2026-03-09', null)], '2026-03-09'],
  ['from before the event', '2026-03-02', '5wd', [stop('2026-02-25', '2026-03-03')], '2026-03-10'],
  [
    'between the unrolled end and the day it moves to',
    '2026-03-05',
    '10d',
    [stop('2026-03-15', '2026-03-17')],
    '2026-03-18',
  ],
])('%s', (_name, from, period, stops, dueOn) => {
  expect(dueWith(from, period, ...stops).dueOn).toBe(dueOn);
});

test('suspended days are listed with their reason', () => {
  const { days } = dueWith('2026-03-02', '5wd', stop('2026-03-03', '2026-03-05'));
  expect(days.filter((day) => day.reason.code === 'clock-stopped').map((day) => day.date)).toEqual([
    '2026-03-04',
    '2026-03-05',
  ]);
});

test('while the clock stands there is no due date, but what remains is known', () => {
  const standing = dueWith('2026-03-02', '5wd', stop('2026-03-04', null));
  expect(standing).toMatchObject({ dueOn: null, nominal: null, remaining: 3, openStop: { from: '2026-03-04' } });
  expect(standing.days.at(-1)?.date).toBe('2026-03-04');
});

test.each([
  ['standing on the unrolled end, a Sunday', '2026-03-05', '10d', '2026-03-15', 0],
  ['standing before the event', '2026-03-02', '5wd', '2026-02-25', 5],
])('%s', (_name, from, period, openedOn, remaining) => {
  expect(dueWith(from, period, stop(openedOn, null))).toMatchObject({ dueOn: null, remaining });
});

test('a fixed date and a backward period have no clock', () => {
  const fixed = fixedDue(calendar, { year: 2026, month: 12, day: 10, mode: 'before' });
  const refused = expect.objectContaining({ code: 'stop-not-applicable' });
  expect(() => applyStops(calendar, fixed, [stop('2026-11-02', '2026-11-03')])).toThrow(refused);
  expect(() => dueWith('2026-06-10', '-5wd', stop('2026-06-03', '2026-06-04'))).toThrow(refused);
});

test.each([
  ['one after another', [stop('2026-03-03', '2026-03-05'), stop('2026-03-05', null)], null],
  ['ends before it starts', [stop('2026-03-05', '2026-03-03')], 'stop-reversed'],
  ['two open', [stop('2026-03-03', null), stop('2026-03-05', null)], 'stop-already-open'],
  [
    'overlapping, whatever their order',
    [stop('2026-03-04', '2026-03-09'), stop('2026-03-02', '2026-03-05')],
    'stop-overlaps',
  ],
  ['open before a closed one', [stop('2026-03-02', null), stop('2026-03-04', '2026-03-05')], 'stop-overlaps'],
])('stops checked: %s', (_name, stops, expected) => expect(checkStops(stops)).toBe(expected));

test('contradicting stops are refused', () => {
  expect(() => dueWith('2026-03-02', '5wd', stop('2026-03-05', '2026-03-03'))).toThrow(
    expect.objectContaining({ code: 'stop-reversed' }),
  );
});

test('one stop is open at a time, and only an open one can end', () => {
  const open = [stop('2026-03-03', null)];
  expect(checkStopOpening(open, '2026-03-05')).toBe('stop-already-open');
  expect(checkStopOpening([stop('2026-03-03', '2026-03-05')], '2026-03-04')).toBe('stop-overlaps');
  expect(checkStopOpening([], '2026-03-04')).toBeNull();
  expect(checkStopClosing([], '2026-03-04')).toBe('stop-not-open');
  expect(checkStopClosing(open, '2026-03-01')).toBe('stop-reversed');
  expect(checkStopClosing(open, '2026-03-09')).toBeNull();
});
