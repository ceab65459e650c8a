import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { MAY_CHANGE_RECORD } from '../../prisma/roles';
import type { Operation } from './schema';

/** So long a case may wait to be settled before somebody should look: the relay comes every second. */
const PATIENCE_MS = 30_000;

/**
 * Cases with acts that nobody ruled on, whose next date passed without a look, or whose workflow hasn't heard of what
 * is on record; all, or of these units.
 */
export function stuckCases(
  db: PrismaClient,
  now: string,
  units: ReadonlySet<string> | null = null,
): Promise<Operation['stuck']> {
  const theirs = units ? Prisma.sql`unit = ANY(${[...units]})` : Prisma.sql`TRUE`;
  const before = new Date(Date.parse(now) - PATIENCE_MS);
  return db.$queryRaw<Operation['stuck']>`
    (SELECT id AS case, title, "actSeq" - "ruledSeq" AS waits, "headAt" AS since, 'acts' AS why FROM "Case" WHERE "actSeq" > "ruledSeq" AND "headAt" < ${before} AND ${theirs} ORDER BY "headAt" LIMIT 25)
    UNION ALL
    (SELECT id, title, 0, "wakeAt", 'date' FROM "Case" WHERE "wakeAt" < ${before} AND ${theirs} ORDER BY "wakeAt" LIMIT 25)
    UNION ALL
    (SELECT id, title, 0, "headAt", 'workflow' FROM "Case" WHERE "milestoneSeq" > "toldSeq" AND "headAt" < ${before} AND ${theirs} ORDER BY "headAt" LIMIT 25)`;
}

/** Mails by state, with the oldest of each. */
export async function mailsByStatus(db: PrismaClient): Promise<{ status: string; count: number; oldest: Date }[]> {
  const rows = await db.mail.groupBy({
    by: ['status'],
    _count: true,
    _min: { createdAt: true },
    orderBy: { status: 'asc' },
  });
  return rows.map(({ status, _count: count, _min }) => ({ status, count, oldest: _min.createdAt as Date }));
}

/**
 * How much there is. The register is too long to be counted each time anybody looks, so its number is the database's
 * own estimate, once it has one.
 */
export async function sizes(db: PrismaClient): Promise<Pick<Operation, 'cases' | 'entries' | 'bytes'>> {
  const [row] = await db.$queryRaw<{ open: number; closed: number; entries: number; bytes: number }[]>`
    SELECT count(*) FILTER (WHERE "closedAt" IS NULL)::int AS open,
      count(*) FILTER (WHERE "closedAt" IS NOT NULL)::int AS closed,
      (SELECT CASE WHEN reltuples > 0 THEN reltuples::int ELSE (SELECT count(*)::int FROM "Entry") END
        FROM pg_class WHERE oid = '"Entry"'::regclass) AS entries,
      pg_database_size(current_database())::float8 AS bytes
    FROM "Case"`;
  const { open, closed, entries, bytes } = row as { open: number; closed: number; entries: number; bytes: number };
  return { cases: { open, closed }, entries, bytes };
}

/** Whether the process's role in the database may do more than serving people takes. */
export async function mayChangeRecord(db: PrismaClient): Promise<boolean> {
  const [row] = await db.$queryRaw<{ broad: boolean }[]>`SELECT ${Prisma.raw(MAY_CHANGE_RECORD)} AS broad`;
  return row?.broad ?? true;
}

/** What the database says of its log's archive, where it has one; and whether the newest try failed. */
export const ARCHIVE = Prisma.sql`FROM pg_stat_archiver WHERE current_setting('archive_mode') <> 'off'`;
export const ARCHIVE_FAILS = Prisma.sql`last_failed_time > coalesce(last_archived_time, '-infinity')`;

/** Whether the database's log is archived as it should be; undefined where it isn't to be. */
export async function archiveState(db: PrismaClient): Promise<Operation['parts']['archive']> {
  const [row] = await db.$queryRaw<{ fails: boolean | null }[]>`SELECT ${ARCHIVE_FAILS} AS fails ${ARCHIVE}`;
  return row && (row.fails ? 'down' : 'up');
}

/** Documents of which the second store has no copy yet, and since when the oldest; null where there is none. */
export async function mirrorLag(db: PrismaClient, mirrored: boolean): Promise<Operation['mirror']> {
  if (!mirrored) return null;
  const { _count: waiting, _min } = await db.document.aggregate({
    where: { copied: false },
    _count: true,
    _min: { uploadedAt: true },
  });
  return { waiting, since: _min.uploadedAt };
}

/** Documents whose bytes were found damaged and are not healed yet, by when that was found. */
export function damagedDocuments(db: PrismaClient): Promise<Operation['damaged']> {
  return db.$queryRaw<Operation['damaged']>`
    SELECT d.id, d."caseId" AS case, d.title, d.filename, d.sha256, b."foundAt" AS since
    FROM "DocumentDamage" b JOIN "Document" d ON d.sha256 = b.sha256 ORDER BY b."foundAt", d.id LIMIT 25`;
}
