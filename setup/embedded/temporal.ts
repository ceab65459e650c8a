import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Connection } from '@temporalio/client';
import { temporalPath, testServerPath } from '../tools';
import { attributesByType } from '../searchAttributes';
import { choosePort } from './ports';
import type { RunningServer } from './postgres';
import { becomesReady, spawnTied, stopProcess, tail } from './processes';

export interface TemporalOptions {
  /** SQLite file that keeps the workflows; without it they live in memory. */
  dbFile?: string;
  /** Wanted ports; busy ones are replaced, and said. Without them any free ports. */
  port?: number;
  uiPort?: number;
  log: (line: string) => void;
  /** File for the server's own output. */
  logFile?: string;
  namespace?: string;
  extraArgs?: string[];
}

export interface RunningTemporal extends RunningServer {
  address: string;
  uiUrl: string;
  uiPort: number;
}

/** Starts Temporal's development server on 127.0.0.1 and waits until the namespace answers. */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const { log, namespace = 'default' } = options;
  const port = await choosePort(options.port, 'Temporal', log);
  const uiPort = await choosePort(options.uiPort, "Temporal's web page", log);
  const child = spawnServer(options, port, uiPort);
  const address = `127.0.0.1:${port}`;
  if (!(await becomesReady(child, () => answers(address, namespace), { patience: 60_000, stopSignal: 'SIGTERM' })))
    throw new Error(`Temporal did not start on ${address}:\n${tail(options.logFile ?? '')}`);
  const pid = child.pid!;
  const stop = () => stopProcess(pid, 'SIGTERM', 10_000);
  return { address, port, uiPort, uiUrl: `http://127.0.0.1:${uiPort}`, pid, process: child, stop };
}

/** The `server` option that makes `TestWorkflowEnvironment.createTimeSkipping` use the server we fetched. */
export function timeSkippingServer() {
  return { executable: { type: 'existing-path' as const, path: testServerPath() } };
}

function spawnServer(options: TemporalOptions, port: number, uiPort: number): ChildProcess {
  return spawnTied({
    command: temporalPath(),
    args: [
      'server',
      'start-dev',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--ui-port',
      String(uiPort),
      '--namespace',
      options.namespace ?? 'default',
      '--log-level',
      'error',
      '--ui-disable-news-fetch',
      // A store that is new knows them from the first moment; to an older one the worker adds them.
      ...attributesByType().flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
      ...storage(options.dbFile),
      ...tuning(),
      ...(options.extraArgs ?? []),
    ],
    logFile: options.logFile ?? '/dev/null',
    stopSignal: 'SIGTERM',
  });
}

/** With SQLite's own defaults the server does a tenth of the work (docs: 10 against 58 acts a second). */
function storage(dbFile: string | undefined): string[] {
  if (!dbFile) return [];
  mkdirSync(dirname(dbFile), { recursive: true, mode: 0o700 });
  return ['--db-filename', dbFile, '--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'];
}

/** The server's caution about itself holds a busy case to one step in 50 ms. */
function tuning(): string[] {
  const settings = {
    'history.transferProcessorMaxPollRPS': 2000,
    'history.timerProcessorMaxPollRPS': 2000,
    'frontend.namespaceRPS': 20000,
    'frontend.rps': 20000,
  };
  return Object.entries(settings).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]);
}

async function answers(address: string, namespace: string): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1_000 });
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}
