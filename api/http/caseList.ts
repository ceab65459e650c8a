import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from './access';
import { visibleInList } from './accessList';

/** By what lists of cases are filtered; what is absent filters nothing. */
export interface CaseFilter {
  unit?: string;
  kind?: string;
  procedure?: string;
  year?: number;
  parent?: string;
  version?: string;
  open?: boolean;
  rehearsal: boolean;
}

/**
 * The filters as a condition on the row `c` of "Case". Below a rehearsal there are only rehearsals, and none below
 * another case.
 */
function filtered({ unit, kind, procedure, version, year, parent, open, rehearsal }: CaseFilter): Prisma.Sql {
  const conditions = [parent ? Prisma.sql`c."parent" = ${parent}` : Prisma.sql`c."rehearsal" = ${rehearsal}`];
  if (unit) conditions.push(Prisma.sql`c."unit" = ${unit}`);
  if (kind) conditions.push(Prisma.sql`c."kind" = ${kind}`);
  if (procedure) conditions.push(Prisma.sql`c."procedure" = ${procedure}`);
  if (year) conditions.push(Prisma.sql`c."year" = ${year}`);
  if (version) conditions.push(Prisma.sql`c."version" = ${version}`);
  if (open !== undefined)
    conditions.push(open ? Prisma.sql`c."closedAt" IS NULL` : Prisma.sql`c."closedAt" IS NOT NULL`);
  return Prisma.join(conditions, ' AND ');
}

/** Cases opened before a place in a list that has the newest first. */
export function olderThan(before: readonly [string, string] | undefined): Prisma.Sql {
  return before ? Prisma.sql`(c."openedAt", c."id") < (${before[0]}::timestamptz, ${before[1]})` : Prisma.sql`TRUE`;
}

/** A list of cases: in its SQL the case is `c`, and `steps` sums up the case's rows of "Step", which are `s`. */
export interface CaseListing {
  filter: CaseFilter;
  limit: number;
  before?: readonly [string, string];
  /** What of the case is shown, beside when it was opened and closed. */
  columns: Prisma.Sql;
  join?: Prisma.Sql;
  where?: Prisma.Sql;
  steps: Prisma.Sql;
}

/** When a case was opened and closed, as instants. */
interface Span {
  openedAt: string;
  closedAt: string | null;
}

/** A row as the database gives it. */
export type Stamped<Row extends Span> = Omit<Row, keyof Span> & { openedAt: Date; closedAt: Date | null };

/** Cases that one may see, newest first, one more than asked for; steps are looked at for the page's cases only. */
export async function listCases<Row extends Span>(
  db: PrismaClient,
  viewer: Viewer,
  { filter, limit, before, columns, join = Prisma.empty, where = Prisma.sql`TRUE`, steps }: CaseListing,
): Promise<Row[]> {
  const rows = await db.$queryRaw<Stamped<Row>[]>`
    SELECT c.*, s.*
    FROM (
      SELECT ${columns}, c."openedAt", c."closedAt"
      FROM "Case" c ${join}
      WHERE ${filtered(filter)} AND ${visibleInList(viewer)} AND ${olderThan(before)} AND ${where}
      ORDER BY c."openedAt" DESC, c."id" DESC LIMIT ${limit + 1}
    ) c LEFT JOIN LATERAL (SELECT ${steps} FROM "Step" s WHERE s."caseId" = c."id") s ON TRUE
    ORDER BY c."openedAt" DESC, c."id" DESC`;
  return rows.map((row) => unstamped<Row>(row));
}

/** A row with its instants as text. */
export function unstamped<Row extends Span>(row: Stamped<Row>): Row {
  const closedAt = row.closedAt?.toISOString() ?? null;
  return { ...row, openedAt: row.openedAt.toISOString(), closedAt } as unknown as Row;
}
