import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createCaseActivities } from '../activities/cases';
import { createMailActivities } from '../activities/mail';
import type { Engine } from '../engine';
import { OutboxSender } from '../mail/outbox';
import type { Transport } from '../mail/transport';
import type { PrismaClient } from '../prisma/generated/client';
import type { Clock } from '../register/clock';
import type { Tracing } from '../setup/tracing';
import { bundleWorkflows } from '../setup/workflowBundle';
import { mailQueueOf } from '../workflows/messages';

/** What the worker carries cases with. */
interface WorkerParts {
  db: PrismaClient;
  clock: Clock;
  engine: Engine;
  transport: Transport;
  log: Logger;
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
  /** What traces are made with. */
  plugins?: Tracing['plugins'] | undefined;
};

/** The two workers of a process: one carries the cases, one sends their mails at a rate of its own. */
export async function createWorkers(
  connection: NativeConnection,
  parts: WorkerParts,
  { taskQueue, mailsPerSecond, plugins = [], ...options }: Options,
): Promise<{ run(): Promise<void>; shutdown(): void; live(): boolean }> {
  const workflowBundle = await bundleWorkflows(plugins);
  const { db, clock, engine, transport, log, spreads = true } = parts;
  const { cases, directory } = engine;
  const { workerDeploymentOptions, namespace } = options;
  const shutdownGraceTime = '10 seconds';
  const carrying = await Worker.create({
    connection,
    workflowBundle,
    taskQueue,
    shutdownGraceTime,
    plugins,
    activities: createCaseActivities({ db, cases, clock, directory, spreads }),
    ...options,
  });
  const mailing = await Worker.create({
    connection,
    namespace,
    taskQueue: mailQueueOf(taskQueue),
    shutdownGraceTime,
    plugins,
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
    live: () => [carrying, mailing].every((one) => one.getState() === 'RUNNING'),
  };
}

/** Effects under way in one process; each sends over the transport's few lanes. */
const MOST_AT_ONCE = 20;
