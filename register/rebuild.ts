import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { PrismaClient } from '../prisma/generated/client';
import { type Deliver } from './deliver';
import { type ChainFault, verifyRegister } from './verify';

export interface RebuildDeps {
  db: PrismaClient;
  deliver: Deliver;
  client: Client;
  prefix: string;
}

export interface Rebuilt {
  caseId: string;
  entries: number;
  /** A broken chain is reported and its case left alone: nothing is built on a record that doesn't hold. */
  faults: ChainFault[];
}

const WAIT_MS = 30_000;
const LOOK_MS = 100;

/**
 * Rebuilds a case from the register: its workflow, whatever became of it, starts anew, reads every entry, and writes
 * inbox and step rows again. Throws when no worker takes it up within 30 s.
 */
export async function rebuildCase({ db, deliver, client, prefix }: RebuildDeps, caseId: string): Promise<Rebuilt> {
  const report = await verifyRegister(db, caseId);
  if (report.faults.length > 0) return { caseId, entries: report.entries, faults: report.faults };
  await end(client, `${prefix}${caseId}`);
  // Rows of the read model go first, so that what stands there afterwards was written by the new run.
  const emptied = await empty(db, caseId);
  await deliver.poke(caseId);
  await rewritten(db, caseId, emptied);
  return { caseId, entries: report.entries, faults: [] };
}

/** Open cases, in pages' order, for rebuilding them all. */
export async function openCases(db: PrismaClient): Promise<string[]> {
  const rows = await db.case.findMany({
    where: { closedAt: null, rehearsal: false },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function end(client: Client, workflowId: string): Promise<void> {
  await client.workflow
    .getHandle(workflowId)
    .terminate('rebuilt from the register')
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    });
}

async function empty(db: PrismaClient, caseId: string): Promise<Date> {
  const [row] = await db.$transaction([
    db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`,
    db.task.deleteMany({ where: { caseId } }),
    db.step.deleteMany({ where: { caseId } }),
  ]);
  return (row[0] as { now: Date }).now;
}

async function rewritten(db: PrismaClient, caseId: string, since: Date): Promise<void> {
  for (const until = Date.now() + WAIT_MS; Date.now() < until; ) {
    const one = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { settledAt: true } });
    if (one.settledAt && one.settledAt >= since) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(`No worker took up ${caseId} within ${WAIT_MS / 1000} s: start one and try again`);
}
