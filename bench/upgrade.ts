import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../setup/tools';
import { checkOut, type Version } from './cluster/checkout';
import { onCluster } from './cluster/onCluster';
import { Rolling, type Wish } from './cluster/rolling';

/**
 * An earlier version with many open cases is brought to this one, process by process, while acts come in, and back
 * again: what became of the acts, of the workflows, how long officers waited, what the processes weigh. With
 * `--kept FOLDER` the earlier version stays there for the next run.
 */
async function main(): Promise<void> {
  const number = (value: string) => ({ type: 'string', default: value }) as const;
  const numbers = { cases: number('2000'), seconds: number('60'), seed: number('1') };
  const { values } = parseArgs({ options: { from: { type: 'string' }, kept: { type: 'string' }, ...numbers } });
  const { from, kept, cases, seconds, seed } = values;
  if (!from) throw new Error('Say from which version: --from REF (a commit, a tag).');
  const dir = kept ?? mkdtempSync(join(tmpdir(), 'phoihop-before-'));
  try {
    await roll(checkOut(from, resolve(dir)), { cases: Number(cases), seconds: Number(seconds), seed: Number(seed) });
  } finally {
    if (!kept) rmSync(dir, { recursive: true, force: true });
  }
}

const roll = ({ root, newest }: Version, wish: Wish): Promise<void> =>
  onCluster(
    { apis: 2, workers: 2, nodes: 0, root, upTo: newest },
    (cluster, taken) => new Rolling(cluster, { before: root, now: ROOT }, wish, taken),
  );

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
