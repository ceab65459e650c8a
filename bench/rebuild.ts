import { parseArgs } from 'node:util';
import { rebuildCases } from '../register/rebuild';
import { Plant } from '../tests/support/plant';
import { MANY_OPENED, openMany } from './manyCases';
import { columns } from './report';

const HEAD = ['cases', 'at once', 'seconds', 'cases a second', 'faults'];
/** One after another, and as `rebuild --all` takes them. */
const AT_ONCE = [1, 16];
const SAID_EVERY = 500;

/** Rebuilds many open plan cycles from the register as `rebuild --all` does: rows anew, workflows ended and started. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cases: { type: 'string', default: '2000' } } });
  const plant = await Plant.start();
  try {
    await plant.setClock(MANY_OPENED, 0);
    const ids = await openMany(plant, Number(values.cases));
    const rows: string[][] = [];
    for (const atOnce of AT_ONCE) rows.push(await rebuilt(plant, ids, atOnce));
    process.stdout.write(columns(HEAD, rows));
  } finally {
    await plant.stop();
  }
}

async function rebuilt({ engine }: Plant, ids: string[], atOnce: number): Promise<string[]> {
  const said = (done: number): void => {
    if (done % SAID_EVERY === 0) console.error(`${done} of ${ids.length}, ${atOnce} at once`);
  };
  const began = Date.now();
  const all = await rebuildCases(engine, ids, said, atOnce);
  const seconds = (Date.now() - began) / 1_000;
  const faults = all.reduce((sum, one) => sum + one.faults.length, 0);
  return [ids.length, atOnce, seconds.toFixed(0), (ids.length / seconds).toFixed(1), faults].map(String);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
