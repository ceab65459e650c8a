import { Prisma, type PrismaClient, type Step } from '../../prisma/generated/client';
import { visibleTo, type Viewer } from '../http/access';
import { visibleInList } from '../http/accessList';
import { filtered, olderThan } from '../http/caseList';
import type { CaseHeader, CaseQuery, CaseRow } from './schema';

type Stamped<T> = Omit<T, 'openedAt' | 'closedAt'> & { openedAt: Date; closedAt: Date | null };

const HEADER = Prisma.sql`c."id", c."kind", c."parent", c."procedure", c."version", c."unit", c."year", c."rehearsal", c."title",
  c."openedAt", c."closedAt", c."outcome", c."headSeq"`;

/** Cases one may see, newest first, one more than asked for; each with its most urgent date. */
export async function cases(
  db: PrismaClient,
  viewer: Viewer,
  query: CaseQuery,
  before?: readonly [string, string],
): Promise<CaseRow[]> {
  const rows = await db.$queryRaw<Stamped<CaseRow>[]>`
    SELECT c.*, s.overdue, s."nextDue"
    FROM (
      SELECT ${HEADER} FROM "Case" c WHERE ${filtered(query)} AND ${olderThan(before)} AND ${visibleInList(viewer)}
      ORDER BY c."openedAt" DESC, c."id" DESC LIMIT ${query.limit + 1}
    ) c LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE s."overdue")::int AS overdue, min(s."dueOn") FILTER (WHERE s."status" = 'open') AS "nextDue"
      FROM "Step" s WHERE s."caseId" = c."id"
    ) s ON TRUE
    ORDER BY c."openedAt" DESC, c."id" DESC`;
  return rows.map(unstamped);
}

/** A case's header, if it may be seen. */
export async function header(db: PrismaClient, viewer: Viewer, id: string): Promise<CaseHeader | undefined> {
  const [row] = await db.$queryRaw<
    Stamped<CaseHeader>[]
  >`SELECT ${HEADER} FROM "Case" c WHERE c."id" = ${id} AND ${visibleTo(viewer)}`;
  return row && unstamped(row);
}

/** How each step stands, as last settled. */
export function steps(db: PrismaClient, caseId: string): Promise<Step[]> {
  return db.step.findMany({
    where: { caseId },
    orderBy: [{ openedAt: { sort: 'asc', nulls: 'last' } }, { dueOn: { sort: 'asc', nulls: 'last' } }, { step: 'asc' }],
  });
}

/** What officers are called. */
export async function officerNames(db: PrismaClient, ids: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== 'system');
  if (wanted.length === 0) return new Map();
  const rows = await db.officer.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function unstamped<T extends { openedAt: Date; closedAt: Date | null }>(row: T) {
  return { ...row, openedAt: row.openedAt.toISOString(), closedAt: row.closedAt?.toISOString() ?? null };
}
