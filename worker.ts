import { join } from 'node:path';
import { type NativeConnection, NativeConnection as Native, Worker, type WorkerOptions } from '@temporalio/worker';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { createCaseActivities } from './activities/cases';
import { createMailActivities } from './activities/mail';
import { createEngine, type Engine } from './engine';
import { mailboxTransport } from './mail/mailboxTransport';
import { OutboxSender } from './mail/outbox';
import { smtpTransport } from './mail/smtpTransport';
import type { Transport } from './mail/transport';
import { createDb } from './prisma/client';
import type { PrismaClient } from './prisma/generated/client';
import { loadSuccessors } from './procedures/successors';
import { type Clock, databaseClock } from './register/clock';
import { keepOwnersKnown } from './register/owners';
import { startRelay } from './register/relay';
import { startSuccessions } from './register/successions';
import { type Config, loadConfig, temporalConnectionOptions } from './setup/config';
import { registerSearchAttributes } from './setup/searchAttributes';
import { bundleWorkflows } from './setup/workflowBundle';
import { mailQueueOf, TASK_QUEUE } from './workflows/messages';

/** What the worker carries cases with. */
export interface WorkerParts {
  db: PrismaClient;
  clock: Clock;
  engine: Engine;
  transport: Transport;
  log: pino.Logger;
  /** Whether timers of many cases are spread over minutes; not under skipped time. */
  spreads?: boolean;
}

type Options = Pick<
  WorkerOptions,
  'namespace' | 'maxCachedWorkflows' | 'stickyQueueScheduleToStartTimeout' | 'workerDeploymentOptions'
> & {
  taskQueue: string;
  /** Sends at most so many effects a second, all workers together. */
  mailsPerSecond?: number;
};

/** The two workers of a process: one carries the cases, one sends their mails at a rate of its own. */
export async function createWorkers(
  connection: NativeConnection,
  parts: WorkerParts,
  { taskQueue, mailsPerSecond, ...options }: Options,
): Promise<{ run(): Promise<void>; shutdown(): void }> {
  const workflowBundle = await bundleWorkflows();
  const { db, clock, engine, transport, log, spreads = true } = parts;
  const { cases, directory } = engine;
  const { workerDeploymentOptions, namespace } = options;
  const shutdownGraceTime = '10 seconds';
  const carrying = await Worker.create({
    connection,
    workflowBundle,
    taskQueue,
    shutdownGraceTime,
    activities: createCaseActivities({ db, cases, clock, directory, spreads }),
    ...options,
  });
  const mailing = await Worker.create({
    connection,
    namespace,
    taskQueue: mailQueueOf(taskQueue),
    shutdownGraceTime,
    activities: createMailActivities(new OutboxSender({ db, transport, log })),
    maxConcurrentActivityTaskExecutions: MOST_AT_ONCE,
    ...(mailsPerSecond && { maxTaskQueueActivitiesPerSecond: mailsPerSecond }),
    ...(workerDeploymentOptions && { workerDeploymentOptions }),
  });
  return {
    run: async () => void (await Promise.all([carrying.run(), mailing.run()])),
    shutdown() {
      carrying.shutdown();
      mailing.shutdown();
    },
  };
}

/** Effects under way in one process; each sends over the transport's few lanes. */
const MOST_AT_ONCE = 20;

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = pino({ name: 'worker' });
  const { connectionOptions, namespace } = temporalConnectionOptions();
  const databaseUrl = required(config.databaseUrl, 'DATABASE_URL');
  const { publicUrl, cachedWorkflows: kept, mailsPerSecond, deployment } = config;
  const db = createDb(databaseUrl);
  const connection = await Native.connect(connectionOptions);
  const client = new Client({ connection: Connection.lazy(connectionOptions), namespace });
  await registerSearchAttributes(client, namespace);
  const onError = (error: unknown) => log.warn({ err: String(error) }, 'engine');
  const clock = databaseClock;
  const engine = createEngine({ db, databaseUrl, clock, publicUrl, temporal: client, onError, kept });
  const transport = transportOf(config);
  const workers = await createWorkers(
    connection,
    { db, clock, engine, transport, log },
    {
      namespace,
      taskQueue: TASK_QUEUE,
      maxCachedWorkflows: kept,
      mailsPerSecond,
      ...(deployment && { workerDeploymentOptions: deployment }),
    },
  );
  const { workflows, cases, lodger, directory } = engine;
  const stopRelay = startRelay({ db, workflows, client, onError });
  const stopSuccessions = startSuccessions({ db, lodger, reader: cases, directory, rules: loadSuccessors() }, onError);
  const stopLooking = keepOwnersKnown(db, directory, onError);
  log.info('worker is ready');
  await workers.run();
  stopRelay();
  stopSuccessions();
  stopLooking();
  await engine.stop();
  await Promise.all([transport.close(), connection.close(), client.connection.close()]);
  await db.$disconnect();
}

function transportOf({ smtpUrl, mailFrom: from, dataDir, mailsPerSecond }: Config): Transport {
  if (smtpUrl) return smtpTransport(smtpUrl, { from, mailsPerSecond });
  return mailboxTransport(join(dataDir, 'mailbox'), { from });
}

function required(value: string | undefined, name: string): string {
  if (value) return value;
  throw new Error(`${name} is not set and no server of ours runs; start with npm start.`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
