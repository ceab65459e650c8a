import { Prisma } from '../../prisma/generated/client';
import { SEEN } from '../../prisma/sight';
import { eyesOf, type Viewer, visibleTo } from './access';
import { endOfVnDay, startOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import type { Directory } from '../../domain/units/directory';
import { allOf, DAY_BY, type DayBy, dayIs, hasStep, mentions } from './conditions';
import { idKey, instantKey, keyAfter } from './keyset';
import type { ListedCase } from './listedCase';
import { type Page, page } from './page';
import { unitNames } from '../units/unitNames';
import type { Input } from './route';

/** By what lists of cases are filtered; what is absent filters nothing. */
export interface CaseFilter {
  search?: string;
  unit?: string;
  units?: string[];
  kind?: string;
  procedure?: string;
  year?: number;
  parent?: string;
  version?: string;
  open?: boolean;
  late?: boolean;
  holder?: string;
  dueBy?: string;
  openedFrom?: string;
  openedTo?: string;
}

/** The filters as a condition on the row `c` of "Case". */
function filtered({ unit, units, kind, procedure, version, year, parent, open, ...rest }: CaseFilter): Prisma.Sql {
  const { search, late, holder, dueBy, openedFrom, openedTo } = rest;
  const isLate = hasStep(Prisma.sql`s."overdue"`, dayIs());
  return allOf(
    parent && Prisma.sql`c."parent" = ${parent}`,
    unit && Prisma.sql`c."unit" = ${unit}`,
    units && Prisma.sql`c."unit" = ANY(${units})`,
    kind && Prisma.sql`c."kind" = ${kind}`,
    procedure && Prisma.sql`c."procedure" = ${procedure}`,
    year && Prisma.sql`c."year" = ${year}`,
    version && Prisma.sql`c."version" = ${version}`,
    open === true && Prisma.sql`c."closedAt" IS NULL`,
    open === false && Prisma.sql`c."closedAt" IS NOT NULL`,
    search && mentions(Prisma.sql`c."words"`, search),
    late !== undefined && (late ? isLate : Prisma.sql`NOT ${isLate}`),
    holder && hasStep(Prisma.sql`s."holder" = ${holder}`),
    dueBy && hasStep(Prisma.sql`s."status" = 'open' AND s."dueOn" <= ${dueBy}`),
    openedFrom && Prisma.sql`c."openedAt" >= ${startOfVnDay(openedFrom)}::timestamptz`,
    openedTo && Prisma.sql`c."openedAt" <= ${endOfVnDay(openedTo)}::timestamptz`,
  );
}

const CASE = Prisma.sql`c."openedAt", c."id"`;
const SIGHT = Prisma.sql`g."openedAt", g."caseId"`;

/** Cases opened before a place in a list that has the newest first. */
export function olderThan(before: readonly [string, string] | undefined, row = CASE): Prisma.Sql {
  return before ? Prisma.sql`(${row}) < (${before[0]}::timestamptz, ${before[1]})` : Prisma.sql`TRUE`;
}

/** A list of cases: in its SQL the case is `c`, and `steps` sums up the case's rows of "Step", which are `s`. */
export interface CaseListing {
  filter: CaseFilter;
  /** What of the case is shown beside what every list says of one; with what `steps` sums up of all its rows. */
  columns?: Prisma.Sql;
  join?: Prisma.Sql;
  where?: Prisma.Sql;
  steps?: Prisma.Sql;
}

/** How many steps of the case `c` are past a day that is meant, from their index. */
const pastDay = (dayBy?: DayBy): Prisma.Sql =>
  Prisma.sql`(SELECT count(*)::int FROM "Step" s WHERE s."caseId" = c."id" AND s."overdue" AND ${dayIs(dayBy)})`;

/** How many steps of the case `c` are overdue, and how many past a day that is only suggested. */
export const LATE = Prisma.sql`${pastDay()} AS overdue, ${pastDay('suggestion')} AS "pastSuggested"`;

/** Those of a listing's `steps`. */
export const LATE_OF_STEPS = Prisma.sql`count(*) FILTER (WHERE s."overdue" AND ${dayIs()})::int AS overdue,
  count(*) FILTER (WHERE s."overdue" AND ${dayIs('suggestion')})::int AS "pastSuggested"`;

/** And the next day on which one of those is due, with who laid it down. */
export const nextOfSteps = (
  among: Prisma.Sql,
): Prisma.Sql => Prisma.sql`min(s."dueOn") FILTER (WHERE ${among}) AS "nextDue",
  (array_agg(${DAY_BY} ORDER BY s."dueOn") FILTER (WHERE ${among} AND s."dueOn" IS NOT NULL))[1] AS "nextDueBy"`;

/** Open steps, of `s`. */
export const OPEN_STEPS = Prisma.sql`s."status" = 'open'`;

/** How many are late, and the next day on which an open one is due, with who laid it down. */
export const LATE_AND_NEXT = Prisma.sql`${LATE},
  (SELECT min(s."dueOn") FROM "Step" s WHERE s."caseId" = c."id" AND ${OPEN_STEPS}) AS "nextDue",
  (SELECT ${DAY_BY} FROM "Step" s WHERE s."caseId" = c."id" AND ${OPEN_STEPS} AND s."dueOn" IS NOT NULL ORDER BY s."dueOn" LIMIT 1) AS "nextDueBy"`;

/** Who asks for a page of a list, and by what it is narrowed. */
export type Asking<Q> = Pick<Input, 'officer' | 'services'> & { query: Q };

/** What of a row isn't as the database has it: its instants are text, its unit has a name. */
type Made = Pick<ListedCase, 'openedAt' | 'closedAt' | 'unitName'>;

/** A row as the database gives it. */
export type Stamped<Row extends Made> = Omit<Row, keyof Made> & { unit: string; openedAt: Date; closedAt: Date | null };

/** What every list says of a case, of the row `c` of "Case". */
export const LISTED = Prisma.sql`c."id", c."parent", c."unit", c."year", c."title", c."rehearsal", c."openedAt", c."closedAt", c."outcome"`;

/** A page of the cases that one may see, newest first; steps are looked at for the page's cases only. */
export async function listCases<Row extends ListedCase>(
  {
    query: { cursor, limit },
    officer,
    services: { access, db, directory },
  }: Asking<{ cursor?: string; limit: number }>,
  listing: CaseListing,
): Promise<Page<Row>> {
  const { columns, join = Prisma.empty, steps } = listing;
  const summed = steps ? Prisma.sql`SELECT ${steps} FROM "Step" s WHERE s."caseId" = c."id"` : Prisma.sql`SELECT`;
  const shown = columns ? Prisma.sql`${LISTED}, ${columns}` : LISTED;
  const found = newest(await access.viewer(officer), listing, limit + 1, keyAfter(cursor, [instantKey, idKey]));
  const rows = await db.$queryRaw<Stamped<Row>[]>`
    SELECT c.*, s.*
    FROM (
      SELECT ${shown} FROM (${found}) f JOIN "Case" c ON c."id" = f."id" ${join}
    ) c LEFT JOIN LATERAL (${summed}) s ON TRUE
    ORDER BY c."openedAt" DESC, c."id" DESC`;
  return page(
    rows.map((row) => unstamped<Row>(directory, row)),
    limit,
    ({ openedAt, id }) => [openedAt, id],
  );
}

/** How many cases one may see that fit; counted no further than `most`. */
export async function countCases(
  { officer, services: { access, db } }: Omit<Asking<never>, 'query'>,
  listing: CaseListing,
  most: number,
): Promise<number> {
  const found = newest(await access.viewer(officer), listing, most);
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (${found}) f`;
  return (row as { count: number }).count;
}

/**
 * Ids of the newest cases that one may see and that fit: what each of the viewer's bodies and units sees is read in its
 * order, no further than the page reaches.
 */
function newest(
  viewer: Viewer,
  { filter, join = Prisma.empty, where = allOf() }: CaseListing,
  limit: number,
  before?: readonly [string, string],
): Prisma.Sql {
  const fits = Prisma.sql`${filtered(filter)} AND ${where}`;
  const older = (row: Prisma.Sql) => olderThan(before, row);
  // Of few cases each is looked at, whether it may be seen.
  if (viewer.admin || (filter.units ?? filter.unit ?? filter.parent))
    return Prisma.sql`
      SELECT c."id" FROM "Case" c ${join} WHERE ${fits} AND ${visibleTo(viewer)} AND ${older(CASE)}
      ORDER BY c."openedAt" DESC, c."id" DESC LIMIT ${limit}`;
  const seenBy = (eye: Prisma.Sql) => Prisma.sql`(
    SELECT DISTINCT g."openedAt", g."caseId" AS "id" FROM "Sight" g JOIN "Case" c ON c."id" = g."caseId" ${join}
    WHERE g."viewer" = ${eye} AND ${filter.kind ? Prisma.sql`g."kind" = ${filter.kind}` : allOf()} AND ${SEEN} AND ${fits} AND ${older(SIGHT)}
    ORDER BY g."openedAt" DESC, g."caseId" DESC LIMIT ${limit}
  )`;
  return Prisma.sql`
    SELECT DISTINCT e."openedAt", e."id" FROM (${ofEach(eyesOf(viewer, filter.kind), seenBy, filter.search !== undefined)}) e
    ORDER BY e."openedAt" DESC, e."id" DESC LIMIT ${limit}`;
}

const FEW_EYES = 6;

/**
 * What each of them sees, one after another. Where something is sought the planner is to know whether one sees much or
 * little: whether to begin by what is seen or by what is found.
 */
function ofEach(eyes: string[], seenBy: (eye: Prisma.Sql) => Prisma.Sql, sought: boolean): Prisma.Sql {
  if (sought && eyes.length > 0 && eyes.length <= FEW_EYES)
    return Prisma.join(
      eyes.map((eye) => seenBy(Prisma.sql`${eye}`)),
      ' UNION ALL ',
    );
  return Prisma.sql`SELECT e.* FROM unnest(${eyes}::text[]) AS eye(viewer) CROSS JOIN LATERAL ${seenBy(Prisma.sql`eye.viewer`)} e`;
}

/** A row as it is shown: its instants as text, its unit by the name of that day. */
export function unstamped<Row extends Made>(directory: Directory, row: Stamped<Row>): Row {
  const [openedAt, closedAt] = [row.openedAt.toISOString(), row.closedAt?.toISOString() ?? null];
  const { name: unitName } = unitNames(directory)(row.unit, vnDateOf(openedAt));
  return { ...row, openedAt, closedAt, unitName } as unknown as Row;
}
