import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { SessionState } from '../../domain/councilSession/state';
import type { SignedIn } from '../http/admit';
import { caseInSight, type InSight } from '../http/caseInSight';
import type { Services } from '../services';
import { type Asking, type CaseListing, listCases } from '../http/caseList';
import type { SessionQuery, SessionRow } from './schema';

/** A session, for whoever has a part in it; see `caseInSight`. Throws `not-found`, `only-consulted`. */
export const sessionInSight = (services: Services, officer: SignedIn, id: string): Promise<InSight<SessionState>> =>
  caseInSight<SessionState>(services, officer, id, 'council-session');

/** Sessions one may see, those convened last first. */
export const sessions = (asking: Asking<SessionQuery>) => listCases<SessionRow>(asking, sessionsAmong(asking.query));

/** By what they are found, and what is shown of each. */
export const sessionsAmong = (query: SessionQuery): CaseListing => ({
  filter: { ...query, kind: 'council-session' },
  where: opening(query),
  steps: Prisma.sql`max(s."dueOn") FILTER (WHERE s."step" = 'session') AS "opensOn",
    coalesce(max(s."facts" ->> 'status') FILTER (WHERE s."step" = 'session'), 'convened') AS status,
    count(*) FILTER (WHERE s."step" <> 'session')::int AS items,
    count(*) FILTER (WHERE s."step" <> 'session' AND s."doneAt" IS NULL)::int AS undecided`,
});

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
