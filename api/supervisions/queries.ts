import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from '../http/access';
import { listCases } from '../http/caseList';
import type { SupervisionQuery, SupervisionRow } from './schema';

/**
 * Supervisions one may see, newest first, one more than asked for; each with its own row of facts and what is late in
 * it.
 */
export function supervisions(
  db: PrismaClient,
  viewer: Viewer,
  query: SupervisionQuery,
  before?: readonly [string, string],
): Promise<SupervisionRow[]> {
  return listCases<SupervisionRow>(db, viewer, {
    filter: { ...query, kind: 'supervision' },
    limit: query.limit,
    before,
    columns: Prisma.sql`c."id", c."unit", c."year", c."title", c."rehearsal", c."version" AS law, c."outcome",
      own."facts" ->> 'group' AS "group", own."facts" ->> 'subject' AS subject, own."facts" ->> 'level' AS level,
      own."facts" ->> 'phase' AS phase, (own."facts" ->> 'tasks')::int AS tasks,
      (own."facts" ->> 'openTasks')::int AS "openTasks", (own."facts" ->> 'lateTasks')::int AS "lateTasks"`,
    join: Prisma.sql`JOIN "Step" own ON own."caseId" = c."id" AND own."step" = 'supervision'`,
    where: facts(query),
    steps: Prisma.sql`count(*) FILTER (WHERE s."overdue")::int AS overdue,
      min(s."dueOn") FILTER (WHERE s."status" = 'open') AS "nextDue"`,
  });
}

/** The group is the case's law; subject, level and phase stand in its own row. */
function facts({ group, subject, level, phase }: SupervisionQuery): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (group) conditions.push(Prisma.sql`c."procedure" = ${`supervision:${group}`}`);
  for (const [name, value] of Object.entries({ subject, level, phase }))
    if (value) conditions.push(Prisma.sql`own."facts" ->> ${name} = ${value}`);
  return Prisma.join(conditions, ' AND ');
}
