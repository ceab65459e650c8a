import type { IsoDate } from '../../domain/calendar/dates';
import type { Standing } from '../../domain/project/progress';
import type { Text } from '../../domain/law/procedure';
import type { DateSource } from '../../domain/law/source';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { type Asking, type CaseListing, LATE, listCases, olderThan } from '../http/caseList';
import { allOf } from '../http/conditions';
import type { ListedCase } from '../http/listedCase';
import type { Page } from '../http/page';
import type { ProjectQuery, ProjectRow, ReceivedQuery } from './schema';

/** A project's particulars as its one step row carries them. */
export type Particulars = Omit<
  ProjectRow,
  Exclude<keyof ListedCase, 'title' | 'unit'> | 'owner' | 'placeNames' | 'notices'
> & {
  owner: string;
  ownerName?: Text;
  postings: { unit: string; from: IsoDate; to: IsoDate; seq: number }[];
  standing?: Standing;
};

export interface FoundProject extends ListedCase {
  facts: Particulars;
  due: number;
  unacknowledged: number;
  overdue: number;
  pastSuggested: number;
}

/** Projects one may see that fit, newest first; found by the index of their particulars. */
export const projects = (asking: Asking<ProjectQuery>): Promise<Page<FoundProject>> =>
  listCases<FoundProject>(asking, projectsAmong(asking.query));

/** By what they are found, and what is shown of each. */
export const projectsAmong = (query: ProjectQuery): CaseListing => ({
  // A project runs in many years: its own case has none.
  filter: { ...query, year: undefined, kind: 'project' },
  columns: Prisma.sql`own."facts",
    (SELECT count(*)::int FROM "Step" s WHERE s."caseId" = c."id" AND s."status" = 'open' AND s."kind" IN ('project-notice', 'project-posting')) AS due,
    (SELECT count(*)::int FROM "Step" s WHERE s."caseId" = c."id" AND s."status" = 'open' AND s."kind" = 'project-acknowledgement') AS unacknowledged,
    ${LATE}`,
  join: Prisma.sql`JOIN "Step" own ON own."caseId" = c."id" AND own."step" = 'project' AND own."kind" = 'project'`,
  where: having(query),
});

function having({ place, code, owner, level, plan, programme, group, status, ...ranges }: ProjectQuery): Prisma.Sql {
  const { year, capitalFrom, capitalTo } = ranges;
  const capital = Prisma.sql`(own."facts" #>> '{capital,amount}')::numeric`;
  const wanted = Object.entries({
    places: place && [place],
    code,
    owner,
    level,
    plan,
    programme,
    group,
    status,
  }).filter(([, value]) => value !== undefined);
  return allOf(
    wanted.length > 0 && Prisma.sql`own."facts" @> ${JSON.stringify(Object.fromEntries(wanted))}::jsonb`,
    year && Prisma.sql`(own."facts" ->> 'startYear')::int <= ${year} AND (own."facts" ->> 'endYear')::int >= ${year}`,
    capitalFrom !== undefined && Prisma.sql`${capital} >= ${capitalFrom}`,
    capitalTo !== undefined && Prisma.sql`${capital} <= ${capitalTo}`,
  );
}

export interface Received {
  caseId: string;
  step: string;
  holder: string;
  dueOn: string;
  status: string;
  doneAt: Date | null;
  overdue: boolean;
  facts: {
    project: string;
    projectTitle: { vi: string; en: string };
    owner: string;
    ownerName?: Text;
    cause: string | null;
    unit: string;
    sentAt: string | null;
    dayBy?: DateSource;
  };
}

/** Place in the list of what Councils received: those not acknowledged first, then by day. */
type ReceivedKey = readonly [status: string, dueOn: string, caseId: string, step: string];

/**
 * Notices that those Standing Bodies got, one more than asked for; each body's are read in the order of their index.
 */
export async function received(
  db: PrismaClient,
  bodies: string[],
  { open, limit }: ReceivedQuery,
  after?: ReceivedKey,
): Promise<Received[]> {
  if (bodies.length === 0) return [];
  const statuses = open === undefined ? ['open', 'done', 'cancelled'] : open ? ['open'] : ['done', 'cancelled'];
  return db.$queryRaw<Received[]>`
    SELECT s.*
    FROM unnest(${bodies}::text[]) AS mine(body)
    CROSS JOIN LATERAL (
      SELECT s."caseId", s."step", s."holder", s."dueOn", s."status", s."doneAt", s."overdue", s."facts"
      FROM "Step" s
      WHERE s."holder" = mine.body AND s."status" = ANY(${statuses}) AND s."kind" = 'project-acknowledgement' AND ${beyond(after)}
      ORDER BY s."status" DESC, s."dueOn", s."caseId", s."step" LIMIT ${limit + 1}
    ) s
    ORDER BY s."status" DESC, s."dueOn", s."caseId", s."step" LIMIT ${limit + 1}`;
}

/** “open” comes after “done” and “cancelled” in the alphabet, and first in the list. */
function beyond(after: ReceivedKey | undefined): Prisma.Sql {
  if (!after) return Prisma.sql`TRUE`;
  const [status, dueOn, caseId, step] = after;
  return Prisma.sql`(s."status" < ${status} OR (s."status" = ${status} AND (s."dueOn", s."caseId", s."step") > (${dueOn}, ${caseId}, ${step})))`;
}

export interface Posted {
  id: string;
  openedAt: Date;
  facts: Particulars;
}

/** Projects that were posted in that commune, newest first, one more than asked for. */
export async function posted(
  db: PrismaClient,
  unit: string,
  today: IsoDate,
  limit: number,
  before?: readonly [string, string],
): Promise<Posted[]> {
  const shown = JSON.stringify({ postings: [{ unit }] });
  return db.$queryRaw<Posted[]>`
    SELECT c."id", c."openedAt", s."facts"
    FROM "Case" c JOIN "Step" s ON s."caseId" = c."id" AND s."step" = 'project' AND s."kind" = 'project'
    WHERE c."kind" = 'project' AND s."facts" @> ${shown}::jsonb AND ${olderThan(before)}
      AND EXISTS (SELECT 1 FROM jsonb_array_elements(s."facts" -> 'postings') p WHERE p ->> 'unit' = ${unit} AND p ->> 'from' <= ${today})
    ORDER BY c."openedAt" DESC, c."id" DESC LIMIT ${limit + 1}`;
}
