import { Prisma, type PrismaClient, type Step } from '../../prisma/generated/client';
import { visibleTo, type Viewer } from '../http/access';
import { type Asking, listCases, type Stamped, unstamped } from '../http/caseList';
import { allOf } from '../http/conditions';
import type { CaseHeader, CasePage, CaseQuery, CaseRow } from './schema';

const HEADER = Prisma.sql`c."id", c."kind", c."parent", c."procedure", c."version", c."unit", c."year", c."rehearsal", c."title",
  c."outcome", c."headSeq"`;

/** Cases one may see, newest first; each with its most urgent date. */
export function cases(asking: Asking<CaseQuery>): Promise<CasePage> {
  const { query } = asking;
  return listCases<CaseRow>(asking, {
    filter: query,
    columns: HEADER,
    where: allOf(
      query.search &&
        Prisma.sql`strpos(lower(concat_ws(' ', c."title" ->> 'vi', c."title" ->> 'en')), lower(${query.search})) > 0`,
    ),
    steps: Prisma.sql`count(*) FILTER (WHERE s."overdue")::int AS overdue,
      min(s."dueOn") FILTER (WHERE s."status" = 'open') AS "nextDue"`,
  });
}

/** A case's header, if it may be seen. */
export async function header(db: PrismaClient, viewer: Viewer, id: string): Promise<CaseHeader | undefined> {
  const [row] = await db.$queryRaw<Stamped<CaseHeader>[]>`
    SELECT ${HEADER}, c."openedAt", c."closedAt" FROM "Case" c WHERE c."id" = ${id} AND ${visibleTo(viewer)}`;
  return row && unstamped<CaseHeader>(row);
}

/** How each step stands, as last settled. */
export function steps(db: PrismaClient, caseId: string): Promise<Step[]> {
  return db.step.findMany({
    where: { caseId },
    orderBy: [{ openedAt: { sort: 'asc', nulls: 'last' } }, { dueOn: { sort: 'asc', nulls: 'last' } }, { step: 'asc' }],
  });
}
