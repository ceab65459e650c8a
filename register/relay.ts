import type { Client } from '@temporalio/client';
import { CASE_KINDS, workflowOf } from '../domain/kinds';
import type { PrismaClient } from '../prisma/generated/client';
import { GENERATION } from '../workflows/generation';
import { woken } from '../workflows/messages';
import { type CaseWorkflows, OPENERS_TURN_MS } from './caseWorkflows';
import { inParallel } from './inParallel';
import { chunks } from '../prisma/chunks';
import { repeat } from '../prisma/repeat';
import { caseIds } from './read';

const EVERY_MS = 1_000;
/**
 * A case that can't be settled is told again after twice the time each time, up to this: a run takes 10,000 signals at
 * most.
 */
const LONGEST_MS = 300_000;
/** A look takes no more than this at a time, so that a long outage is caught up with evenly. */
const MOST = 200;
/** So many calls to Temporal are under way at once. */
const AT_ONCE = 20;
/**
 * How often the open cases are held against the workflows that run: after the loss of Temporal's store nothing else
 * would tell.
 */
const CENSUS_EVERY_MS = 600_000;

interface RelayDeps {
  db: PrismaClient;
  workflows: Pick<CaseWorkflows, 'waken' | 'start' | 'restart' | 'mailsWaiting'>;
  /** For the census; without it, as in a rehearsal, none is taken. */
  client?: Client;
  /** Gives Temporal what its namespace must know before a workflow can take a step; one that is made anew lacks it. */
  prepare?: () => Promise<void>;
  prefix?: string;
  onError: (error: unknown) => void;
}

/**
 * What the relay may find: a case to wake, one that nothing carries yet, one that an older generation carries, mails
 * without a case.
 */
type Finding = { id: string; needs: 'wake' | 'start' | 'restart' | 'mails' };

/**
 * Finds what a crash or an outage left undelivered: acts without a ruling, milestones that no workflow has taken in,
 * dates that passed without a look, mails that nobody sends, cases that an older version carries. Several processes may
 * relay: a wake-up too many changes nothing. Returns how to stop.
 */
export function startRelay(deps: RelayDeps): () => void {
  const patience = new Patience();
  const stops = [
    repeat(() => census(deps), CENSUS_EVERY_MS, deps.onError),
    repeat(() => relay(deps, patience), EVERY_MS, deps.onError, 'later'),
  ];
  return () => stops.forEach((stop) => stop());
}

/** One look; returns what it acted on. */
export async function relay(deps: RelayDeps, patience = new Patience()): Promise<Finding[]> {
  const found = await findings(deps.db);
  const due = new Set(
    patience.due(
      found.map(({ id }) => id),
      Date.now(),
    ),
  );
  const turn = found.filter(({ id }) => due.has(id));
  const inVain = (id: string) => patience.since(id, Date.now()) >= OPENERS_TURN_MS;
  await inTurns(turn, (one) => act(deps.workflows, one, inVain(one.id)), deps.onError);
  return turn;
}

/** One case that can't be told anything must not keep the others from being told. */
const inTurns = <T>(all: T[], work: (one: T) => Promise<void>, onError: (error: unknown) => void): Promise<void> =>
  inParallel(all, AT_ONCE, (one) => work(one).catch(onError));

async function act(workflows: RelayDeps['workflows'], { id, needs }: Finding, inVain: boolean): Promise<void> {
  if (needs === 'mails') workflows.mailsWaiting(id);
  else if (needs === 'restart') await workflows.restart(id);
  else if (needs === 'start' && inVain) await workflows.start(id);
  else await workflows.waken(id);
}

/**
 * The grace spares what is on its way this very second. A case in dispute takes nothing in, so nobody wakes it. A mail
 * that failed is tried again by its activity, at longer and longer intervals; only one that nobody has tried in a long
 * while is looked after here.
 */
