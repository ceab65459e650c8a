import { Client, Connection } from '@temporalio/client';
import { createEngine, type Engine } from '../engine';
import type { PrismaClient } from '../prisma/generated/client';
import { databaseClock } from '../register/clock';
import { loadConfig, temporalConnectionOptions } from '../setup/config';
import type { Environment } from '../setup/connections/plain';
import { requireTemporalTls } from '../setup/connections/reachable';

/** The engine on the database and the Temporal server at hand, for commands. Throws where no TLS is to be had there. */
export async function connectEngine(db: PrismaClient, env: Environment = process.env): Promise<Engine> {
  const { databaseUrl = '', publicUrl } = loadConfig(env);
  const named = temporalConnectionOptions(env);
  await requireTemporalTls(named);
  const { connectionOptions, namespace } = named;
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
