import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseArgs } from 'node:util';
import { createEngine } from '../engine';
import { databaseClock } from '../register/clock';
import { Plant, until } from '../tests/support/plant';
import { MANY_OPENED, openMany } from './manyCases';
import { megabytes } from './processes';
import { columns } from './report';

const HEAD = [
  'open cases',
  'all carried after',
  'worker, MB',
  'MB a case',
  'woken from sleep, ms p50',
  'p99',
  'folded at the act handler, kB a case',
];
/** So many sleeping cases are woken, one after another, and so many are folded to be weighed. */
const [WOKEN, WEIGHED] = [100, 500];

/**
 * Opens many plan cycles of 32 steps on the parts that `npm start` runs, and weighs the worker: most of them sleep, in
 * Temporal's store and the register; then wakes some, and weighs what an act handler keeps of a case.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' } } });
  const plant = await Plant.start();
  try {
    await plant.setClock(MANY_OPENED, 0);
    const worker = await plant.startWorker();
    const began = Date.now();
    const ids = await openMany(plant, Number(values.cases));
    await until(
      async () => (await uncarried(plant)) === 0,
      'all to be carried',
      1_800_000,
      () => plant.logs(),
    );
    const seconds = Math.round((Date.now() - began) / 1000);
    const mb = megabytes(worker.pid) ?? 0;
    const woken = await wake(plant, ids);
    const kept = await weigh(plant, ids.slice(0, WEIGHED));
    const figures = [
      ids.length,
      `${seconds} s`,
      mb,
      (mb / ids.length).toFixed(3),
      at(woken, 0.5),
      at(woken, 0.99),
      kept,
    ];
    process.stdout.write(columns(HEAD, [figures.map(String)]));
  } finally {
    await plant.stop();
  }
}

const uncarried = async ({ db }: Plant): Promise<number> => {
  const [row] = await db.$queryRaw<{ left: number }[]>`
    SELECT count(*)::int AS left FROM "Case" WHERE "milestoneSeq" > "toldSeq"`;
  return row?.left ?? 0;
};

/** Milliseconds from asking a sleeping case to look until it has, over all the cases evenly. */
async function wake(plant: Plant, ids: string[]): Promise<number[]> {
  const some = ids.filter((_, index) => index % Math.max(1, Math.floor(ids.length / WOKEN)) === 0);
  const taken: number[] = [];
  for (const id of some) {
    const began = performance.now();
    await plant.client.workflow.getHandle(id).executeUpdate<undefined, []>('look');
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b);
}

/** Kilobytes of this process that a folded case takes. */
async function weigh(plant: Plant, ids: string[]): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { db, databaseUrl, client: temporal } = plant;
  const onError = (error: unknown): void => console.error(error);
  const rest = { clock: databaseClock, publicUrl: 'http://localhost', temporal, onError, kept: ids.length + 1 };
  const engine = createEngine({ db, databaseUrl, ...rest });
  // The law is shared by all: it is read with the first.
  await engine.cases.read(ids[0] as string);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (const id of ids.slice(1)) await engine.cases.read(id);
  collect();
  const kilobytes = (process.memoryUsage().heapUsed - before) / 1024 / (ids.length - 1);
  await engine.stop();
  return Math.round(kilobytes);
}

const at = (sorted: number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
