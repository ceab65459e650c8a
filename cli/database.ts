import { DomainError } from '../domain/errors';
import type { PrismaClient } from '../prisma/generated/client';
import { loadConfig } from '../setup/config';

/** The database of the running `npm start`, or of DATABASE_URL; undefined where there is neither. */
export const runningDatabase = (): string | undefined => loadConfig().databaseUrl;

/** Does a command's work on that database. Throws `unavailable`. */
export async function withDatabase<T>(work: (db: PrismaClient) => Promise<T>): Promise<T> {
  const databaseUrl = runningDatabase();
  if (!databaseUrl)
    throw new DomainError(
      'unavailable',
      {},
      'no database is named and no server of ours runs; run npm start, or set DATABASE_URL',
    );
  // The client is slow to load: the other commands do without.
  const { createDb } = await import('../prisma/client');
  const { MAINTENANCE } = await import('../prisma/connection');
  const db = createDb(databaseUrl, { poolSize: 4, limits: MAINTENANCE });
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}
