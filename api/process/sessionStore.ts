import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData, type Store } from 'express-session';
import { LRUCache } from 'lru-cache';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { connectionTo } from '../../prisma/connection';
import { FRESH_MS } from '../accounts/officerCache';

const PgStore = connectPgSimple(session);

type Answer = (error: unknown, session?: SessionData | null) => void;

/** What is kept of a session that has ended: a reading that was under way must not bring it back. */
const ENDED = null;

/**
 * Sessions in their table, each kept for moments: a page asks for eight things at once. Signing out holds here at once,
 * in other processes within these moments, as does whatever disables an account.
 */
class SessionStore extends PgStore {
  private readonly kept = new LRUCache<string, { json: string | typeof ENDED }>({ max: 10_000, ttl: FRESH_MS });

  override get(id: string, answer: Answer): void {
    const known = this.kept.get(id);
    if (known) return answer(null, known.json === ENDED ? null : (JSON.parse(known.json) as SessionData));
    super.get(id, (error: unknown, found?: SessionData | null) => {
      if (found && !this.kept.has(id)) this.kept.set(id, { json: JSON.stringify(found) });
      answer(error, found);
    });
  }

  override set(id: string, data: SessionData, done?: (error?: unknown) => void): void {
    this.kept.set(id, { json: JSON.stringify(data) });
    super.set(id, data, (error: unknown) => {
      if (error) this.kept.delete(id);
      done?.(error);
    });
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    this.kept.set(id, { json: ENDED });
    super.destroy(id, done);
  }
}

/** Login sessions in the table that the migrations made, over a few connections of their own. */
export function sessionStore(databaseUrl: string, log: Logger): { store: Store; close(): Promise<void> } {
  const pool = new Pool({ ...connectionTo(databaseUrl), max: 4 });
  // Without a listener a connection lost while idle would end the process.
  pool.on('error', (err) => log.warn({ err }, 'session connection lost'));
  const store = new SessionStore({
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
