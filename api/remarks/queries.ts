import type { IsoDate } from '../../domain/calendar/dates';
import { Prisma, type PrismaClient, type Remark } from '../../prisma/generated/client';
import { allOf } from '../http/conditions';
import { saysPlainly } from '../http/plainText';

/** What is said to all who see a case, and within these bodies; newest first, one more than asked for. */
export function remarks(
  db: PrismaClient,
  caseId: string,
  bodies: string[],
  limit: number,
  before?: bigint,
): Promise<Remark[]> {
  return db.remark.findMany({
    where: { caseId, OR: [{ body: null }, { body: { in: bodies } }], id: { lt: before } },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
}

/** Who took part in the newest remarks of the same reach, at most fifty. */
export async function speakers(db: PrismaClient, caseId: string, body: string | null): Promise<string[]> {
  const rows = await db.remark.findMany({
    where: { caseId, body },
    orderBy: { id: 'desc' },
    take: 200,
    select: { by: true },
  });
  return [...new Set(rows.map(({ by }) => by))].slice(0, 50);
}

/** One who may be mentioned. */
export interface Reader {
  id: string;
  name: string;
  email: string;
  locale: string;
  mails: string;
  body: string;
}

/**
 * Who carries a case on a day: whoever acts for a body that has a task or a step in it, or for that one body alone. By
 * part of a name, or these; at most `limit`.
 */
export function readersOf(
  db: PrismaClient,
  { caseId, body, on }: { caseId: string; body: string | null; on: IsoDate },
  { search, ids, limit }: { search?: string | undefined; ids?: string[]; limit: number },
): Promise<Reader[]> {
  const bodies = body
    ? Prisma.sql`SELECT ${body}::text AS body`
    : Prisma.sql`SELECT "body" FROM "Task" WHERE "caseId" = ${caseId} UNION SELECT "holder" FROM "Step" WHERE "caseId" = ${caseId}`;
  const wanted = allOf(search && saysPlainly(Prisma.sql`o."name"`, search), ids && Prisma.sql`o."id" = ANY(${ids})`);
  return db.$queryRaw<Reader[]>`
    SELECT DISTINCT ON (o."name", o."id") o."id", o."name", o."email", o."locale", o."mails", s."body"
    FROM (${bodies}) AS carrying JOIN "Seat" s ON s."body" = carrying.body AND s."role" IN ('head', 'officer')
      AND s."from" <= ${on} AND (s."to" IS NULL OR s."to" >= ${on})
    JOIN "Officer" o ON o."id" = s."officerId" AND o."active"
    WHERE ${wanted} ORDER BY o."name", o."id", s."body" LIMIT ${limit}`;
}
