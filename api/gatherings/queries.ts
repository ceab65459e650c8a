import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from '../http/access';
import { listCases } from '../http/caseList';
import type { GatheringQuery, GatheringRow } from './schema';

/** Gatherings one may see, newest first, one more than asked for. */
export function gatherings(
  db: PrismaClient,
  viewer: Viewer,
  query: GatheringQuery,
  before?: readonly [string, string],
): Promise<GatheringRow[]> {
  return listCases<GatheringRow>(db, viewer, {
    filter: { ...query, kind: 'gathering', parent: query.case },
    limit: query.limit,
    before,
    columns: Prisma.sql`c."id", c."parent", c."unit", c."title", c."rehearsal", c."outcome"`,
    steps: Prisma.sql`count(*)::int AS asked, count(*) FILTER (WHERE s."doneAt" IS NOT NULL)::int AS delivered,
      count(*) FILTER (WHERE s."overdue")::int AS overdue`,
  });
}
