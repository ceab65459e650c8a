import { Prisma, type PrismaClient, type TaskPass } from '../../prisma/generated/client';
import type { Colleagues, PassQuery } from './schema';

/** Of one page of a list of colleagues. */
const MOST_COLLEAGUES = 200;

/** Who may work on a body's tasks on a day: those seated there or to whom a seat is lent, whoever signs first. */
export async function colleaguesIn(db: PrismaClient, body: string, on: string): Promise<Colleagues['items']> {
  return db.$queryRaw<Colleagues['items']>`
    WITH held AS (
      SELECT "officerId", "role", "leads" FROM "Seat" WHERE "body" = ${body} AND "from" <= ${on} AND ("to" IS NULL OR "to" >= ${on})
    ), seated AS (
      SELECT "officerId" AS id, "role", "leads" FROM held
      UNION SELECT d."toId", d."role", NULL FROM "Delegation" d JOIN held ON held."officerId" = d."fromId" AND held."role" = d."role"
        WHERE d."body" = ${body} AND d."from" <= ${on} AND d."to" >= ${on} AND d."revokedAt" IS NULL
    ), ranked AS (
      SELECT id, min(array_position(ARRAY['head', 'officer', 'clerk'], "role")) AS rank, max("leads") AS leads FROM seated WHERE "role" <> 'deputy' GROUP BY id
    )
    SELECT o."id", o."name", (ARRAY['head', 'officer', 'clerk'])[rank] AS role, leads
    FROM ranked JOIN "Officer" o USING (id) WHERE o."active" ORDER BY rank, o."name", o."id" LIMIT ${MOST_COLLEAGUES}`;
}

/** A time that a task was passed on, with what its case is called and whether the task is still there. */
export type ListedPass = TaskPass & { kind: string; caseTitle: { vi: string; en: string }; open: boolean };

type Key = readonly [at: string, caseId: string, key: string, n: number];

/** Those of a task, or an officer's own; newest first, one more than asked for. */
export function passes(
  db: PrismaClient,
  of: { by: string } | { case: string; key: string },
  { limit }: PassQuery,
  before?: Key,
): Promise<ListedPass[]> {
  const whose =
    'by' in of ? Prisma.sql`p."by" = ${of.by}` : Prisma.sql`p."caseId" = ${of.case} AND p."key" = ${of.key}`;
  const older = before
    ? Prisma.sql`(p."at", p."caseId", p."key", p."n") < (${before[0]}::timestamptz, ${before[1]}, ${before[2]}, ${before[3]})`
    : Prisma.sql`TRUE`;
  return db.$queryRaw<ListedPass[]>`
    SELECT p.*, c."kind", c."title" AS "caseTitle", t."key" IS NOT NULL AS open
    FROM "TaskPass" p JOIN "Case" c ON c."id" = p."caseId"
    LEFT JOIN "Task" t ON t."caseId" = p."caseId" AND t."key" = p."key" AND t."openedAt" <= p."at"
    WHERE ${whose} AND ${older}
    ORDER BY p."at" DESC, p."caseId" DESC, p."key" DESC, p."n" DESC LIMIT ${limit + 1}`;
}

/** The number of the last pass that each of these tasks ever had, of earlier rounds too. */
export async function lastPasses(
  db: PrismaClient,
  tasks: Pick<TaskPass, 'caseId' | 'key'>[],
): Promise<Pick<TaskPass, 'caseId' | 'key' | 'n'>[]> {
  const rows = await db.taskPass.groupBy({
    by: ['caseId', 'key'],
    where: { OR: tasks.map(({ caseId, key }) => ({ caseId, key })) },
    _max: { n: true },
  });
  return rows.map(({ caseId, key, _max: { n } }) => ({ caseId, key, n: n ?? 0 }));
}
