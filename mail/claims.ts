import { Prisma, type PrismaClient } from '../prisma/generated/client';
import type { MimeMail } from './mime';
import type { Outcome } from './transport';

export type Db = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

/** A mail that one run holds. */
export interface Claimed extends MimeMail {
  id: bigint;
  attempts: number;
  traceparent: string | null;
}

/** Which mails: those of a case (or of an officer, a comment), of one occasion and key where they are named. */
export interface Filed {
  file: string;
  key?: string;
  occasion?: string;
  /** About how many there are. */
  count?: number;
}

const these = ({ file, key, occasion }: Filed): Prisma.Sql => Prisma.sql`"caseId" = ${file}
  AND ${key === undefined ? Prisma.sql`TRUE` : Prisma.sql`key = ${key}`}
  AND ${occasion === undefined ? Prisma.sql`TRUE` : Prisma.sql`occasion = ${occasion}`}`;

/**
 * Refusals of one mail that may pass are tried this often: at an hour's distance, about four days (RFC 5321 4.5.4.1).
 */
const MOST_ATTEMPTS = 100;

/** Takes the oldest of these that waits, in one statement: two processes never hold the same mail. */
export async function claimNext(db: Db, owner: string, filed: Filed): Promise<Claimed | undefined> {
  const rows = await db.$queryRaw<Claimed[]>`
    WITH next AS MATERIALIZED (
      SELECT id FROM "Mail"
      WHERE ${these(filed)} AND status = 'waiting' AND ("retryAt" IS NULL OR "retryAt" <= clock_timestamp())
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    UPDATE "Mail" m SET status = 'sending', "claimedBy" = ${owner}, "claimedAt" = clock_timestamp()
    FROM next WHERE m.id = next.id
    RETURNING m.id, m."caseId", m.recipient, m.subject, m.text, m.html, m.calendar, m."messageId", m."createdAt", m.attempts, m.traceparent`;
  return rows[0];
}

/** Writes what became of a mail. Only its holder may; it may also resolve what others had to call uncertain. */
export async function settle(db: Db, owner: string, mail: Claimed, outcome: Outcome): Promise<void> {
  const status = statusAfter(mail, outcome);
  const error = 'error' in outcome ? outcome.error : null;
  const wait = outcome.kind === 'refused' ? retrySeconds(mail.attempts) : 0;
  await db.$executeRaw`
    UPDATE "Mail" SET status = ${status}, attempts = attempts + 1, "lastError" = ${error},
      "sentAt" = CASE WHEN ${status} = 'sent' THEN clock_timestamp() END,
      "retryAt" = CASE WHEN ${status} = 'waiting' THEN clock_timestamp() + make_interval(secs => ${wait}) END
    WHERE id = ${mail.id} AND "claimedBy" = ${owner} AND status IN ('sending', 'uncertain')`;
}

/**
 * Finds mails whose holder has gone: a run of this process that has ended, or a claim older than the lease.
 * Where sending twice does no harm they wait again; elsewhere they are uncertain until a person decides.
 */
export async function releaseStale(
  db: Db,
  filed: Filed,
  stale: { process: string; running: string[]; leaseMs: number; repeatable: boolean },
): Promise<number> {
  const status = stale.repeatable ? 'waiting' : 'uncertain';
  return db.$executeRaw`
    UPDATE "Mail" SET status = ${status}, attempts = attempts + 1, "retryAt" = NULL,
      "lastError" = 'the process that was sending it stopped before it could say how that went'
    WHERE ${these(filed)} AND status = 'sending' AND (
      (starts_with("claimedBy", ${stale.process}) AND NOT ("claimedBy" = ANY(${stale.running}::text[])))
      OR "claimedAt" IS NULL OR "claimedAt" <= clock_timestamp() - make_interval(secs => ${stale.leaseMs / 1000}))`;
}

/**
 * How many of these are not settled yet, and in how many milliseconds the next can be taken (null when none is left).
 */
export async function unsent(
  db: Db,
  filed: Filed,
  leaseMs: number,
): Promise<{ left: number; nextInMs: number | null }> {
  const [row] = await db.$queryRaw<{ left: number; nextInMs: number | null }[]>`
    SELECT count(*)::int AS left, GREATEST(0, CEIL(1000 * EXTRACT(EPOCH FROM MIN(
      CASE WHEN status = 'waiting' THEN COALESCE("retryAt", clock_timestamp())
           ELSE "claimedAt" + make_interval(secs => ${leaseMs / 1000}) END) - clock_timestamp())))::float8 AS "nextInMs"
    FROM "Mail" WHERE ${these(filed)} AND status IN ('waiting', 'sending')`;
  return { left: row!.left, nextInMs: row!.left === 0 ? null : (row!.nextInMs ?? 0) };
}

function statusAfter(mail: Claimed, outcome: Outcome): string {
  if (outcome.kind === 'sent') return 'sent';
  if (outcome.kind === 'unknown') return 'uncertain';
  if (outcome.kind === 'unreachable') return 'waiting';
  return outcome.permanent || mail.attempts + 1 >= MOST_ATTEMPTS ? 'failed' : 'waiting';
}

/** 10 s, 20 s, 40 s … at most an hour. */
export function retrySeconds(attempts: number): number {
  return Math.min(3_600, 10 * 2 ** Math.min(attempts, 9));
}
