import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { Client as PgClient } from 'pg';
import { inParallel } from '../register/inParallel';
import { timed, type Timing } from './drive';
import { startBare } from './bare/side';
import { startEngine } from './engine/side';
import type { Options, ScenarioName } from './options';
import { megabytes, processorMs } from './processes';
import type { Act, Load, Side } from './side';
import type { Stage } from './stage';

export type SideName = 'bare' | 'phoihop';

/** A figure of each process; null where the system doesn't tell. */
export type PerProcess = Record<string, number | null>;

/** What one side did with one scenario in one round. */
export interface Measurement extends Timing {
  side: SideName;
  scenario: ScenarioName;
  round: number;
  eventsPerAct: number;
  transactionsPerAct: number;
  /** Megabytes by process, at the end. */
  memory: PerProcess;
  /** Milliseconds of processor time that an act took, by process: what noise on the machine changes least. */
  processor: PerProcess;
}

const START = { bare: startBare, phoihop: startEngine };

/** PostgreSQL's idle sessions report what they did after ten seconds. */
const STATISTICS_MS = 10_500;

/** Opens the cases, warms up on some of them, then times the acts on the rest. */
export async function measure(
  stage: Stage,
  options: Options,
  what: Pick<Measurement, 'side' | 'scenario' | 'round'>,
): Promise<Measurement> {
  const name = `${what.side}_${what.scenario}_${what.round}`;
  const side = await START[what.side](stage, name, options.callers);
  const { transactionsBefore, ...seen } = await thenStopped(side, () =>
    timedOn(stage, side, options, loadsOf(options, what.scenario, name)),
  );
  // Its sessions have ended, and thereby reported.
  const spent = (await transactions(stage, side)) - transactionsBefore;
  return { ...what, ...seen, transactionsPerAct: spent / seen.acts };
}

async function thenStopped<T>(side: Side, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await side.stop();
  }
}

type Seen = Timing & Pick<Measurement, 'eventsPerAct' | 'memory' | 'processor'> & { transactionsBefore: number };

async function timedOn(stage: Stage, side: Side, { quick, callers }: Options, loads: Load[]): Promise<Seen> {
  const warmUp = quick ? [] : warmUpOf(loads);
  await side.open([...warmUp, ...loads]);
  await inParallel(actsOf(warmUp), callers, (act) => side.act(act));
  await side.quiet();
  if (!quick) await sleep(STATISTICS_MS);
  const transactionsBefore = await transactions(stage, side);
  const used = ofEach(stage, side, processorMs);
  const [acts, began] = [actsOf(loads), Date.now()];
  const timing = await timed(acts, callers, (act) => side.act(act));
  const memory = ofEach(stage, side, megabytes);
  await side.quiet();
  const processor = perAct(used, ofEach(stage, side, processorMs), acts.length);
  const events = await eventsSince(stage.client, loads, began);
  return { ...timing, eventsPerAct: events / acts.length, memory, processor, transactionsBefore };
}

function loadsOf({ cases, acts, consultees }: Options, scenario: ScenarioName, name: string): Load[] {
  const [count, each] = scenario === 'one' ? [1, consultees] : [cases, acts];
  return Array.from({ length: count }, (_, index) => ({ caseId: `${name}_${index}`, acts: each }));
}

/** A fifth of the work again, on cases of its own. */
function warmUpOf(loads: Load[]): Load[] {
  const shorter = loads.length === 1 ? 5 : 1;
  return loads
    .slice(0, Math.ceil(loads.length / 5))
    .map(({ caseId, acts }) => ({ caseId: `${caseId}_warm`, acts: Math.ceil(acts / shorter) }));
}

/** Every case's first act, then every case's second: offices answer each in their own time, not case by case. */
function actsOf(loads: Load[]): Act[] {
  const most = Math.max(0, ...loads.map(({ acts }) => acts));
  const turns = Array.from({ length: most }, (_, index) =>
    loads.filter(({ acts }) => index < acts).map(({ caseId }) => ({ caseId, index })),
  );
  return turns.flat();
}

function ofEach({ postgres, temporal }: Stage, side: Side, figure: (pid: number) => number | null): PerProcess {
  const pids: Record<string, number> = {
    callers: process.pid,
    ...side.pids,
    postgres: postgres.pid,
    temporal: temporal.pid,
  };
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, figure(pid)]));
}

function perAct(before: PerProcess, after: PerProcess, acts: number): PerProcess {
  return Object.fromEntries(
    Object.entries(after).map(([name, end]) => [name, end === null ? null : (end - (before[name] ?? 0)) / acts]),
  );
}

/** Counts in the histories themselves what was added to them. */
async function eventsSince(client: Client, loads: Load[], began: number): Promise<number> {
  let count = 0;
  await inParallel(loads, 8, async ({ caseId }) => {
    const { events } = await client.workflow.getHandle(caseId).fetchHistory();
    count += (events ?? []).filter(
      ({ eventTime }) => Number(eventTime?.seconds ?? 0) * 1000 + (eventTime?.nanos ?? 0) / 1e6 >= began,
    ).length;
  });
  return count;
}

/** Transactions in the side's database, but for those that the benchmark's own looks were. */
async function transactions({ postgres }: Stage, side: Side): Promise<number> {
  const client = new PgClient({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>(
    'SELECT xact_commit + xact_rollback AS count FROM pg_stat_database WHERE datname = $1',
    [side.database],
  );
  await client.end();
  return Number(rows[0]?.count ?? 0) - side.ownTransactions();
}
