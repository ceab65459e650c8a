import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from '../http/access';
import { visibleInList } from '../http/accessList';
import { filtered, olderThan } from '../http/caseList';
import type { CarryingQuery, CarryingRow } from './schema';

type Row = Omit<CarryingRow, 'openedAt' | 'closedAt'> & { openedAt: Date; closedAt: Date | null };

/** Carrying-out cases one may see, newest first, one more than asked for; each with how its reports stand. */
export async function carryings(
  db: PrismaClient,
  viewer: Viewer,
  query: CarryingQuery,
  before?: readonly [string, string],
): Promise<CarryingRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.*, s.*
    FROM (
      SELECT c."id", c."unit", c."year", c."title", c."rehearsal", c."openedAt", c."closedAt", c."outcome"
      FROM "Case" c WHERE c."kind" = 'carrying-out' AND ${visibleInList(viewer)} AND ${filtered(query)} AND ${olderThan(before)} AND ${fallsShort(query.short)}
      ORDER BY c."openedAt" DESC, c."id" DESC LIMIT ${query.limit + 1}
    ) c LEFT JOIN LATERAL (
      SELECT count(*)::int AS reports, count(*) FILTER (WHERE s."doneAt" IS NOT NULL)::int AS reported, count(*) FILTER (WHERE s."overdue")::int AS overdue,
        min(s."dueOn") FILTER (WHERE s."status" IN ('open', 'waiting')) AS "nextDue", coalesce(sum(jsonb_array_length(s."facts" -> 'short')), 0)::int AS short
      FROM "Step" s WHERE s."caseId" = c."id"
    ) s ON TRUE
    ORDER BY c."openedAt" DESC, c."id" DESC`;
  return rows.map((row) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
}

function fallsShort(wanted: boolean | undefined): Prisma.Sql {
  if (wanted === undefined) return Prisma.sql`TRUE`;
  return Prisma.sql`${wanted} = EXISTS (SELECT 1 FROM "Step" s WHERE s."caseId" = c."id" AND s."facts" -> 'short' <> '[]'::jsonb)`;
}
