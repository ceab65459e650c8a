import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../setup/tools';
import { checkOut } from './cluster/checkout';
import { Cluster } from './cluster/cluster';
import { Rolling } from './cluster/rolling';

/**
 * An earlier version with many open cases is brought to this one, process by process, while acts come in, and back
 * again: what became of the acts, of the workflows, how long officers waited, what the processes weigh.
 */
async function main(): Promise<void> {
  const number = (value: string) => ({ type: 'string', default: value }) as const;
  const options = {
    from: { type: 'string' },
    cases: number('2000'),
    seconds: number('60'),
    seed: number('1'),
  } as const;
  const { values } = parseArgs({ options });
  if (!values.from) throw new Error('Say from which version: --from REF (a commit, a tag).');
  const dir = mkdtempSync(join(tmpdir(), 'phoihop-before-'));
  try {
    const { root, newest } = checkOut(values.from, dir);
    const env = { STEP_UP_MINUTES: '0' };
    const cluster = await Cluster.start({ apis: 2, workers: 2, nodes: 0, env, root, upTo: newest });
    try {
      const wish = { cases: Number(values.cases), seconds: Number(values.seconds), seed: Number(values.seed) };
      const rolling = new Rolling(cluster, { before: root, now: ROOT }, wish);
      process.stdout.write(await rolling.run());
      if (rolling.faults.length > 0) process.exitCode = 1;
    } finally {
      await cluster.stop();
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
