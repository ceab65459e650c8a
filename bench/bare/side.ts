import { type ChildProcess, fork } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDatabase } from '../../prisma/databases';
import { inParallel } from '../../register/inParallel';
import { TYPESCRIPT } from '../processes';
import type { Act, Side } from '../side';
import type { Stage } from '../stage';
import { act as actSignal, loop } from './loop';

/** The bare loop: a signal and an activity that inserts a row for each act. */
export async function startBare(
  { dir, postgres, temporal, client }: Stage,
  name: string,
  callers: number,
): Promise<Side> {
  const database = `bare_${name}`;
  const url = await createDatabase(postgres.url, database);
  await execute(
    url,
    'CREATE TABLE act ("caseId" text NOT NULL, index int NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY ("caseId", index))',
  );
  const taskQueue = `bare-${name}`;
  const worker = await startWorker([temporal.address, url, taskQueue], join(dir, 'bare.log'));
  const inserted = new Map<string, () => void>();
  worker.on('message', ([caseId, index]: [string, number]) => inserted.get(`${caseId}#${index}`)?.());
  return {
    database,
    pids: { worker: worker.pid as number },
    open: (loads) =>
      inParallel(loads, callers, async ({ caseId, acts }) => {
        await client.workflow.start(loop, { workflowId: caseId, taskQueue, args: [caseId, acts] });
      }),
    async act({ caseId, index }: Act) {
      const seen = new Promise<void>((resolve) => inserted.set(`${caseId}#${index}`, resolve));
      await client.workflow.getHandle(caseId).signal(actSignal, index);
      await seen;
    },
    // The last row's workflow has its last task still to finish.
    quiet: () => new Promise((resolve) => setTimeout(resolve, 500)),
    ownTransactions: () => 0,
    stop: () =>
      new Promise((resolve) => {
        worker.once('exit', () => resolve());
        worker.disconnect();
      }),
  };
}

async function startWorker(args: string[], logFile: string): Promise<ChildProcess> {
  const log = openSync(logFile, 'a', 0o600);
  const worker = fork(join(__dirname, 'worker.ts'), args, { execArgv: TYPESCRIPT, stdio: ['ignore', log, log, 'ipc'] });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('exit', (code) => reject(new Error(`The bare loop's worker ended (${code}); see ${logFile}.`)));
  });
  worker.removeAllListeners('exit');
  return worker;
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
