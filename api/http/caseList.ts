import { Prisma } from '../../prisma/generated/client';

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

/** The filters as a condition on the row `c` of "Case". */
export function filtered({ unit, kind, procedure, version, year, parent, open, rehearsal }: CaseFilter): Prisma.Sql {
  const conditions = [Prisma.sql`c."rehearsal" = ${rehearsal}`];
  if (unit) conditions.push(Prisma.sql`c."unit" = ${unit}`);
  if (kind) conditions.push(Prisma.sql`c."kind" = ${kind}`);
  if (procedure) conditions.push(Prisma.sql`c."procedure" = ${procedure}`);
  if (year) conditions.push(Prisma.sql`c."year" = ${year}`);
  if (version) conditions.push(Prisma.sql`c."version" = ${version}`);
  if (parent) conditions.push(Prisma.sql`c."parent" = ${parent}`);
  if (open !== undefined)
    conditions.push(open ? Prisma.sql`c."closedAt" IS NULL` : Prisma.sql`c."closedAt" IS NOT NULL`);
  return Prisma.join(conditions, ' AND ');
}

/** Cases opened before a place in a list that has the newest first. */
export function olderThan(before: readonly [string, string] | undefined): Prisma.Sql {
  return before ? Prisma.sql`(c."openedAt", c."id") < (${before[0]}::timestamptz, ${before[1]})` : Prisma.sql`TRUE`;
}
