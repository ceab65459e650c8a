import { Prisma, type PrismaClient, type Step } from '../../prisma/generated/client';
import { visibleTo, type Viewer } from '../http/access';
import { listCases, type Stamped, unstamped } from '../http/caseList';
import type { CaseHeader, CaseQuery, CaseRow } from './schema';

const HEADER = Prisma.sql`c."id", c."kind", c."parent", c."procedure", c."version", c."unit", c."year", c."rehearsal", c."title",
  c."outcome", c."headSeq"`;

/** Cases one may see, newest first, one more than asked for; each with its most urgent date. */
export function cases(
  db: PrismaClient,
  viewer: Viewer,
  query: CaseQuery,
  before?: readonly [string, string],
): Promise<CaseRow[]> {
  return listCases<CaseRow>(db, viewer, {
    filter: query,
    limit: query.limit,
    before,
    columns: HEADER,
    where: called(query.search),
    steps: Prisma.sql`count(*) FILTER (WHERE s."overdue")::int AS overdue,
      min(s."dueOn") FILTER (WHERE s."status" = 'open') AS "nextDue"`,
  });
}

const called = (search: string | undefined): Prisma.Sql =>
  search
    ? Prisma.sql`strpos(lower(concat_ws(' ', c."title" ->> 'vi', c."title" ->> 'en')), lower(${search})) > 0`
    : Prisma.sql`TRUE`;

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
