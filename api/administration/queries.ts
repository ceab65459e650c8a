import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Scope } from '../http/scope';

/** A body that is asked for something and where nobody is seated, with how many tasks; `total` bodies in all. */
interface Vacant {
  body: string;
  tasks: number;
  total: number;
}

const MOST = 10;

/**
 * The bodies with most to do where no active officer sits today. Bodies with tasks are found one by one along the
 * index, as there are thousands of them and perhaps a million tasks.
 */
export async function vacantBodies(db: PrismaClient, { bodies, on }: Scope): Promise<Vacant[]> {
  const theirs = bodies ? Prisma.sql`a.body = ANY(${bodies})` : Prisma.sql`a.body IS NOT NULL`;
  return db.$queryRaw<Vacant[]>`
    WITH RECURSIVE asked AS (
      SELECT min("body") AS body FROM "Task"
      UNION ALL
      SELECT (SELECT min(t."body") FROM "Task" t WHERE t."body" > a.body) FROM asked a WHERE a.body IS NOT NULL
    ), vacant AS (
      SELECT a.body FROM asked a WHERE ${theirs} AND NOT EXISTS (
        SELECT 1 FROM "Seat" s JOIN "Officer" o ON o."id" = s."officerId"
        WHERE s."body" = a.body AND s."from" <= ${on} AND (s."to" IS NULL OR s."to" >= ${on}) AND o."active")
    )
    SELECT v.body, (SELECT count(*)::int FROM "Task" t WHERE t."body" = v.body) AS tasks, (count(*) OVER ())::int AS total
    FROM vacant v ORDER BY tasks DESC, v.body LIMIT ${MOST}`;
}

/** How many mails were refused, and of how many nobody knows whether they arrived. */
export async function mailsInTrouble(db: PrismaClient): Promise<{ failed: number; uncertain: number }> {
  const [failed, uncertain] = await Promise.all(
    ['failed', 'uncertain'].map((status) => db.mail.count({ where: { status } })),
  );
  return { failed: failed ?? 0, uncertain: uncertain ?? 0 };
}
