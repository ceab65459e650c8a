import type { CaseKind } from '../../domain/kinds';
import type { DateSource } from '../../domain/law/source';
import type { Text } from '../../domain/law/procedure';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { SEEN } from '../../prisma/sight';
import { eyesOf, type Viewer } from '../http/access';
import { FROM, lateAnd, LEVEL, type Meant, PROCEDURE, UNIT } from './filters';
import type { SummaryQuery } from './schema';

/** A step that is past its day, as the read model has it. */
export interface LateStep {
  caseId: string;
  caseTitle: Text;
  caseKind: CaseKind;
  parent: string | null;
  procedure: string | null;
  year: number | null;
  unit: string;
  step: string;
  kind: string;
  round: number;
  holder: string;
  dueOn: string;
  openedAt: Date | null;
  facts: { title: Text; holder?: string; dayBy?: DateSource };
}

/** Late steps one may see, those due first first, one more than asked for. */
export async function lateSteps(
  db: PrismaClient,
  meant: Meant,
  limit: number,
  after?: readonly [string, string, string],
): Promise<LateStep[]> {
  const found = await lateFound(db, meant, after);
  return db.$queryRaw<LateStep[]>`
    SELECT s."caseId", s."step", s."kind", s."round", s."holder", s."unit", s."dueOn", s."openedAt", s."facts",
      c."title" AS "caseTitle", c."kind" AS "caseKind", c."parent", ${PROCEDURE} AS procedure, coalesce(c."year", p."year") AS year
    FROM (${found} ORDER BY "dueOn", "caseId", "step" LIMIT ${limit + 1}) found
    JOIN ${FROM} ON s."caseId" = found."caseId" AND s."step" = found."step"
    ORDER BY s."dueOn", s."caseId", s."step"`;
}

/** How many late steps one may see; counted no further than `most`. */
export async function countLate(db: PrismaClient, meant: Meant, most: number): Promise<number> {
  const found = await lateFound(db, meant);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${found} LIMIT ${most}) found`;
  return (row as { count: number }).count;
}

/** Days, cases and steps of what is late, in no order. */
async function lateFound(
  db: PrismaClient,
  meant: Meant,
  after?: readonly [string, string, string],
): Promise<Prisma.Sql> {
  const later = after
    ? Prisma.sql`(s."dueOn", s."caseId", s."step") > (${after[0]}, ${after[1]}, ${after[2]})`
    : Prisma.sql`TRUE`;
  const few = await fewSeen(db, meant.viewer);
  const late = (viewer: Viewer, where: Prisma.Sql) =>
    Prisma.sql`SELECT s."dueOn", s."caseId", s."step" FROM ${FROM} WHERE ${where} AND ${lateAnd({ ...meant, viewer })} AND ${later}`;
  return few
    ? Prisma.sql`SELECT l.* FROM ${few} seen CROSS JOIN LATERAL (${late(ALL_SEEING, Prisma.sql`s."caseId" = seen."caseId"`)} OFFSET 0) l`
    : late(meant.viewer, Prisma.sql`TRUE`);
}

/** So many sights of cases are looked through for their late steps; of more, a page is soon met among all late ones. */
const FEW = 1500;
/** For rows that were chosen by what may be seen. */
const ALL_SEEING: Viewer = { admin: true, bodies: [], units: [] };

/**
 * The cases that may be seen, to begin with, where they are few. The planner knows too little to choose by itself: it
 * would look through all that is late.
 */
async function fewSeen(db: PrismaClient, viewer: Viewer): Promise<Prisma.Sql | undefined> {
  if (viewer.admin) return undefined;
  const sights = Prisma.sql`FROM "Sight" g WHERE g."viewer" = ANY(${eyesOf(viewer)}) AND ${SEEN}`;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 ${sights} LIMIT ${FEW + 1}) few`;
  return (row?.count ?? 0) <= FEW ? Prisma.sql`(SELECT DISTINCT g."caseId" ${sights})` : undefined;
}

/** One line of the summary; `worst` is what was due first. */
interface LateGroup {
  key: string;
  count: number;
  total: number;
  worst: { case: string; step: string; holder: string; dueOn: string };
}

/** Late steps counted by one word, most first, one more than asked for. */
export async function lateGroups(
  db: PrismaClient,
  meant: Meant<SummaryQuery>,
  after?: readonly [number, string],
): Promise<LateGroup[]> {
  const key = {
    level: LEVEL,
    unit: UNIT,
    body: Prisma.sql`s."holder"`,
    procedure: Prisma.sql`coalesce(${PROCEDURE}, '–')`,
    kind: Prisma.sql`s."kind"`,
  }[meant.filters.by];
  const later = after
    ? Prisma.sql`(g.count < ${after[0]} OR (g.count = ${after[0]} AND g.key > ${after[1]}))`
    : Prisma.sql`TRUE`;
  return db.$queryRaw<LateGroup[]>`
    SELECT g.* FROM (
      SELECT k.key, count(*)::int AS count, (sum(count(*)) OVER ())::int AS total,
        (array_agg(json_build_object('case', k."caseId", 'step', k."step", 'holder', k."holder", 'dueOn', k."dueOn") ORDER BY k."dueOn", k."caseId", k."step"))[1] AS worst
      FROM (
        SELECT ${key} AS key, s."caseId", s."step", s."holder", s."dueOn" FROM ${FROM} WHERE ${lateAnd(meant)}
      ) k GROUP BY k.key
    ) g WHERE ${later}
    ORDER BY g.count DESC, g.key LIMIT ${meant.filters.limit + 1}`;
}
