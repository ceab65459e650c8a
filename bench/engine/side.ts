import { join } from 'node:path';
import { createDb } from '../../prisma/client';
import { createDatabase } from '../../prisma/databases';
import type { PrismaClient } from '../../prisma/generated/client';
import { migrate } from '../../prisma/migrate';
import { databaseClock } from '../../register/clock';
import { CaseWorkflows } from '../../register/caseWorkflows';
import { Lodger } from '../../register/lodge';
import { freePort } from '../../setup/embedded/ports';
import { TASK_QUEUE } from '../../workflows/messages';
import { inParallel } from '../../register/inParallel';
import { type Program, startProgram } from '../processes';
import type { Act, Load, Side } from '../side';
import type { Stage } from '../stage';
import { Api, type Session } from './http';
import { Look } from './look';
import { createOfficers } from './officers';
import { communes, createOpener } from './opening';

/** One answer in so many is checked against the inbox table. */
const SAMPLE = 20;

/** The engine as `npm start` runs it: worker and API, each a process of its own. */
export async function startEngine(stage: Stage, name: string, callers: number): Promise<Side> {
  const database = `engine_${name}`;
  const databaseUrl = await createDatabase(stage.postgres.url, database);
  await migrate(databaseUrl);
  const port = await freePort();
  const programs = startPrograms(stage, { database, databaseUrl, port });
  const db = createDb(databaseUrl);
  const api = new Api(port, callers);
  await api.untilReady(programs.api.assertAlive);
  const office = await openOffice(stage, db, api, callers);
  return {
    ...office,
    database,
    pids: { worker: programs.worker.pid, api: programs.api.pid },
    async stop() {
      api.close();
      await Promise.all([programs.worker.stop(), programs.api.stop(), db.$disconnect()]);
    },
  };
}

function startPrograms(
  stage: Stage,
  { database, databaseUrl, port }: { database: string; databaseUrl: string; port: number },
): Record<'worker' | 'api', Program> {
  const env = {
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATA_DIR: join(stage.dir, database),
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: stage.temporal.address,
    TEMPORAL_NAMESPACE: 'default',
  };
  return {
    worker: startProgram('worker', env, join(stage.dir, 'worker.log')),
    api: startProgram('api', env, join(stage.dir, 'api.log')),
  };
}

/** Opens the cases, and answers for the bodies that they ask. */
async function openOffice(
  stage: Stage,
  db: PrismaClient,
  api: Api,
  callers: number,
): Promise<Pick<Side, 'open' | 'act' | 'quiet' | 'ownTransactions'>> {
  const officers = await createOfficers(db, api);
  const opener = await createOpener(db, createLodger(stage, db));
  const look = new Look(db);
  await officers.seatAsking();
  let asked = new Map<string, string[]>();
  let answered = 0;
  return {
    async open(loads) {
      asked = consulteesOf(loads);
      await inParallel([...asked], callers, ([caseId, bodies]) => opener(caseId, bodies));
      await look.untilSettled();
      await officers.seatConsulted([...new Set([...asked.values()].flat())]);
    },
    async act({ caseId, index }: Act) {
      const body = asked.get(caseId)?.[index] as string;
      await reply(api, officers.sessionOf(body), caseId, body);
      if ((answered += 1) % SAMPLE === 0) await look.assertAnswered(caseId, body);
    },
    quiet: () => look.untilSettled(),
    ownTransactions: () => look.transactions,
  };
}

function createLodger({ client }: Stage, db: PrismaClient): Lodger {
  const workflows = new CaseWorkflows({
    db,
    temporal: client,
    taskQueue: TASK_QUEUE,
    prefix: '',
    onError: console.error,
  });
  return new Lodger(db, databaseClock, ({ caseId }) => workflows.wake(caseId));
}

/**
 * Deals the communes' committees to the cases in turn, so that each inbox has work of several cases. One more is
 * asked than will answer: what is timed are acts, not the end of cases with its letters and mails.
 */
function consulteesOf(loads: Load[]): Map<string, string[]> {
  const places = loads.reduce((sum, { acts }) => sum + acts + 1, 0);
  const bodies = communes(Math.max(Math.min(places, 1_000), ...loads.map(({ acts }) => acts + 1)));
  let next = 0;
  return new Map(
    loads.map(({ caseId, acts }) => [
      caseId,
      Array.from({ length: acts + 1 }, () => bodies[next++ % bodies.length] as string),
    ]),
  );
}

async function reply(api: Api, session: Session, caseId: string, body: string): Promise<void> {
  // 201 says that the clerk has accepted it; 202 would say that the ruling takes too long.
  await api.post(
    session,
    `/api/cases/${caseId}/acts`,
    { name: 'reply', body, data: { answer: 'agree', comments: [] } },
    201,
  );
}
