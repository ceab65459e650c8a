import { PrismaPg } from '@prisma/adapter-pg';
import { connectionTo, type Limits } from './connection';
import { PrismaClient } from './generated/client';

/**
 * A client of the database at `url`; `poolSize` is the most connections it opens (10), `limits` those of serving
 * people.
 */
export function createDb(url: string, options: { poolSize?: number; limits?: Limits } = {}): PrismaClient {
  // A host that doesn't answer must not hang a request; messages must not quote arguments, which may hold hashes.
  const adapter = new PrismaPg({ ...connectionTo(url, options.limits), max: options.poolSize ?? 10 });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}
