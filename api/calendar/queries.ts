import { CASE_KINDS, KINDS } from '../../domain/kinds';
import type { PrismaClient } from '../../prisma/generated/client';
import type { MovedCase, Progress } from './schema';

/** Published versions, the newest first. */
export function versions(db: PrismaClient, id: string) {
  return db.publishedCalendar.findMany({
    where: { id },
    orderBy: { publishedAt: 'desc' },
    take: 50,
    select: { hash: true, version: true, publishedAt: true, current: true },
  });
}

export function version(db: PrismaClient, hash: string) {
  return db.publishedCalendar.findUnique({ where: { hash }, select: { hash: true, version: true } });
}

/** Whether a version of that name is published with other content. */
export async function nameTaken(
  db: Pick<PrismaClient, 'publishedCalendar'>,
  id: string,
  name: string,
  hash: string,
): Promise<boolean> {
  return (await db.publishedCalendar.count({ where: { id, version: name, hash: { not: hash } } })) > 0;
}

/** The kinds of case that count their own days; a consultation hears of its new date from its cycle. */
const COUNTING = CASE_KINDS.filter((kind) => Object.hasOwn(KINDS[kind].acts, 'recalendar'));

/** Open cases that count their own days, after a place, in order of id. */
export async function openCycles(db: PrismaClient, after: string, limit: number): Promise<string[]> {
  const rows = await db.case.findMany({
    where: { kind: { in: COUNTING }, closedAt: null, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** How many open cases count their own days. */
export const countOpen = (db: PrismaClient): Promise<number> =>
  db.case.count({ where: { kind: { in: COUNTING }, closedAt: null } });

/** The id of the act by which a case goes over to a calendar: the same whoever asks, however often. */
export const recalendarAct = (hash: string, caseId: string): string => `recalendar/${hash}/${caseId}`;

/** How far the cases are with a calendar. */
export async function progressOf(db: PrismaClient, hash: string): Promise<Progress> {
  const [row] = await db.$queryRaw<Progress[]>`
    SELECT count(*)::int AS cases, count(*) FILTER (WHERE ruled.yes)::int AS settled, coalesce(sum(m.moved), 0)::int AS moved
    FROM "Entry" a
    CROSS JOIN LATERAL (SELECT EXISTS (
      SELECT 1 FROM "Entry" r WHERE r."caseId" = a."caseId" AND r.seq > a.seq AND r.kind = 'ruling' AND r."of" = a.seq
    ) AS yes) ruled
    CROSS JOIN LATERAL (
      SELECT count(*) AS moved FROM "Entry" e
      WHERE e."caseId" = a."caseId" AND e.seq > a.seq AND e.kind = 'event' AND e.name = 'due-moved' AND e.body::jsonb #> '{data,by}' = to_jsonb(a.seq)
    ) m
    WHERE a.name = 'recalendar' AND a."actId" LIKE ${`${recalendarAct(hash, '')}%`}`;
  return row as Progress;
}

/** The cases that were told of a calendar, with what moved, in order of id; one more than asked for. */
export async function movedCases(db: PrismaClient, hash: string, limit: number, after: string): Promise<MovedCase[]> {
  return db.$queryRaw<MovedCase[]>`
    SELECT a."caseId" AS case, c."title", a.seq, m.moves, EXISTS (
      SELECT 1 FROM "Entry" r WHERE r."caseId" = a."caseId" AND r.seq > a.seq AND r.kind = 'ruling' AND r."of" = a.seq
    ) AS settled
    FROM (
      SELECT "caseId", seq FROM "Entry"
      WHERE name = 'recalendar' AND "actId" LIKE ${`${recalendarAct(hash, '')}%`} AND "caseId" > ${after} ORDER BY "caseId" LIMIT ${limit + 1}
    ) a
    JOIN "Case" c ON c."id" = a."caseId"
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('step', d ->> 'step', 'oldDue', d -> 'oldDue', 'newDue', d -> 'newDue', 'seq', e.seq) ORDER BY e.seq), '[]') AS moves
      FROM "Entry" e, LATERAL (SELECT e.body::jsonb -> 'data' AS d) data
      WHERE e."caseId" = a."caseId" AND e.seq > a.seq AND e.kind = 'event' AND e.name = 'due-moved' AND d -> 'by' = to_jsonb(a.seq)
    ) m
    ORDER BY a."caseId"`;
}
