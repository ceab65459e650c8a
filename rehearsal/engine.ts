import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type pino from 'pino';
import { createEngine, type Engine as Parts } from '../engine';
import { mailboxTransport } from '../mail/mailboxTransport';
import type { Data } from '../domain/case/entry';
import { createDb } from '../prisma/client';
import type { PrismaClient } from '../prisma/generated/client';
import type { Answer } from '../register/answers';
import type { CaseReader } from '../register/cases';
import type { Clock } from '../register/clock';
import type { ActToLodge } from '../register/lodge';
import { CACHED_CASES } from '../setup/config';
import { registerSearchAttributes } from '../setup/searchAttributes';
import type { Tracing } from '../setup/tracing';
import { TASK_QUEUE } from '../workflows/messages';
import { createWorkers } from '../worker/workers';
import { untilTakenIn } from './takenIn';

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
  /** What traces are made with. */
  plugins?: Tracing['plugins'] | undefined;
}

/** A whole engine in one process, with a worker: for rehearsals and tests. */
export interface Engine extends Parts {
  db: PrismaClient;
  reader: CaseReader;
  client: Client;
  prefix: string;
  /** Lodges an act and waits for its ruling; null when none came within the time (in ms). */
  act(act: ActToLodge, milliseconds?: number): Promise<Answer | null>;
  /** Makes an open case look at register and clock, and returns when its workflow has taken everything in. */
  settle(caseId: string): Promise<void>;
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
    plugins,
  } = options;
  const { namespace } = client.options;
  await registerSearchAttributes(client, namespace);
  const db = createDb(databaseUrl);
  const onError = (error: unknown) => log.warn({ err: String(error) }, 'engine');
  const taskQueue = `${prefix}${TASK_QUEUE}`;
  const engine = createEngine({
    db,
    databaseUrl,
    clock,
    publicUrl: 'http://localhost:8080',
    temporal: client,
    onError,
    kept: cachedCases,
    taskQueue,
    prefix,
    listens: () => undefined,
  });
  mkdirSync(dataDir, { recursive: true });
  const transport = mailboxTransport(join(dataDir, 'mailbox'));
  const workers = await createWorkers(
    connection,
    { db, clock, engine, transport, log, spreads: !alone },
    {
      namespace,
      taskQueue,
      maxCachedWorkflows: cachedCases,
      plugins,
      ...(alone && { stickyQueueScheduleToStartTimeout: STICKY }),
    },
  );
  const running = workers.run();
  return {
    ...engine,
    db,
    reader: engine.cases,
    client,
    prefix,
    async act(act, milliseconds = 20_000) {
      const { seq } = await engine.lodger.lodge(act);
      return engine.answers.wait(act.caseId, seq, milliseconds);
    },
    async settle(caseId) {
      await engine.cases.look(caseId);
      await untilTakenIn(db, engine.workflows, caseId);
    },
    async stop() {
      workers.shutdown();
      await running;
      await engine.stop();
      await Promise.all([transport.close(), db.$disconnect()]);
    },
  };
}

/** Facts of an answer, for whoever needs to say why. */
export const answerText = (answer: Answer | null): string =>
  answer === null
    ? 'no answer'
    : answer.accepted
      ? 'accepted'
      : `${answer.code} ${JSON.stringify(answer.facts satisfies Data)}`;
