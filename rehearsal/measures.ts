import { WorkflowNotFoundError } from '@temporalio/client';
import type { Engine } from './engine';

/** What it took until every plan that takes part was open. */
export interface Start {
  seconds: number;
  openCases: number;
  /** Memory of this process then. */
  memoryMb: number;
}

/** What a rehearsal of several levels took. */
export interface Measures {
  start: Start | null;
  cases: number;
  plans: number;
  entries: number;
  /** The workflow with the longest history, in events. */
  largestHistory: { case: string; events: number };
  seconds: number;
  /**
   * Peak memory of this process, which holds the worker and the simulated officers; PostgreSQL and Temporal have their
   * own.
   */
  peakMemoryMb: number;
}

const AT_ONCE = 20;

const secondsSince = (begun: number): number => Math.round((Date.now() - begun) / 100) / 10;

export async function startOf({ db }: Engine, begun: number): Promise<Start> {
  const openCases = await db.case.count({ where: { rehearsal: true, closedAt: null } });
  return { seconds: secondsSince(begun), openCases, memoryMb: Math.round(process.memoryUsage.rss() / 1024 / 1024) };
}

/** Counts what is in the register and in Temporal. */
export async function measuresOf(engine: Engine, begun: number, start: Start | null): Promise<Measures> {
  const cases = await engine.db.case.findMany({
    where: { rehearsal: true },
    select: { id: true, kind: true },
    orderBy: { id: 'asc' },
  });
  const seconds = secondsSince(begun);
  let largestHistory = { case: '–', events: 0 };
  for (let at = 0; at < cases.length; at += AT_ONCE) {
    const some = await Promise.all(
      cases.slice(at, at + AT_ONCE).map(async ({ id }) => ({ case: id, events: await eventsOf(engine, id) })),
    );
    largestHistory = some.reduce((a, b) => (b.events > a.events ? b : a), largestHistory);
  }
  return {
    start,
    cases: cases.length,
    plans: cases.filter(({ kind }) => kind === 'plan-cycle').length,
    entries: await engine.db.entry.count({ where: { case: { rehearsal: true } } }),
    largestHistory,
    seconds,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** A case whose acts were all ruled on where they came in may have no workflow. */
async function eventsOf({ client, prefix }: Engine, caseId: string): Promise<number> {
  try {
    return (await client.workflow.getHandle(`${prefix}${caseId}`).describe()).historyLength;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 0;
    throw error;
  }
}
