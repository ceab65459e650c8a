import type { PrismaClient } from '../../prisma/generated/client';

/** Whose bell: by account, and by the address that cases write to. */
interface Listener {
  id: string;
  email: string;
}

/** A line as the database has it; `seq` tells lines of one instant apart. */
export interface NewsLine {
  kind: string;
  seq: bigint;
  at: Date;
  caseId: string;
  by: string | null;
  text: string;
  caseKind: string;
  title: { vi: string; en: string };
  seen: boolean;
}

/** Before this, nothing is new. */
const BEGINNING = new Date(0);

/** So many lines a bell has. */
const MOST_LINES = 50;

/** The newest of what colleagues said and passed on, and of the mails of cases; each read in the order of its index. */
export function news(db: PrismaClient, { id, email }: Listener): Promise<NewsLine[]> {
  return db.$queryRaw<NewsLine[]>`
    SELECT line.*, c."kind" AS "caseKind", c."title", line."at" <= coalesce(seen."at", ${BEGINNING}) AS seen
    FROM (
      (SELECT n."kind", n."id" AS seq, n."at", n."caseId", n."by", n."text" FROM "News" n
       WHERE n."officer" = ${id} ORDER BY n."at" DESC, n."id" DESC LIMIT ${MOST_LINES})
      UNION ALL
      (SELECT 'mail', m."id", m."createdAt", m."caseId", NULL, m."subject" FROM "Mail" m
       WHERE m."recipient" = ${email} AND strpos(m."caseId", ':') = 0 ORDER BY m."createdAt" DESC, m."id" DESC LIMIT ${MOST_LINES})
    ) line JOIN "Case" c ON c."id" = line."caseId" LEFT JOIN "NewsSeen" seen ON seen."officer" = ${id}
    ORDER BY line."at" DESC, line."kind", line."seq" DESC LIMIT ${MOST_LINES}`;
}

/** So many are counted at most. */
const MOST_COUNTED = 100;

/** How many lines came since the officer last looked. */
export async function unseen(db: PrismaClient, { id, email }: Listener): Promise<number> {
  const since = (await db.newsSeen.findUnique({ where: { officer: id } }))?.at ?? BEGINNING;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      (SELECT 1 FROM "News" WHERE "officer" = ${id} AND "at" > ${since} LIMIT ${MOST_COUNTED})
      UNION ALL
      (SELECT 1 FROM "Mail" WHERE "recipient" = ${email} AND strpos("caseId", ':') = 0 AND "createdAt" > ${since} LIMIT ${MOST_COUNTED})
    ) lines`;
  return Math.min(MOST_COUNTED, row?.count ?? 0);
}
