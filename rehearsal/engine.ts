import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type pino from 'pino';
import { mailboxTransport } from '../mail/mailboxTransport';
import type { Data } from '../domain/case/entry';
import { createDb } from '../prisma/client';
import type { PrismaClient } from '../prisma/generated/client';
import { type Answer, Answers } from '../register/answers';
import { listen } from '../register/bell';
import { CaseReader } from '../register/cases';
import type { Clock } from '../register/clock';
import { Counter } from '../register/counter';
import { createDeliver, type Deliver } from '../register/deliver';
import { type ActToLodge, Lodger } from '../register/lodge';
import { CACHED_CASES } from '../setup/config';
import { createActivities, createWorker } from '../worker';

/**
 * Where nobody else could take a task over from this worker, none need be given up. In skipped time the usual ten
 * seconds would pass at once, and at a midnight with thousands of tasks even in time that runs: then each workflow is
 * built anew from its history.
 */
const STICKY = '365 days';

export interface EngineOptions {
  databaseUrl: string;
  client: Client;
  connection: NativeConnection;
  clock: Clock;
  /** Keeps this engine's workflows apart from others' on the same server. */
  prefix: string;
  dataDir: string;
  log: pino.Logger;
  /** As the setting CACHED_CASES of an installation. */
  cachedCases?: number;
  /** No other worker will ever take over from this one, as in a rehearsal. */
  alone?: boolean;
}

/** A whole engine in one process: the production worker, register and delivery, for rehearsals and tests. */
export interface Engine {
  db: PrismaClient;
  lodger: Lodger;
  reader: CaseReader;
  answers: Answers;
  deliver: Deliver;
  client: Client;
  prefix: string;
  /** Lodges an act and waits for its ruling; null when none came within the time (in ms). */
  act(act: ActToLodge, milliseconds?: number): Promise<Answer | null>;
  /** Makes an open case look at register and clock, and returns when it is settled. */
  settle(caseId: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it. `stop` ends the worker and leaves database and server as they are. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const {
    databaseUrl,
    client,
    connection,
    clock,
    prefix,
    dataDir,
    log,
    cachedCases = CACHED_CASES,
    alone = false,
  } = options;
  const db = createDb(databaseUrl);
  const onError = (error: unknown) => log.warn({ err: String(error) }, 'engine');
  const taskQueue = `${prefix}phoihop`;
  const deliver = createDeliver({ db, temporal: () => Promise.resolve(client), taskQueue, prefix, onError });
  mkdirSync(dataDir, { recursive: true });
  const transport = mailboxTransport(join(dataDir, 'mailbox'));
  const { activities, stop } = createActivities({
    db,
    databaseUrl,
    clock,
    deliver,
    transport,
    publicUrl: 'http://localhost:8080',
    log,
  });
  const worker = await createWorker(connection, {
    activities,
    namespace: client.options.namespace,
    taskQueue,
    maxCachedWorkflows: cachedCases,
    ...(alone && { stickyQueueScheduleToStartTimeout: STICKY }),
  });
  const running = worker.run();
  const answers = new Answers(db);
  const deaf = listen(databaseUrl, (news) => answers.hear(news), onError);
  const counter = new Counter(activities, deliver, onError, 2 * cachedCases);
  const lodger = new Lodger(db, clock, (lodged) => counter.take(lodged));
  return {
    db,
    lodger,
    reader: new CaseReader(db),
    answers,
    deliver,
    client,
    prefix,
    async act(act, milliseconds = 20_000) {
      const { seq } = await lodger.lodge(act);
      return answers.wait(act.caseId, seq, milliseconds);
    },
    settle: (caseId) => settleCase({ db, deliver, client, prefix }, caseId),
    async stop() {
      worker.shutdown();
      await running;
      await deliver.settled();
      await Promise.all([stop(), deaf(), transport.close(), db.$disconnect()]);
    },
  };
}

/** A workflow that isn't there has ended with its case, or was not started yet: then it is started, and asked again. */
async function settleCase(parts: Pick<Engine, 'db' | 'deliver' | 'client' | 'prefix'>, caseId: string): Promise<void> {
  const { db, deliver, client, prefix } = parts;
  try {
    await client.workflow.getHandle(`${prefix}${caseId}`).executeUpdate<undefined, []>('look');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    const { closedAt } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { closedAt: true } });
    if (closedAt) return;
    await deliver.poke(caseId);
    await settleCase(parts, caseId);
  }
}

/** Facts of an answer, for whoever needs to say why. */
export const answerText = (answer: Answer | null): string =>
  answer === null
    ? 'no answer'
    : answer.accepted
      ? 'accepted'
      : `${answer.code} ${JSON.stringify(answer.facts satisfies Data)}`;
