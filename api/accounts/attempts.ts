import { ipKeyGenerator } from 'express-rate-limit';
import { DomainError } from '../../domain/errors';
import type { PrismaClient } from '../../prisma/generated/client';

const WINDOW_SECONDS = 15 * 60;
/** Attempts per window: on one account from one address, and from one address (an office behind one router) in all. */
export const LIMITS = { account: 10, address: 300 };

/**
 * Counts an attempt to sign in before it is tried, in the database, so that parallel attempts and several API
 * processes count together. Throws `too-many-requests`. Call the answer once the attempt succeeded.
 */
export async function countAttempt(db: PrismaClient, username: string, address: string): Promise<() => Promise<void>> {
  // Of an IPv6 address only the network counts: its owner has 2^64 others.
  const network = ipKeyGenerator(address);
  const ofAddress = `address:${network}`;
  const ofAccount = `account:${username.toLowerCase()}|${network}`;
  await count(db, ofAddress, LIMITS.address);
  await count(db, ofAccount, LIMITS.account);
  return async () => {
    await db.loginAttempt.deleteMany({ where: { OR: [{ key: ofAccount }, { resetAt: { lt: new Date() } }] } });
    await db.loginAttempt.updateMany({ where: { key: ofAddress, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
  };
}

/** Questions without an account that one address may ask in a window. */
export const PUBLIC_LIMIT = 600;

/** Counts a question that anyone may ask without an account, like the attempts above. Throws `too-many-requests`. */
export function countPublic(db: PrismaClient, address: string): Promise<void> {
  return count(db, `public:${ipKeyGenerator(address)}`, PUBLIC_LIMIT);
}

async function count(db: PrismaClient, key: string, limit: number): Promise<void> {
  const [row] = await db.$queryRaw<{ count: number; seconds: number }[]>`
    INSERT INTO "LoginAttempt" ("key", "count", "resetAt") VALUES (${key}, 1, now() + make_interval(secs => ${WINDOW_SECONDS}))
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "LoginAttempt"."resetAt" <= now() THEN 1 ELSE "LoginAttempt"."count" + 1 END,
      "resetAt" = CASE WHEN "LoginAttempt"."resetAt" <= now() THEN excluded."resetAt" ELSE "LoginAttempt"."resetAt" END
    RETURNING "count", ceil(extract(epoch FROM "resetAt" - now()))::int AS seconds`;
  if (row && row.count > limit) throw new DomainError('too-many-requests', { seconds: Math.max(row.seconds, 1) });
}
