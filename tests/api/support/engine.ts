import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Services } from '../../../api/services';
import { type Engine, type EngineOptions, startEngine } from '../../../rehearsal/engine';
import type { Tracing } from '../../../setup/tracing';
import { TASK_QUEUE } from '../../../workflows/messages';
import { connect } from '../../support/engine';
import { startApi, type TestApi } from './api';

/** The application with a Temporal of its own behind it: a worker in this process, on the server all tests share. */
export interface TestEngine extends TestApi {
  /** What its workflows' ids begin with. */
  prefix: string;
  /** Ends the worker, and starts another: acts lodged in between wait. */
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
}

/** Starts both; their one clock is the test's. */
export async function startApiWithEngine(
  through?: (services: Services) => Services,
  plugins: Tracing['plugins'] = [],
): Promise<TestEngine> {
  const { client, native, disconnect } = await connect(plugins);
  const prefix = `api-${randomUUID()}-`;
  const api = await startApi(through, undefined, { temporal: client, prefix, taskQueue: `${prefix}${TASK_QUEUE}` });
  let engine: Engine | undefined;
  const startWorker = async () => void (engine = await workerFor(api, { client, connection: native, prefix, plugins }));
  const stopWorker = async () => {
    await engine?.stop();
    engine = undefined;
  };
  await startWorker();
  const close = async () => {
    await stopWorker();
    await api.close();
    await disconnect();
  };
  return { ...api, prefix, startWorker, stopWorker, close };
}

/** A whole engine on an application's database and clock. */
function workerFor(
  { clock, dir, runUrl, services }: TestApi,
  temporal: Pick<EngineOptions, 'client' | 'connection' | 'prefix' | 'plugins'>,
): Promise<Engine> {
  return startEngine({ databaseUrl: runUrl, clock, dataDir: join(dir, 'engine'), log: services.log, ...temporal });
}

/** Temporal comes up for an application that has taken acts without it: runs `play` with an engine, then ends that. */
export async function withEngine(api: TestApi, play: (engine: Engine) => Promise<void>): Promise<void> {
  const { client, native, disconnect } = await connect();
  const engine = await workerFor(api, { client, connection: native, prefix: `late-${randomUUID()}-` });
  try {
    await play(engine);
  } finally {
    await engine.stop();
    await disconnect();
  }
}
