import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Client } from '@temporalio/client';
import { vnDateOf } from '../domain/calendar/dates';
import { SYSTEM, type Data } from '../domain/case/entry';
import { createEngine, type Engine } from '../engine';
import { createDb } from '../prisma/client';
import { createDatabase } from '../prisma/databases';
import type { PrismaClient } from '../prisma/generated/client';
import { migrate } from '../prisma/migrate';
import { loadCalendar } from '../procedures/calendars/load';
import { loadDirectory, procedureFor } from '../procedures/load';
import { cycleId, openingOf } from '../procedures/opening';
import { databaseClock } from '../register/clock';
import { verifyAll } from '../register/evidence/verified';
import { inParallel } from '../register/inParallel';
import { publishCalendar, publishProcedure } from '../register/law';
import { databaseNow } from '../register/read';
import { startPostgres } from '../setup/embedded/postgres';
import { communes, createOpener } from './engine/opening';
import { columns } from './report';

const PROCEDURE = 'annual-plan-commune';
const YEAR = 2027;
/** Cases that are written at once. */
const AT_ONCE = 8;
/** In how many steps the register grows to its size: what is more than linear shows. */
const STEPS = 4;

interface Wanted {
  cases: number;
  answers: number;
}

/** What the check of the whole register takes as it grows: half of it consultations, half plans of communes. */
async function main(): Promise<void> {
  const wanted = asked();
  const dir = mkdtempSync(join(tmpdir(), 'phoihop-bench-'));
  const postgres = await startPostgres({ dir: join(dir, 'postgres'), log: (line) => console.error(line) });
  try {
    const url = await createDatabase(postgres.url, 'verify');
    await migrate(url);
    const db = createDb(url, { poolSize: AT_ONCE });
    const rows = await measured(db, url, wanted);
    process.stdout.write(columns(['cases', 'entries', 'seconds', 'ms a case', 'memory'], rows));
    await db.$disconnect();
  } finally {
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

function asked(): Wanted {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '2000' }, answers: { type: 'string', default: '10' } },
  });
  return { cases: +values.cases, answers: +values.answers };
}

async function measured(db: PrismaClient, databaseUrl: string, wanted: Wanted): Promise<string[][]> {
  const temporal = { workflow: { signalWithStart: () => Promise.resolve() } } as unknown as Client;
  const publicUrl = 'http://localhost';
  const onError = (error: unknown): void => console.error(error);
  const engine = createEngine({ db, databaseUrl, clock: databaseClock, publicUrl, temporal, onError });
  const open = await writer(db, engine, wanted);
  const rows: string[][] = [];
  for (let step = 1; step <= STEPS; step += 1) {
    const [from, to] = [step - 1, step].map((part) => Math.round((wanted.cases * part) / STEPS)) as [number, number];
    await inParallel(
      Array.from({ length: to - from }, (_, nth) => from + nth),
      AT_ONCE,
      open,
    );
    rows.push(await checked(db));
    console.error(`${to} of ${wanted.cases} cases`);
  }
  await engine.stop();
  return rows;
}

/** Writes the case of a number: in turn a commune’s plan that was just begun, and a consultation with answers. */
async function writer(db: PrismaClient, { lodger, cases }: Engine, { answers }: Wanted) {
  const [directory, calendar] = [loadDirectory(), loadCalendar()];
  const procedure = procedureFor(PROCEDURE, YEAR);
  const procedureHash = await publishProcedure(db, procedure);
  const calendarHash = await publishCalendar(db, calendar);
  const on = vnDateOf(await databaseNow(db));
  const units = directory.children('VN', 'commune', on);
  const consultees = communes(answers);
  const openConsultation = await createOpener(db, lodger);
  const plan = async (unit: string): Promise<string> => {
    const law = { directory, procedure, procedureHash, calendar, calendarHash };
    const opening = openingOf({ ...law, unit, year: YEAR, on });
    const id = cycleId({ procedure, unit, year: YEAR });
    const act = { id: `${id}/open`, caseId: id, name: 'open', by: SYSTEM, data: opening as unknown as Data };
    const { title } = opening;
    const named = { procedure: procedure.id, version: procedure.version };
    await lodger.open({ id, kind: 'plan-cycle', ...named, unit, year: YEAR, title }, act);
    return id;
  };
  const consultation = async (nth: number): Promise<string> => {
    const id = `asked-${nth}`;
    await openConsultation(id, consultees);
    await cases.look(id);
    for (const body of consultees) {
      const by = { body, officer: `o-${body}`, role: 'head' as const };
      const data = { answer: 'agree', comments: [] };
      await lodger.lodge({ id: randomUUID(), caseId: id, name: 'reply', by, data });
    }
    return id;
  };
  return async (nth: number): Promise<void> => {
    const id = nth % 2 === 0 ? await plan(units[nth / 2] as string) : await consultation(nth);
    await cases.look(id);
  };
}

async function checked(db: PrismaClient): Promise<string[]> {
  const began = performance.now();
  let memory = 0;
  const { cases, entries, faults } = await verifyAll(
    db,
    () => Promise.resolve(true),
    () => void (memory = Math.max(memory, process.memoryUsage().rss / 1_048_576)),
  );
  if (faults.length > 0) throw new Error(`The register doesn't hold: ${JSON.stringify(faults[0])}`);
  const ms = performance.now() - began;
  return [`${cases}`, `${entries}`, (ms / 1000).toFixed(1), (ms / cases).toFixed(2), `${Math.round(memory)} MB`];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