async function findings(db: PrismaClient): Promise<Finding[]> {
  const rows = await db.$queryRaw<Finding[]>`
    (SELECT id, 'restart' AS needs FROM "Case" WHERE "closedAt" IS NULL AND carrier > 0 AND carrier < ${GENERATION} ORDER BY id LIMIT ${MOST})
    UNION ALL
    (SELECT id, CASE WHEN carrier = 0 THEN 'start' ELSE 'wake' END FROM "Case"
      WHERE "milestoneSeq" > "toldSeq" AND "headAt" < now() - interval '3 seconds' AND carrier IN (0, ${GENERATION}) ORDER BY id LIMIT ${MOST})
    UNION ALL
    (SELECT id, 'wake' FROM "Case" WHERE "actSeq" > "ruledSeq" AND "headAt" < now() - interval '2 seconds' AND "disputedAt" IS NULL ORDER BY id LIMIT ${MOST})
    UNION ALL
    (SELECT id, 'wake' FROM "Case" WHERE "wakeAt" < now() - interval '10 seconds' AND "disputedAt" IS NULL ORDER BY id LIMIT ${MOST})
    UNION ALL
    (SELECT DISTINCT "caseId", 'mails' FROM "Mail"
      WHERE ((status = 'waiting' AND attempts = 0 AND "createdAt" < now() - interval '5 seconds')
         OR (status = 'waiting' AND attempts > 0 AND coalesce("retryAt", "createdAt") < now() - interval '10 minutes')
         OR (status = 'sending' AND "claimedAt" < now() - interval '15 minutes')) LIMIT ${MOST})`;
  const first = new Map<string, Finding>();
  for (const one of rows) if (!first.has(one.id)) first.set(one.id, one);
  return [...first.values()];
}

/** Open cases whose workflow doesn't run any more are started again; runs of cases that aren't on record are woken. */
export async function census({ db, workflows, client, prepare, prefix = '', onError }: RelayDeps): Promise<void> {
  if (!client) return;
  await prepare?.().catch(onError);
  const running = new Set<string>();
  for await (const { workflowId, type } of client.workflow.list({ query: 'ExecutionStatus = "Running"' }))
    if (workflowId.startsWith(prefix) && CARRYING.has(type)) running.add(workflowId.slice(prefix.length));
  await inTurns(await lost(db, running), (id) => workflows.waken(id), onError);
  // The register that was restored may be older than Temporal: woken, such a run finds no case, and ends.
  const wake = (id: string) => client.workflow.getHandle(`${prefix}${id}`).signal(woken);
  await inTurns(await unknown(db, [...running]), wake, onError);
}

/** What carries a case, as Temporal names it. */
const CARRYING = new Set<string>(CASE_KINDS.map(workflowOf));

/** Of these cases, those that the register does not hold. */
async function unknown(db: PrismaClient, ids: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const part of chunks(ids, PAGE)) {
    const rows = await db.case.findMany({ where: { id: { in: part } }, select: { id: true } });
    const known = new Set(rows.map(({ id }) => id));
    found.push(...part.filter((id) => !known.has(id)));
  }
  return found;
}

/** Open cases that are carried by none of these. */
async function lost(db: PrismaClient, running: Set<string>): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const open: string[] = await caseIds(db, { closedAt: null, carrier: GENERATION }, after, PAGE);
    found.push(...open.filter((id) => !running.has(id)));
    after = open[PAGE - 1];
  }
  return found;
}

/** Cases that are looked at together. */
const PAGE = 1_000;

/** When it was first told in vain, when it is told again, and how long it then waits, in ms. */
interface Told {
  since: number;
  until: number;
  wait: number;
}

/** Remembers who was told in vain, and for how long to leave them alone (in ms). */
export class Patience {
  private told = new Map<string, Told>();

  /** Of those who need telling, whoever's turn it is; whoever needs it no more is forgotten. */
  due(ids: string[], now: number): string[] {
    const due = ids.filter((id) => (this.told.get(id)?.until ?? 0) <= now);
    const known = ids.map((id): [string, Told] => [id, this.told.get(id) ?? { wait: EVERY_MS, until: 0, since: now }]);
    this.told = new Map(known);
    for (const id of due) {
      const { wait, since } = this.told.get(id) as Told;
      this.told.set(id, { wait: Math.min(wait * 2, LONGEST_MS), until: now + wait, since });
    }
    return due;
  }

  /** How long it has been told in vain by now. */
  since(id: string, now: number): number {
    return now - (this.told.get(id)?.since ?? now);
  }
}
