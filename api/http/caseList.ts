import { Prisma } from '../../prisma/generated/client';
import { visibleInList } from './accessList';
import { allOf } from './conditions';
import { idKey, instantKey, keyAfter } from './keyset';
import { type Page, page } from './page';
import type { Input } from './route';

/** By what lists of cases are filtered; what is absent filters nothing. */
export interface CaseFilter {
  unit?: string;
  kind?: string;
  procedure?: string;
  year?: number;
  parent?: string;
  version?: string;
  open?: boolean;
}

/** The filters as a condition on the row `c` of "Case". */
function filtered({ unit, kind, procedure, version, year, parent, open }: CaseFilter): Prisma.Sql {
  return allOf(
    parent && Prisma.sql`c."parent" = ${parent}`,
    unit && Prisma.sql`c."unit" = ${unit}`,
    kind && Prisma.sql`c."kind" = ${kind}`,
    procedure && Prisma.sql`c."procedure" = ${procedure}`,
    year && Prisma.sql`c."year" = ${year}`,
    version && Prisma.sql`c."version" = ${version}`,
    open === true && Prisma.sql`c."closedAt" IS NULL`,
    open === false && Prisma.sql`c."closedAt" IS NOT NULL`,
  );
}

/** Cases opened before a place in a list that has the newest first. */
export function olderThan(before: readonly [string, string] | undefined): Prisma.Sql {
  return before ? Prisma.sql`(c."openedAt", c."id") < (${before[0]}::timestamptz, ${before[1]})` : Prisma.sql`TRUE`;
}

/** A list of cases: in its SQL the case is `c`, and `steps` sums up the case's rows of "Step", which are `s`. */
interface CaseListing {
  filter: CaseFilter;
  /** What of the case is shown, beside when it was opened and closed. */
  columns: Prisma.Sql;
  join?: Prisma.Sql;
  where?: Prisma.Sql;
  steps: Prisma.Sql;
}

/** Who asks for a page of a list, and by what it is narrowed. */
export type Asking<Q> = Pick<Input, 'officer' | 'services'> & { query: Q };

/** When a case was opened and closed, as instants. */
interface Span {
  openedAt: string;
  closedAt: string | null;
}

/** A row as the database gives it. */
export type Stamped<Row extends Span> = Omit<Row, keyof Span> & { openedAt: Date; closedAt: Date | null };

/** A page of the cases that one may see, newest first; steps are looked at for the page's cases only. */
export async function listCases<Row extends Span & { id: string }>(
  { query: { cursor, limit }, officer, services: { access, db } }: Asking<{ cursor?: string; limit: number }>,
  { filter, columns, join = Prisma.empty, where = allOf(), steps }: CaseListing,
): Promise<Page<Row>> {
  const viewer = await access.viewer(officer);
  const before = olderThan(keyAfter(cursor, [instantKey, idKey]));
  const rows = await db.$queryRaw<Stamped<Row>[]>`
    SELECT c.*, s.*
    FROM (
      SELECT ${columns}, c."openedAt", c."closedAt"
      FROM "Case" c ${join}
      WHERE ${filtered(filter)} AND ${visibleInList(viewer)} AND ${before} AND ${where}
      ORDER BY c."openedAt" DESC, c."id" DESC LIMIT ${limit + 1}
    ) c LEFT JOIN LATERAL (SELECT ${steps} FROM "Step" s WHERE s."caseId" = c."id") s ON TRUE
    ORDER BY c."openedAt" DESC, c."id" DESC`;
  return page(
    rows.map((row) => unstamped<Row>(row)),
    limit,
    ({ openedAt, id }) => [openedAt, id],
  );
}

/** A row with its instants as text. */
export function unstamped<Row extends Span>(row: Stamped<Row>): Row {
  const closedAt = row.closedAt?.toISOString() ?? null;
  return { ...row, openedAt: row.openedAt.toISOString(), closedAt } as unknown as Row;
}
