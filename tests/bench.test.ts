import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { TYPESCRIPT } from '../bench/processes';
import type { Comparison } from '../bench/report';

const run = promisify(execFile);

test('the benchmark runs both sides and counts what they did', async () => {
  const sizes = [
    '--quick',
    '--only',
    'many',
    '--cases',
    '3',
    '--acts',
    '2',
    '--callers',
    '3',
    '--repeat',
    '1',
    '--json',
  ];
  const { stdout } = await run(process.execPath, [...TYPESCRIPT, 'bench/acts.ts', ...sizes]);

  const { comparisons } = JSON.parse(stdout) as { comparisons: [Comparison] };
  const [{ bare, phoihop, ratio }] = comparisons;
  expect([bare.acts, phoihop.acts]).toEqual([6, 6]);
  expect(ratio).toBeCloseTo(phoihop.perSecond / bare.perSecond);
  // What an act costs in the history does not depend on the machine; ruled on at the counter, it costs none of its own.
  expect(phoihop.transactionsPerAct).toBeGreaterThan(1);
  expect(phoihop.eventsPerAct).toBeLessThanOrEqual(6);
  expect(bare.eventsPerAct).toBeGreaterThan(6);
}, 180_000);

test('a number that is none is refused', async () => {
  await expect(run(process.execPath, [...TYPESCRIPT, 'bench/acts.ts', '--cases', 'x'])).rejects.toThrow('--cases');
});
