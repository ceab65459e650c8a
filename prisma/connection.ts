import type { PoolConfig } from 'pg';

/**
 * How long the database lets a connection wait or hang before it ends what it does; in milliseconds, 0 for as long as
 * it takes.
 */
export interface Limits {
  /** Waiting for a row or a table that another transaction holds. */
  lock: number;
  statement: number;
  /** Between two statements of a transaction, which holds its locks meanwhile. */
  idleInTransaction: number;
}

/**
 * For whatever answers people: acts on a case queue behind one another, so whoever waits does so for two transactions
 * at most, in each for two locks (PostgreSQL lets who waits longest for a row wait for its holder, the others for that
 * one), and is answered in twelve seconds. A transaction that tells a thousand bodies takes seconds, hence the last.
 */
export const SERVING: Limits = { lock: 3_000, statement: 30_000, idleInTransaction: 60_000 };

/** For commands over the whole register, and migrations: they may take long, but don't stand in a queue for ever. */
export const MAINTENANCE: Limits = { lock: 60_000, statement: 0, idleInTransaction: 0 };

/**
 * Either end finds out within a minute that the other is gone: a machine that died must not hold a lock for hours. And
 * what lists read lies in memory: PostgreSQL reckons with a disk that turns, and would read whole tables instead.
 */
const KEEPALIVE = {
  keepAlive: true,
  keepAliveInitialDelayMillis: 30_000,
  options: '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3 -c random_page_cost=1.1',
};

/** How to connect to the database at `url`; what the address says itself (`?lock_timeout=…`) goes before. */
export function connectionTo(url: string, { lock, statement, idleInTransaction }: Limits = SERVING): PoolConfig {
  return {
    ...KEEPALIVE,
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    lock_timeout: lock,
    statement_timeout: statement,
    idle_in_transaction_session_timeout: idleInTransaction,
  };
}
