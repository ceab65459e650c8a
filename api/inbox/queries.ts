import type { IsoDate } from '../../domain/calendar/dates';
import { CLERKS_ACTS } from '../../domain/kinds';
import { Prisma, type PrismaClient, type Task } from '../../prisma/generated/client';
import type { InboxQuery } from './schema';

/** A task with what its case is called. */
export type InboxTask = Task & { title: { vi: string; en: string }; kind: string; year: number | null };

/** The sort key of a task; a task without a due date comes after all that have one. */
export type InboxKey = readonly [dueOn: string | null, caseId: string, key: string];

/**
 * Tasks of those bodies, of some only the clerk's, the most urgent first, one more than asked for. Each body's are read
 * in the order of their index.
 */
export async function inbox(
  db: PrismaClient,
  { acting, clerked }: { acting: string[]; clerked: string[] },
  today: IsoDate,
  query: InboxQuery,
  after?: InboxKey,
): Promise<InboxTask[]> {
  const bodies = [...acting, ...clerked];
  if (bodies.length === 0) return [];
  return db.$queryRaw<InboxTask[]>`
    SELECT t.*, c."title", c."kind", c."year"
    FROM unnest(${bodies}::text[]) AS mine(body)
    CROSS JOIN LATERAL (
      SELECT t.* FROM "Task" t
      WHERE t."body" = mine.body
        AND (t."body" = ANY(${acting}) OR t."acts" && ${[...CLERKS_ACTS]}) AND ${overdue(query.overdue, today)} AND ${beyond(after)}
      ORDER BY t."dueOn", t."caseId", t."key" LIMIT ${query.limit + 1}
    ) t JOIN "Case" c ON c."id" = t."caseId"
    ORDER BY t."dueOn", t."caseId", t."key" LIMIT ${query.limit + 1}`;
}

function overdue(wanted: boolean | undefined, today: IsoDate): Prisma.Sql {
  if (wanted === undefined) return Prisma.sql`TRUE`;
  return wanted ? Prisma.sql`t."dueOn" < ${today}` : Prisma.sql`(t."dueOn" IS NULL OR t."dueOn" >= ${today})`;
}

/** PostgreSQL puts nulls last in ascending order, but compares nothing with them. */
function beyond(after: InboxKey | undefined): Prisma.Sql {
  if (!after) return Prisma.sql`TRUE`;
  const [dueOn, caseId, key] = after;
  if (dueOn === null) return Prisma.sql`t."dueOn" IS NULL AND (t."caseId", t."key") > (${caseId}, ${key})`;
  return Prisma.sql`(t."dueOn" IS NULL OR (t."dueOn", t."caseId", t."key") > (${dueOn}, ${caseId}, ${key}))`;
}
