import { Prisma } from '../../prisma/generated/client';
import { type Asking, listCases } from '../http/caseList';
import { hasStep } from '../http/conditions';
import type { CarryingQuery, CarryingPage, CarryingRow } from './schema';

/** Carrying-out cases one may see, newest first; each with how its reports stand. */
export function carryings(asking: Asking<CarryingQuery>): Promise<CarryingPage> {
  const { query } = asking;
  return listCases<CarryingRow>(asking, {
    filter: { ...query, kind: 'carrying-out' },
    where:
      query.short === undefined
        ? undefined
        : Prisma.sql`${query.short} = ${hasStep(Prisma.sql`s."facts" -> 'short' <> '[]'::jsonb`)}`,
    steps: Prisma.sql`count(*)::int AS reports, count(*) FILTER (WHERE s."doneAt" IS NOT NULL)::int AS reported,
      count(*) FILTER (WHERE s."overdue")::int AS overdue,
      min(s."dueOn") FILTER (WHERE s."status" IN ('open', 'waiting')) AS "nextDue",
      coalesce(sum(jsonb_array_length(s."facts" -> 'short')), 0)::int AS short`,
  });
}
