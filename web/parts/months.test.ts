import { lastOf, weeksOf } from './months';

test('a month is laid out in weeks from Monday on', () => {
  const weeks = weeksOf('2026-12-01');
  expect(weeks[0]).toEqual([null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06']);
  expect(weeks.at(-1)).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', null, null, null]);
});

test.each([
  ['2027-02-01', 4, '2027-02-28'],
  ['2028-02-01', 5, '2028-02-29'],
  ['2026-08-01', 6, '2026-08-31'],
])('%s has %i weeks and ends on %s', (first, weeks, last) => {
  expect(weeksOf(first)).toHaveLength(weeks);
  expect(lastOf(first)).toBe(last);
});
