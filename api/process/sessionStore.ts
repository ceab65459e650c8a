import connectPgSimple from 'connect-pg-simple';
import session, { type Store } from 'express-session';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { connectionTo } from '../../prisma/connection';

const PgStore = connectPgSimple(session);

/** Login sessions in the table that the migrations made, over a few connections of their own. */
export function sessionStore(databaseUrl: string, log: Logger): { store: Store; close(): Promise<void> } {
  const pool = new Pool({ ...connectionTo(databaseUrl), max: 4 });
  // Without a listener a connection lost while idle would end the process.
  pool.on('error', (err) => log.warn({ err }, 'session connection lost'));
  const store = new PgStore({
    // A session lasts a working day from signing in: nothing to write while it is used.
    pool,
    tableName: 'session',
    disableTouch: true,
    pruneSessionInterval: 900,
    errorLog: (...args: unknown[]) => log.warn({ said: args.map(String) }, 'session store'),
  });
  return { store, close: () => close(store, pool) };
}

async function close(store: { close(): Promise<void> | void }, pool: Pool): Promise<void> {
  await store.close();
  await pool.end();
}
