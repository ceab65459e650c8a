import { Prisma } from '../../prisma/generated/client';
import { type Asking, LATE_OF_STEPS, listCases } from '../http/caseList';
import type { GatheringQuery, GatheringRow } from './schema';

/** Gatherings one may see, newest first. */
export function gatherings(asking: Asking<GatheringQuery>) {
  const { query } = asking;
  return listCases<GatheringRow>(asking, {
    filter: { ...query, kind: 'gathering', parent: query.case },
    steps: Prisma.sql`count(*)::int AS asked, count(*) FILTER (WHERE s."doneAt" IS NOT NULL)::int AS delivered,
      ${LATE_OF_STEPS}`,
  });
}
