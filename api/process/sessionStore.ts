import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData, type Store } from 'express-session';
import { LRUCache } from 'lru-cache';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { connectionTo } from '../../prisma/connection';
import { FRESH_MS } from '../accounts/officerCache';
import { isUnattended, WORKING_DAY_MS } from '../http/sessions';

const PgStore = connectPgSimple(session);

type Answer = (error: unknown, session?: SessionData | null) => void;

/** What is kept of a session that has ended: a reading that was under way must not bring it back. */
const ENDED = null;

/** A session's end moves with its use no oftener than this: a page asks for eight things at once. */
const MOVES_EVERY_MS = 60_000;

/**
 * Sessions in their table, each kept for moments: a page asks for eight things at once. Signing out holds here at once,
 * in other processes within these moments, as does whatever disables an account. A session ends a working day after
 * signing in, and before that where nobody used it for so long: that end stands in its row, and nothing is read of it
 * then.
 */
class SessionStore extends PgStore {
  private readonly kept = new LRUCache<string, { json: string | typeof ENDED }>({ max: 10_000, ttl: FRESH_MS });
  private readonly moved = new LRUCache<string, true>({ max: 10_000, ttl: MOVES_EVERY_MS });

  constructor(
    private readonly idleMs: number,
    options: ConstructorParameters<typeof PgStore>[0],
  ) {
    super(options);
  }

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
    super.set(id, this.ending(data), (error: unknown) => {
      if (error) this.kept.delete(id);
      done?.(error);
    });
  }

  override touch(id: string, data: SessionData, done?: () => void): void {
    if (!data.officerId || isUnattended(data) || this.moved.has(id)) return done?.();
    this.moved.set(id, true);
    super.touch(id, this.ending(data), done);
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    this.kept.set(id, { json: ENDED });
    super.destroy(id, done);
  }

  /** The same with the day and time at which it ends. */
  private ending(data: SessionData): SessionData {
    const { openedAt = Date.now() } = data;
    const { cookie, ...rest } = JSON.parse(JSON.stringify(data)) as SessionData;
    const ends = [openedAt + WORKING_DAY_MS, Date.now() + this.idleMs, new Date(cookie.expires ?? Infinity).getTime()];
    const expires = new Date(Math.min(...ends.filter((end) => !Number.isNaN(end))));
    return { ...rest, cookie: { ...cookie, expires } };
  }
}

/** Login sessions in the table that the migrations made, over a few connections of their own. */
export function sessionStore(
  databaseUrl: string,
  log: Logger,
  idleMinutes: number,
): { store: Store; close(): Promise<void> } {
  const pool = new Pool({ ...connectionTo(databaseUrl), max: 4 });
  // Without a listener a connection lost while idle would end the process.
  pool.on('error', (err) => log.warn({ err }, 'session connection lost'));
  const store = new SessionStore(idleMinutes > 0 ? idleMinutes * 60_000 : WORKING_DAY_MS, {
    pool,
    tableName: 'session',
    pruneSessionInterval: 900,
    errorLog: (...args: unknown[]) => log.warn({ said: args.map(String) }, 'session store'),
  });
  return { store, close: () => close(store, pool) };
}

async function close(store: { close(): Promise<void> | void }, pool: Pool): Promise<void> {
  await store.close();
  await pool.end();
}
