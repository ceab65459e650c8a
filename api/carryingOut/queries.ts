import { Prisma } from '../../prisma/generated/client';
import { type Asking, type CaseListing, LATE_OF_STEPS, listCases, nextOfSteps } from '../http/caseList';
import { hasStep } from '../http/conditions';
import type { CarryingQuery, CarryingRow } from './schema';

/** Reports that are still to come, too. */
const STILL_OWED = Prisma.sql`s."status" IN ('open', 'waiting')`;

/** Carrying-out cases one may see, newest first; each with how its reports stand. */
export const carryings = (asking: Asking<CarryingQuery>) =>
  listCases<CarryingRow>(asking, carryingsAmong(asking.query));

/** By what they are found, and what is shown of each. */
export const carryingsAmong = (query: CarryingQuery): CaseListing => ({
  filter: { ...query, kind: 'carrying-out' },
  where:
    query.short === undefined
      ? undefined
      : Prisma.sql`${query.short} = ${hasStep(Prisma.sql`s."facts" -> 'short' <> '[]'::jsonb`)}`,
  steps: Prisma.sql`count(*)::int AS reports, count(*) FILTER (WHERE s."doneAt" IS NOT NULL)::int AS reported,
    ${LATE_OF_STEPS},
    ${nextOfSteps(STILL_OWED)},
    coalesce(sum(jsonb_array_length(s."facts" -> 'short')), 0)::int AS short`,
});
