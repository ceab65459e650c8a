import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

/** A client of the database at `url`; `poolSize` is the most connections it opens (10). */
export function createDb(url: string, options: { poolSize?: number } = {}): PrismaClient {
  // A host that doesn't answer must not hang a request; messages must not quote arguments, which may hold hashes.
  const adapter = new PrismaPg({ connectionString: url, max: options.poolSize ?? 10, connectionTimeoutMillis: 5_000 });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}
