import { turnAfter, turnBefore } from '../../domain/planCycle/state';
import { Prisma, type PrismaClient, type Step } from '../../prisma/generated/client';
import { consultedIn, visibleTo, type Viewer } from '../http/access';
import {
  type Asking,
  type CaseListing,
  LATE_AND_NEXT,
  LISTED,
  listCases,
  type Stamped,
  unstamped,
} from '../http/caseList';
import type { Services } from '../services';
import type { CaseHeader, CaseQuery, CaseRow } from './schema';

const OWN = Prisma.sql`c."kind", c."procedure", c."version", c."headSeq", c."disputedAt" IS NOT NULL AS disputed`;

/** Cases one may see, newest first; each with its most urgent date. */
export const cases = (asking: Asking<CaseQuery>) => listCases<CaseRow>(asking, casesAmong(asking.query));

/** By what they are found, and what is shown of each. */
export const casesAmong = (query: CaseQuery): CaseListing => ({
  filter: query,
  columns: Prisma.sql`${OWN}, ${LATE_AND_NEXT}`,
});

/** A case's header, if it may be seen. */
export async function header(
  { db, directory }: Pick<Services, 'db' | 'directory'>,
  viewer: Viewer,
  id: string,
): Promise<CaseHeader | undefined> {
  const [row] = await db.$queryRaw<Stamped<CaseHeader>[]>`
    SELECT ${LISTED}, ${OWN} FROM "Case" c WHERE c."id" = ${id} AND ${visibleTo(viewer)}`;
  return row && unstamped<CaseHeader>(directory, row);
}

/** The consultations of a case in which the viewer is, or was, consulted. */
export async function askedIn(db: PrismaClient, viewer: Viewer, id: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a."id" FROM "Case" c, LATERAL ${consultedIn(viewer)} a WHERE c."id" = ${id} AND c."kind" <> 'consultation' ORDER BY 1`;
  return rows.map((row) => row.id);
}

/** Of a cycle: the cancelled one in whose place it was begun; cancelled itself, the one begun in its place. */
export async function turns(db: PrismaClient, { id, kind, outcome }: CaseHeader) {
  if (kind !== 'plan-cycle') return { inPlaceOf: null, begunAnew: null };
  const anew = outcome === 'cancelled' && (await db.entry.count({ where: { caseId: id, name: 'begun-anew' } })) > 0;
  return { inPlaceOf: turnBefore(id), begunAnew: anew ? turnAfter(id) : null };
}

/** How each step stands, as last settled. */
export function steps(db: PrismaClient, caseId: string): Promise<Step[]> {
  return db.step.findMany({
    where: { caseId },
    orderBy: [{ openedAt: { sort: 'asc', nulls: 'last' } }, { dueOn: { sort: 'asc', nulls: 'last' } }, { step: 'asc' }],
  });
}
