import { join } from 'node:path';
import { type NativeConnection, NativeConnection as Native, Worker, type WorkerOptions } from '@temporalio/worker';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { createCaseActivities } from './activities/cases';
import { mailboxTransport } from './mail/mailboxTransport';
import { createPost } from './mail/post';
import { smtpTransport } from './mail/smtpTransport';
import type { Transport } from './mail/transport';
import { createDb } from './prisma/client';
import type { PrismaClient } from './prisma/generated/client';
import { loadDirectory } from './procedures/load';
import { loadSuccessors } from './procedures/successors';
import { createBell } from './register/bell';
import { type Clock, databaseClock } from './register/clock';
import { createDeliver, type Deliver } from './register/deliver';
import { CaseReader } from './register/cases';
import { Lodger } from './register/lodge';
import { startSuccessions } from './register/successions';
import { startSweep } from './register/sweep';
import { bundleWorkflows } from './setup/workflowBundle';
import { TASK_QUEUE } from './workflows/messages';
import { loadConfig, temporalConnectionOptions } from './setup/config';

export interface EngineParts {
  db: PrismaClient;
  databaseUrl: string;
  clock: Clock;
  deliver: Deliver;
  transport: Transport;
  publicUrl: string;
  log: pino.Logger;
}

/** The activities over their parts, and what to stop when the worker has. */
export function createActivities(parts: EngineParts) {
  const { db, clock, deliver, publicUrl, log } = parts;
  const bell = createBell(parts.databaseUrl, (error) => log.warn({ err: error.message }, 'bell'));
  const cases = createCaseActivities({ db, clock, directory: loadDirectory(), deliver, bell, publicUrl });
  const post = createPost({ db, transport: parts.transport, log });
  return { activities: { ...cases, ...post }, stop: () => bell.stop() };
}

/** A worker for all workflows. The cache is bounded, because its default fits much larger machines. */
export async function createWorker(
  connection: NativeConnection,
  options: Pick<
    WorkerOptions,
    'activities' | 'namespace' | 'taskQueue' | 'maxCachedWorkflows' | 'stickyQueueScheduleToStartTimeout'
  >,
): Promise<Worker> {
  const workflowBundle = await bundleWorkflows();
  return Worker.create({ connection, workflowBundle, shutdownGraceTime: '10 seconds', ...options });
}

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = pino({ name: 'worker' });
  const { connectionOptions, namespace } = temporalConnectionOptions();
  const databaseUrl = required(config.databaseUrl, 'DATABASE_URL');
  const db = createDb(databaseUrl);
  const connection = await Native.connect(connectionOptions);
  const client = new Client({ connection: Connection.lazy(connectionOptions), namespace });
  const onError = (error: unknown) => log.warn({ err: String(error) }, 'delivery');
  const deliver = createDeliver({
    db,
    temporal: () => Promise.resolve(client),
    taskQueue: TASK_QUEUE,
    prefix: '',
    onError,
  });
  const transport = config.smtpUrl
    ? smtpTransport(config.smtpUrl, { from: config.mailFrom })
    : mailboxTransport(join(config.dataDir, 'mailbox'), { from: config.mailFrom });
  const { activities, stop } = createActivities({
    db,
    databaseUrl,
    clock: databaseClock,
    deliver,
    transport,
    publicUrl: config.publicUrl,
    log,
  });
  const worker = await createWorker(connection, {
    activities,
    namespace,
    taskQueue: TASK_QUEUE,
    maxCachedWorkflows: config.cachedCases,
  });
  const stopSweep = startSweep(db, deliver, onError);
  const lodger = new Lodger(db, databaseClock, (lodged) => deliver.lodged(lodged));
  const stopSuccessions = startSuccessions(
    { db, lodger, reader: new CaseReader(db), directory: loadDirectory(), rules: loadSuccessors() },
    onError,
  );
  log.info('worker is ready');
  await worker.run();
  stopSweep();
  stopSuccessions();
  await deliver.settled();
  await Promise.all([stop(), transport.close(), connection.close(), client.connection.close()]);
  await db.$disconnect();
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
