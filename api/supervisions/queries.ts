import { Prisma } from '../../prisma/generated/client';
import { type Asking, type CaseListing, LATE_AND_NEXT, listCases } from '../http/caseList';
import { allOf } from '../http/conditions';
import type { SupervisionQuery, SupervisionRow } from './schema';

/**
 * Supervisions one may see, newest first; each with its own row of facts and what is late in
 * it.
 */
export const supervisions = (asking: Asking<SupervisionQuery>) =>
  listCases<SupervisionRow>(asking, supervisionsAmong(asking.query));

/** By what they are found, and what is shown of each. */
export const supervisionsAmong = (query: SupervisionQuery): CaseListing => ({
  filter: { ...query, kind: 'supervision' },
  columns: Prisma.sql`c."version" AS law,
    own."facts" ->> 'group' AS "group", own."facts" ->> 'subject' AS subject, own."facts" ->> 'level' AS level,
    own."facts" ->> 'phase' AS phase, (own."facts" ->> 'tasks')::int AS tasks,
    (own."facts" ->> 'openTasks')::int AS "openTasks", (own."facts" ->> 'lateTasks')::int AS "lateTasks", ${LATE_AND_NEXT}`,
  join: Prisma.sql`JOIN "Step" own ON own."caseId" = c."id" AND own."step" = 'supervision'`,
  where: facts(query),
});

/** The group is the case's law; subject, level and phase stand in its own row. */
function facts({ group, subject, level, phase }: SupervisionQuery): Prisma.Sql {
  return allOf(
    group && Prisma.sql`c."procedure" = ${`supervision:${group}`}`,
    ...Object.entries({ subject, level, phase }).map(
      ([name, value]) => value && Prisma.sql`own."facts" ->> ${name} = ${value}`,
    ),
  );
}
