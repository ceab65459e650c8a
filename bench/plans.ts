import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readSheets from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import { canonicalJson } from '../domain/canonical';
import { faultsOf, heldAgainst } from '../domain/planContent/check';
import { allocationOf, LARGE, planOf, SETTING, UNITS } from './plans/large';
import { investmentsOf } from '../domain/planContent/investments';
import { betweenLevels, type UnitFigures } from '../domain/planContent/levels';
import { type Content, type Contents, FORMS, type Part, PARTS } from '../domain/planContent/parts';
import { sideBySide } from '../domain/planContent/sideBySide';
import { NOTHING_BESIDE, type PlanTable, tablesOf } from '../domain/planContent/tables';
import { rowsInSheet, sheetColumnsOf } from '../domain/planContent/tableSheet';
import { createDb } from '../prisma/client';
import { createDatabase } from '../prisma/databases';
import type { PrismaClient } from '../prisma/generated/client';
import { migrate } from '../prisma/migrate';
import { contentsOf, keepContent, submittedOf } from '../register/planContent';
import { startPostgres } from '../setup/embedded/postgres';
import { median } from './drive';
import { columns } from './report';

const TIMES = 7;

/** Whatever is measured, with the bytes of plans that it reads. */
interface Task {
  what: string;
  bytes: number;
  run(): unknown;
}

/**
 * What large plans cost: opened, held against their rules, added up, laid side by side, assigned down. The ratio is to
 * reading the same JSON and nothing else, in the same run.
 */
