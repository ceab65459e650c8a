import { vnDateOf } from '../domain/calendar/dates';
import { SYSTEM, type Data } from '../domain/case/entry';
import { loadDirectory } from '../procedures/load';
import { cycleId, openingOf } from '../procedures/opening';
import { lawFor, publish } from '../register/cycleLaw';
import { verifyRegister } from '../register/verify';
import { rehearsalStart, unitsBelow } from '../rehearsal/run';
import { kill, Plant, until } from '../tests/support/plant';
import { columns } from './report';

/** All provinces, and all communes of each. */
const NATION = { procedure: 'annual-plan-nation', unit: 'VN', year: 2027, provinces: 34, communes: 1_000 };
const BEGINS = rehearsalStart(NATION);
/** So many plans are open when the worker is killed, each time. */
const KILLED_AT = [300, 1_500, 2_800];
const MINUTES = 60_000;
const HEAD = [
  'plans',
  'worker killed at',
  'all open after',
  'opened more than once',
  'acts told twice',
  'entries',
  'register’s faults',
];

/**
 * The nation's plan opens those of its 34 provinces, and they those of all their communes, on the parts that `npm
 * start` runs; midway the worker is killed -9, three times. Every plan must be open once in the end, and be told once
 * of the plan above it.
 */
async function main(): Promise<void> {
  const plant = await Plant.start();
  try {
    await plant.setClock(BEGINS, 0);
    const units = await openNation(plant);
    const began = Date.now();
    const killed = await throughDeaths(plant, units.length);
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stdout.write(
      columns(HEAD, [[`${units.length}`, killed.join(', '), `${seconds} s`, ...(await counted(plant, units))]]),
    );
  } finally {
    await plant.stop();
  }
}

/** Opens the case; answers the units that will have a plan. */
async function openNation(plant: Plant): Promise<string[]> {
  const on = vnDateOf(BEGINS);
  const law = await lawFor(plant.db, NATION.procedure, NATION.year, on);
  await publish(plant.db, law);
  const units = unitsBelow(NATION) as string[];
  const { unit, year } = NATION;
  const opening = openingOf({ directory: loadDirectory(), ...law, unit, year, on, lower: units });
  const { procedure } = law;
  const caseId = cycleId({ procedure, unit, year });
  await plant.lodger().open(
    {
      id: caseId,
      kind: 'plan-cycle',
      procedure: procedure.id,
      version: procedure.version,
      unit,
      year,
      title: opening.title,
    },
    { id: `${caseId}/open`, caseId, name: 'open', by: SYSTEM, data: opening as unknown as Data },
  );
  return units;
}

/** Until all plans are open and settled; answers how many were open at each death. */
async function throughDeaths(plant: Plant, all: number): Promise<number[]> {
  const killed: number[] = [];
  const open = () => plant.db.case.count({ where: { kind: 'plan-cycle' } });
  let minutes = 0;
  for (const goal of [...KILLED_AT, all]) {
    const worker = await plant.startWorker();
    await until(
      async () => {
        if ((await open()) >= goal) return true;
        // The next batch is due five minutes after the last; nobody need wait for them.
        if (await settled(plant))
          await plant.setClock(new Date(Date.parse(BEGINS) + (minutes += 5) * MINUTES).toISOString(), 0);
        return false;
      },
      `${goal} plans`,
      15 * MINUTES,
      () => plant.logs(),
    );
    console.error(`${await open()} plans are open`);
    if (goal < all) {
      await kill(worker);
      killed.push(await open());
    }
  }
  await until(
    () => settled(plant),
    'all to be settled',
    10 * MINUTES,
    () => plant.logs(),
  );
  return killed;
}

async function settled(plant: Plant): Promise<boolean> {
  const [{ waiting } = { waiting: 1n }] = await plant.db.$queryRaw<{ waiting: bigint }[]>`
    SELECT count(*) AS waiting FROM "Case" WHERE "closedAt" IS NULL AND ("settledAt" IS NULL OR "actSeq" > "ruledSeq")`;
  return waiting === 0n;
}

async function counted({ db }: Plant, units: string[]): Promise<string[]> {
  const plans = await db.case.groupBy({ by: ['unit'], where: { kind: 'plan-cycle' }, _count: true });
  const told = await db.entry.groupBy({
    by: ['caseId', 'name'],
    where: { kind: 'act', name: { in: ['open', 'upper-plan'] } },
    _count: true,
  });
  const missing = units.filter((unit) => !plans.some((plan) => plan.unit === unit));
  if (missing.length > 0) throw new Error(`${missing.length} units have no plan: ${missing.slice(0, 5).join(', ')} …`);
  return [
    plans.filter(({ _count }) => _count > 1).length,
    told.filter(({ _count }) => _count > 1).length,
    await db.entry.count(),
    (await verifyRegister(db)).faults.length,
  ].map(String);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
