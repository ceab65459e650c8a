import { Patience } from './relay';

test('whoever is told in vain is told again after twice the time, at most after five minutes', () => {
  const patience = new Patience();
  const told: number[] = [];
  for (let second = 0; second <= 1_200; second++) if (patience.due(['stuck'], second * 1_000).length) told.push(second);
  expect(told.slice(0, 6)).toEqual([0, 1, 3, 7, 15, 31]);
  expect(told.at(-1)! - told.at(-2)!).toBe(300);
});

test('whoever needed it no more in between is told at once when it needs it again; others are not held up', () => {
  const patience = new Patience();
  expect(patience.due(['a', 'b'], 0)).toEqual(['a', 'b']);
  expect(patience.due(['b'], 500)).toEqual([]);
  expect(patience.due(['a', 'b', 'c'], 600)).toEqual(['a', 'c']);
});
