import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from '../http/access';
import { visibleInList } from '../http/accessList';
import { filtered, olderThan } from '../http/caseList';
import type { SessionQuery, SessionRow } from './schema';

type Row = Omit<SessionRow, 'convenedAt' | 'closedAt'> & { convenedAt: Date; closedAt: Date | null };

/** Sessions one may see, those convened last first, one more than asked for. */
export async function sessions(
  db: PrismaClient,
  viewer: Viewer,
  query: SessionQuery,
  before?: readonly [string, string],
): Promise<SessionRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.*, s.*
    FROM (
      SELECT c."id", c."unit", c."title", c."rehearsal", c."openedAt" AS "convenedAt", c."closedAt"
      FROM "Case" c WHERE c."kind" = 'council-session' AND ${visibleInList(viewer)} AND ${filtered(query)} AND ${opening(query)} AND ${olderThan(before)}
      ORDER BY c."openedAt" DESC, c."id" DESC LIMIT ${query.limit + 1}
    ) c LEFT JOIN LATERAL (
      SELECT max(s."dueOn") FILTER (WHERE s."step" = 'session') AS "opensOn",
        coalesce(max(s."facts" ->> 'status') FILTER (WHERE s."step" = 'session'), 'convened') AS status,
        count(*) FILTER (WHERE s."step" <> 'session')::int AS items,
        count(*) FILTER (WHERE s."step" <> 'session' AND s."doneAt" IS NULL)::int AS undecided
      FROM "Step" s WHERE s."caseId" = c."id"
    ) s ON TRUE
    ORDER BY c."convenedAt" DESC, c."id" DESC`;
  return rows.map((row) => ({
    ...row,
    convenedAt: row.convenedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
}

/** Only sessions that open between two days, both included: the calendar's question. */
function opening({ from, to }: SessionQuery): Prisma.Sql {
  if (from === undefined && to === undefined) return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "Step" d WHERE d."caseId" = c."id" AND d."step" = 'session' AND d."dueOn" >= ${from ?? ''} AND d."dueOn" <= ${to ?? '9999-12-31'}
  )`;
}

/** Ids of the unit's cycles under way, in order of id, from a place on. */
export async function openCycles(db: PrismaClient, unit: string, rehearsal: boolean, after: string): Promise<string[]> {
  const rows = await db.case.findMany({
    where: { unit, kind: 'plan-cycle', rehearsal, closedAt: null, id: { gt: after } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Whether a case is a rehearsal. */
export async function isRehearsal(db: PrismaClient, id: string): Promise<boolean> {
  return (await db.case.findUniqueOrThrow({ where: { id }, select: { rehearsal: true } })).rehearsal;
}

/** The request that a session was convened by. */
export async function openingRequest(db: PrismaClient, id: string): Promise<string | null> {
  const row = await db.entry.findUnique({ where: { caseId_seq: { caseId: id, seq: 1 } }, select: { body: true } });
  const data = row ? (JSON.parse(row.body) as { data: { request?: string } }).data : {};
  return data.request ?? null;
}
