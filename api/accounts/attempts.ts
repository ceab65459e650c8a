import { ipKeyGenerator } from 'express-rate-limit';
import { DomainError } from '../../domain/errors';
import type { PrismaClient } from '../../prisma/generated/client';

const WINDOW_SECONDS = 15 * 60;
/**
 * Attempts per window: on one account from one address; from one address (an office behind one router) in all; on one
 * account from wherever its owner was never seen. So many guess in vain, and nobody is locked out by a stranger: from
 * where one signed in before one still may, and elsewhere when the window ends.
 */
export const LIMITS = { account: 10, address: 300, strange: 100 };

/**
 * Counts an attempt to sign in before it is tried, in the database, so that parallel attempts and several API
 * processes count together. `familiar`: the account's owner has signed in from there. Throws `too-many-requests`. Call
 * the answer once the attempt succeeded.
 */
export async function countAttempt(
  db: PrismaClient,
  username: string,
  { address, familiar }: { address: string; familiar: boolean },
): Promise<() => Promise<void>> {
  // Of an IPv6 address only the network counts: its owner has 2^64 others.
  const network = ipKeyGenerator(address);
  const account = `account:${username.toLowerCase()}`;
  const [ofAddress, ofAccount] = [`address:${network}`, `${account}|${network}`];
  await count(db, ofAddress, LIMITS.address);
  await count(db, ofAccount, LIMITS.account);
  if (!familiar) await count(db, account, LIMITS.strange);
  return async () => {
    await db.loginAttempt.deleteMany({ where: { OR: [{ key: ofAccount }, { resetAt: { lt: new Date() } }] } });
    await db.loginAttempt.updateMany({
      where: { key: { in: familiar ? [ofAddress] : [ofAddress, account] }, count: { gt: 0 } },
      data: { count: { decrement: 1 } },
    });
  };
}

/** Questions without an account that one address may ask in a window. */
const PUBLIC_LIMIT = 600;

/** Counts a question that anyone may ask without an account, like the attempts above. Throws `too-many-requests`. */
export function countPublic(db: PrismaClient, address: string): Promise<void> {
  return count(db, `public:${ipKeyGenerator(address)}`, PUBLIC_LIMIT);
}

/**
 * Comments in a window: from one address (a village hall behind one router), and on one mail address, which gets a mail
 * each time.
 */
export const COMMENT_LIMITS = { address: 10, mail: 3 };

/** Counts a comment of somebody without an account before it is taken. Throws `too-many-requests`. */
export async function countComment(db: PrismaClient, address: string, email: string): Promise<void> {
  await count(db, `comment:${ipKeyGenerator(address)}`, COMMENT_LIMITS.address);
  await count(db, `comment-mail:${email.toLowerCase()}`, COMMENT_LIMITS.mail);
}

/** Our suggestion: three requests a second, all day. */
export const TOKEN_LIMIT = 3_000;

/** Counts a request by a token of another system. Throws `too-many-requests`. */
export const countToken = (db: PrismaClient, id: string): Promise<void> => count(db, `token:${id}`, TOKEN_LIMIT);

/** Longer than a logout token is taken: by then the same one is refused for its age. */
const TOKEN_KNOWN_SECONDS = 5 * 60;

/** Whether a logout token comes for the first time: one that was overheard, and sent again, ends nothing. */
export async function isFirst(db: PrismaClient, issuer: string, jti: string): Promise<boolean> {
  const key = `logout:${issuer} ${jti}`;
  const fresh = await db.$executeRaw`
    INSERT INTO "LoginAttempt" ("key", "count", "resetAt") VALUES (${key}, 1, now() + make_interval(secs => ${TOKEN_KNOWN_SECONDS}))
    ON CONFLICT ("key") DO NOTHING`;
  return fresh > 0;
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