async function main(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'phoihop-bench-'));
  const postgres = await startPostgres({ dir: join(dir, 'postgres'), log: (line) => console.error(line) });
  try {
    const url = await createDatabase(postgres.url, 'plans');
    await migrate(url);
    const db = createDb(url);
    const rows: string[][] = [];
    for (const task of await tasks(db)) rows.push(await measured(task));
    process.stdout.write(columns(['what', 'ms p50', 'memory', 'JSON read', '× reading it'], rows));
    await db.$disconnect();
  } finally {
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function tasks(db: PrismaClient): Promise<Task[]> {
  const plan = planOf('22');
  const versions = await kept(db, '22.plan', plan);
  const provinces = ['01', '22', '24', '31', '33', '37', '40'];
  for (const unit of provinces) await kept(db, `${unit}.plan`, planOf(unit));
  const communes = UNITS(LARGE.communes);
  for (const unit of communes) await kept(db, `${unit}.plan`, { targets: planOf(unit).targets });
  const nation = { ...planOf('VN'), allocation: allocationOf(UNITS(LARGE.provinces)) };
  const assigned = { ...plan, allocation: allocationOf(communes) };
  await kept(db, 'up.plan', { allocation: assigned.allocation });
  const size = (...all: Contents[]) => all.reduce((sum, one) => sum + canonicalJson(one).length, 0);
  const parts: Part[] = ['indicators', 'assessment', 'targets', 'balances'];
  const inParts = (contents: Contents): Contents => Object.fromEntries(parts.map((part) => [part, contents[part]]));
  return [
    {
      what: 'a plan is opened: every part read and checked',
      bytes: size(plan),
      run: async () => faultsOf(await contentsOf(db, versions), SETTING),
    },
    { what: 'a part is kept: its form, all rules, its hash', bytes: size(plan), run: async () => keep(db, plan) },
    {
      what: `a province adds up ${LARGE.communes} communes’ targets`,
      bytes: size(...communes.map((unit) => ({ targets: planOf(unit).targets }))),
      run: async () => addUp(db, communes, plan),
    },
    {
      what: 'a region of 7 is laid side by side',
      bytes: size(...provinces.map((unit) => inParts(planOf(unit)))),
      run: async () => sideBySide(await unitPlans(db, provinces, parts), 'targets', 2027, SETTING),
    },
    {
      what: `a region’s ${7 * LARGE.projects} projects are held against each other`,
      bytes: size(...provinces.map((unit) => ({ projects: planOf(unit).projects }))),
      run: async () => investmentsOf(await unitPlans(db, provinces, ['projects', 'balances']), 2027, []),
    },
    {
      what: `the nation assigns ${LARGE.indicators} targets to ${LARGE.provinces} provinces`,
      bytes: size(nation),
      run: () => faultsOf(nation, SETTING),
    },
    {
      what: `34 provinces assign theirs to ${34 * LARGE.communes} communes`,
      bytes: 34 * size(assigned),
      run: () => UNITS(34).map(() => faultsOf(assigned, SETTING)),
    },
    {
      what: 'a commune reads what it was assigned',
      bytes: size({ allocation: assigned.allocation }),
      run: async () => submittedOf(db, ['up.plan'], ['allocation']),
    },
    await sheetTask(),
  ];
}

/** A list of so many projects as a spreadsheet, each cell filled: read from its file, cell by cell. */
async function sheetTask(): Promise<Task> {
  const contents = planOf('22');
  const held = heldAgainst(contents, SETTING);
  const [table] = tablesOf('projects', contents.projects as Content<'projects'>, held, {
    ...NOTHING_BESIDE,
    sources: ['Trung ương', 'ODA', 'Xã hội hóa', 'Đất đai'],
  });
  const { columns: kinds, rows } = table as PlanTable;
  const lines = rows.map((row, at) =>
    kinds.map(({ id, kind }) =>
      kind === 'figure' ? { value: 100 + at } : { value: kind === 'choice' ? '' : (row.cells[id] ?? `Dòng ${at}`) },
    ),
  );
  const heads = sheetColumnsOf(table as PlanTable).map(({ head }) => ({ value: head.vi }));
  const file = await writeSheet([heads, ...lines]).toBuffer();
  return {
    what: `an .xlsx of ${kinds.length * rows.length} cells is read`,
    bytes: file.length,
    async run() {
      const [sheet] = await readSheets(file);
      return rowsInSheet((sheet as { data: unknown[][] }).data, table as PlanTable);
    },
  };
}

/** Keeps a plan as its case's steps name it. */
async function kept(db: PrismaClient, id: string, contents: Contents) {
  const named = await Promise.all(
    PARTS.flatMap((part) => {
      const content = contents[part];
      return content
        ? [keepContent(db, content).then((sha256) => [part, { version: 1, sha256, at: '', by: '' }] as const)]
        : [];
    }),
  );
  const plan = Object.fromEntries(named);
  await db.$executeRaw`INSERT INTO "Case" (id, kind, unit, title, "openedAt") VALUES (${id}, 'plan-cycle', '22', '{}', now()) ON CONFLICT DO NOTHING`;
  await db.$executeRaw`INSERT INTO "Step" ("caseId", step, kind, round, status, holder, unit, facts)
    VALUES (${id}, 'draft', 'draft', 1, 'done', '22.ubnd', '22', ${JSON.stringify({ plan })}::jsonb) ON CONFLICT DO NOTHING`;
  return plan;
}

async function keep(db: PrismaClient, plan: Contents) {
  const content = FORMS.forecasts.parse(plan.forecasts);
  const faults = faultsOf({ ...plan, forecasts: content }, SETTING);
  return [faults.length, await keepContent(db, content)];
}

async function unitPlans(db: PrismaClient, units: string[], parts: Part[]) {
  const found = await submittedOf(
    db,
    units.map((unit) => `${unit}.plan`),
    parts,
  );
  return units.map((unit) => ({ unit, contents: found.get(`${unit}.plan`) ?? {} }));
}

async function addUp(db: PrismaClient, communes: string[], plan: Contents) {
  const plans = await unitPlans(db, communes, ['targets']);
  const below: UnitFigures[] = plans.map(({ unit, contents }) => ({
    unit,
    figures: Object.fromEntries(
      (contents.targets?.rows ?? []).map(({ indicator, figures }) => [indicator, figures['2027'] ?? '0']),
    ),
  }));
  const indicators = [...SETTING.common.values()].map((one) => ({ ...one, own: false }));
  return betweenLevels({ indicators, year: 2027, own: plan.targets?.rows ?? [], above: [], below, sectors: [] });
}

async function measured({ what, bytes, run }: Task): Promise<string[]> {
  await run();
  const times: number[] = [];
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  for (let turn = 0; turn < TIMES; turn += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  const bare = readingOf(bytes);
  const ms = median(times);
  const row = [
    what,
    ms.toFixed(0),
    `${Math.round(most / 1e6)} MB`,
    `${(bytes / 1e6).toFixed(1)} MB`,
    (ms / bare).toFixed(1),
  ];
  console.error(row.join(' | '));
  return row;
}

/** How long it takes to read so many bytes of JSON of a plan’s make. */
function readingOf(bytes: number): number {
  const one = JSON.stringify({ indicator: 'chi-tieu-123', figures: { 2027: '1234.5' } });
  const text = `[${Array.from({ length: Math.ceil(bytes / one.length) }, () => one).join(',')}]`;
  const times = Array.from({ length: TIMES }, () => {
    const began = performance.now();
    JSON.parse(text);
    return performance.now() - began;
  });
  return median(times);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
