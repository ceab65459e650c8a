import { dmy, readDmy, stamp } from './dates';

test('days are written day first', () => expect(dmy('2026-11-30')).toBe('30/11/2026'));

test('a stamp is Vietnam’s time, past midnight too', () => {
  expect(stamp('2026-11-24T00:05:06.705Z')).toBe('24/11/2026 07:05:06');
  expect(stamp('2026-11-24T17:00:00.000Z')).toBe('25/11/2026 00:00:00');
});

test.each([
  ['30/11/2026', '2026-11-30'],
  [' 1-2-2027', '2027-02-01'],
  ['31/02/2026', null],
  ['2026-11-30', null],
  ['', null],
])('%p is read as %p', (typed, day) => {
  expect(readDmy(typed)).toBe(day);
});
