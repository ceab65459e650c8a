import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Client, type ClientPlugin, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import pino from 'pino';
import { databaseClock } from '../../register/clock';
import { type Engine, startEngine } from '../../rehearsal/engine';
import { quieten } from '../../rehearsal/stage';
import { publishLaw } from './cases';
import { freshDatabase, scratchFolder, temporalAddress } from './database';

export interface Connected {
  client: Client;
  native: NativeConnection;
  disconnect(): Promise<void>;
}

/** Both ways to the Temporal server that all tests share. */
export async function connect(plugins: ClientPlugin[] = []): Promise<Connected> {
  quieten();
  const address = temporalAddress();
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const client = new Client({ connection, plugins });
  const disconnect = async () => {
    await Promise.all([connection.close(), native.close()]);
  };
  return { client, native, disconnect };
}

/** An engine by the database's clock, on a database of its own with the law published. */
export async function ownEngine(name: string): Promise<{ engine: Engine; close(): Promise<void> }> {
  const { client, native, disconnect } = await connect();
  const database = await freshDatabase();
  const dataDir = scratchFolder(name);
  const log = pino({ level: 'silent' });
  const engine = await startEngine({
    databaseUrl: database.runUrl,
    client,
    connection: native,
    clock: databaseClock,
    prefix: `${name}-${randomUUID()}-`,
    dataDir,
    log,
  });
  await publishLaw(engine.db);
  const close = async () => {
    await engine.stop();
    await Promise.all([disconnect(), database.drop()]);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { engine, close };
}
