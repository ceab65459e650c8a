import { readOptions } from '../bench/options';
import { compare } from '../bench/report';
import { measureRounds } from '../bench/rounds';

test('the benchmark runs both sides and counts what they did', async () => {
  const sizes = ['--cases', '3', '--acts', '2', '--callers', '3', '--repeat', '1'];
  const rounds = await measureRounds(readOptions(['--quick', '--only', 'many', ...sizes]));

  const { bare, phoihop, ratio } = compare('many', rounds);
  expect([bare.acts, phoihop.acts]).toEqual([6, 6]);
  expect(ratio).toBeCloseTo(phoihop.perSecond / bare.perSecond);
  // What an act costs in the history does not depend on the machine; ruled on at the counter, it costs none of its own.
  expect(phoihop.transactionsPerAct).toBeGreaterThan(1);
  expect(phoihop.eventsPerAct).toBeLessThanOrEqual(6);
  expect(bare.eventsPerAct).toBeGreaterThan(6);
}, 180_000);

test('a number that is none is refused', () => {
  expect(() => readOptions(['--cases', 'x'])).toThrow('--cases');
});
