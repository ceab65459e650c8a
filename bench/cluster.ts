import { parseArgs } from 'node:util';
import { onCluster } from './cluster/onCluster';
import { Trial } from './cluster/trial';

const NUMBERS = {
  kills: '1000',
  round: '50',
  pause: '2000',
  seed: '20261127',
  officers: '6',
  apis: '2',
  workers: '2',
  nodes: '2',
};

type Options = Record<keyof typeof NUMBERS, number>;

function readOptions(): Options & { temporal?: string } {
  const numbers = Object.entries(NUMBERS).map(([name, value]) => [name, { type: 'string', default: value }] as const);
  const { values } = parseArgs({ options: { ...Object.fromEntries(numbers), temporal: { type: 'string' } } });
  const { temporal, ...given } = values as Record<string, string | undefined>;
  const options = Object.fromEntries(Object.entries(given).map(([name, one]) => [name, Number(one)])) as Options;
  return { ...options, ...(temporal && { temporal }) };
}

/**
 * Two APIs, two workers, two nodes of Temporal and PostgreSQL, killed at random while officers work and a midnight
 * passes in every round; after each the outcomes are held against what the rules alone decide from the same acts.
 */
async function main(): Promise<void> {
  const options = readOptions();
  await onCluster(options, (cluster, taken) => new Trial(cluster, options, taken));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
