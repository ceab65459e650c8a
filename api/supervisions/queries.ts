import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from '../http/access';
import { visibleInList } from '../http/accessList';
import { filtered, olderThan } from '../http/caseList';
import type { SupervisionQuery, SupervisionRow } from './schema';

type Row = Omit<SupervisionRow, 'openedAt' | 'closedAt'> & { openedAt: Date; closedAt: Date | null };

/**
 * Supervisions one may see, newest first, one more than asked for; each with its own row of facts and what is late in
 * it.
 */
export async function supervisions(
  db: PrismaClient,
  viewer: Viewer,
  query: SupervisionQuery,
  before?: readonly [string, string],
): Promise<SupervisionRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.*, s.*
    FROM (
      SELECT c."id", c."unit", c."year", c."title", c."rehearsal", c."version" AS law, c."openedAt", c."closedAt", c."outcome",
        own."facts" ->> 'group' AS "group", own."facts" ->> 'subject' AS subject, own."facts" ->> 'level' AS level, own."facts" ->> 'phase' AS phase,
        (own."facts" ->> 'tasks')::int AS tasks, (own."facts" ->> 'openTasks')::int AS "openTasks", (own."facts" ->> 'lateTasks')::int AS "lateTasks"
      FROM "Case" c JOIN "Step" own ON own."caseId" = c."id" AND own."step" = 'supervision'
      WHERE c."kind" = 'supervision' AND ${visibleInList(viewer)} AND ${filtered(query)} AND ${olderThan(before)} AND ${facts(query)}
      ORDER BY c."openedAt" DESC, c."id" DESC LIMIT ${query.limit + 1}
    ) c LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE s."overdue")::int AS overdue, min(s."dueOn") FILTER (WHERE s."status" = 'open') AS "nextDue" FROM "Step" s WHERE s."caseId" = c."id"
    ) s ON TRUE
    ORDER BY c."openedAt" DESC, c."id" DESC`;
  return rows.map((row) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
}

/** The group is the case's law; subject, level and phase stand in its own row. */
function facts({ group, subject, level, phase }: SupervisionQuery): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (group) conditions.push(Prisma.sql`c."procedure" = ${`supervision:${group}`}`);
  for (const [name, value] of Object.entries({ subject, level, phase }))
    if (value) conditions.push(Prisma.sql`own."facts" ->> ${name} = ${value}`);
  return Prisma.join(conditions, ' AND ');
}
