import { Prisma, type PrismaClient, type Step } from '../../prisma/generated/client';
import { visibleTo, type Viewer } from '../http/access';
import { type Asking, LISTED, listCases, type Stamped, unstamped } from '../http/caseList';
import type { CaseHeader, CasePage, CaseQuery, CaseRow } from './schema';

const OWN = Prisma.sql`c."kind", c."procedure", c."version", c."headSeq"`;

/** Cases one may see, newest first; each with its most urgent date. */
export function cases(asking: Asking<CaseQuery>): Promise<CasePage> {
  const { query } = asking;
  return listCases<CaseRow>(asking, {
    filter: query,
    columns: OWN,
    steps: Prisma.sql`count(*) FILTER (WHERE s."overdue")::int AS overdue,
      min(s."dueOn") FILTER (WHERE s."status" = 'open') AS "nextDue"`,
  });
}

/** A case's header, if it may be seen. */
export async function header(db: PrismaClient, viewer: Viewer, id: string): Promise<CaseHeader | undefined> {
  const [row] = await db.$queryRaw<Stamped<CaseHeader>[]>`
    SELECT ${LISTED}, ${OWN} FROM "Case" c WHERE c."id" = ${id} AND ${visibleTo(viewer)}`;
  return row && unstamped<CaseHeader>(row);
}

/** How each step stands, as last settled. */
export function steps(db: PrismaClient, caseId: string): Promise<Step[]> {
  return db.step.findMany({
    where: { caseId },
    orderBy: [{ openedAt: { sort: 'asc', nulls: 'last' } }, { dueOn: { sort: 'asc', nulls: 'last' } }, { step: 'asc' }],
  });
}
