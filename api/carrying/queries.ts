import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from '../http/access';
import { listCases } from '../http/caseList';
import type { CarryingQuery, CarryingRow } from './schema';

/** Carrying-out cases one may see, newest first, one more than asked for; each with how its reports stand. */
export function carryings(
  db: PrismaClient,
  viewer: Viewer,
  query: CarryingQuery,
  before?: readonly [string, string],
): Promise<CarryingRow[]> {
  return listCases<CarryingRow>(db, viewer, {
    filter: { ...query, kind: 'carrying-out' },
    limit: query.limit,
    before,
    columns: Prisma.sql`c."id", c."unit", c."year", c."title", c."rehearsal", c."outcome"`,
    where: fallsShort(query.short),
    steps: Prisma.sql`count(*)::int AS reports, count(*) FILTER (WHERE s."doneAt" IS NOT NULL)::int AS reported,
      count(*) FILTER (WHERE s."overdue")::int AS overdue,
      min(s."dueOn") FILTER (WHERE s."status" IN ('open', 'waiting')) AS "nextDue",
      coalesce(sum(jsonb_array_length(s."facts" -> 'short')), 0)::int AS short`,
  });
}

function fallsShort(wanted: boolean | undefined): Prisma.Sql {
  if (wanted === undefined) return Prisma.sql`TRUE`;
  return Prisma.sql`${wanted} = EXISTS (SELECT 1 FROM "Step" s WHERE s."caseId" = c."id" AND s."facts" -> 'short' <> '[]'::jsonb)`;
}
