import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import type { Services } from '../../../api/services';
import { type Engine, startEngine } from '../../../rehearsal/engine';
import { temporalAddress } from '../../support/database';
import { startApi, type TestApi } from './api';

/** The application with a Temporal of its own behind it: a worker in this process, on the server all tests share. */
export interface TestEngine extends TestApi {
  /** Ends the worker, and starts another: acts lodged in between wait. */
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
}

/** Starts both; their one clock is the test's. */
export async function startApiWithEngine(through?: (services: Services) => Services): Promise<TestEngine> {
  quiet();
  const address = temporalAddress();
  const [connection, native] = await Promise.all([Connection.connect({ address }), NativeConnection.connect({ address })]);
  const client = new Client({ connection });
  const prefix = `api-${randomUUID()}-`;
  const api = await startApi(through, undefined, { temporal: client, prefix, taskQueue: `${prefix}phoihop` });
  let engine: Engine | undefined;
  const startWorker = async () => {
    const { clock, dir, url, services } = api;
    engine = await startEngine({ databaseUrl: url, client, connection: native, clock, prefix, dataDir: join(dir, 'engine'), log: services.log });
  };
  const stopWorker = async () => {
    await engine?.stop();
    engine = undefined;
  };
  await startWorker();
  const close = async () => {
    await stopWorker();
    await api.close();
    await Promise.all([connection.close(), native.close()]);
  };
  return { ...api, startWorker, stopWorker, close };
}

/** The runtime is one per process, and test files share processes. */
function quiet(): void {
  try {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
  } catch {
    // Installed already.
  }
}
