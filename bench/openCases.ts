import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseArgs } from 'node:util';
import { SYSTEM, type Data } from '../domain/case/entry';
import { loadDirectory } from '../procedures/load';
import { openingOf } from '../procedures/opening';
import { createEngine } from '../engine';
import { databaseClock } from '../register/clock';
import { type CycleLaw, lawFor, publish } from '../register/cycleLaw';
import { inParallel } from '../register/inParallel';
import { Plant, until } from '../tests/support/plant';
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
const [ON, YEAR, UNIT] = ['2026-05-04', 2027, '22'];
const AT_ONCE = 16;
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
    await plant.setClock(`${ON}T02:00:00.000Z`, 0);
    const worker = await plant.startWorker();
    const law = await lawFor(plant.db, 'annual-plan-province', YEAR, ON);
    await publish(plant.db, law);
    const ids = Array.from({ length: Number(values.cases) }, (_, index) => `bench-${index}`);
    const began = Date.now();
    await inParallel(ids, AT_ONCE, (id) => open(plant, law, id));
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

async function open(plant: Plant, law: CycleLaw, caseId: string): Promise<void> {
  const opening = openingOf({ directory: loadDirectory(), ...law, unit: UNIT, year: YEAR, on: ON });
  const { id: procedure, version } = law.procedure;
  await plant
    .lodger()
    .open(
      { id: caseId, kind: 'plan-cycle', procedure, version, unit: UNIT, year: YEAR, title: opening.title },
      { id: `${caseId}/open`, caseId, name: 'open', by: SYSTEM, data: { ...opening, caseId } as unknown as Data },
    );
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
