import { Client, Connection } from '@temporalio/client';
import { createEngine, type Engine } from '../engine';
import type { PrismaClient } from '../prisma/generated/client';
import { databaseClock } from '../register/clock';
import { loadConfig, temporalConnectionOptions } from '../setup/config';

/** The engine on the database and the Temporal server at hand, for commands. */
export async function connectEngine(db: PrismaClient): Promise<Engine> {
  const { databaseUrl = '', publicUrl } = loadConfig();
  const { connectionOptions, namespace } = temporalConnectionOptions();
  const connection = await Connection.connect(connectionOptions);
  const temporal = new Client({ connection, namespace });
  const onError = (error: unknown): void => console.error(error);
  const engine = createEngine({ db, databaseUrl, clock: databaseClock, publicUrl, temporal, onError });
  return {
    ...engine,
    async stop() {
      await engine.stop();
      await connection.close();
    },
  };
}
