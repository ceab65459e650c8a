import type { IsoInstant } from '../../domain/calendar/dates';
import type { Text } from '../../domain/law/procedure';
import { Prisma, type CommunityComment, type CommunitySide, type PrismaClient } from '../../prisma/generated/client';
import type { OfficeQuery, OfficeSummary, PostingQuery } from './schema';

/** What is asked for: of which units, or of all. */
interface WantedPostings extends Pick<PostingQuery, 'open' | 'limit'> {
  units: string[] | null;
  /** Whose comments those bodies gather; of all where it isn't said. */
  offices?: string[];
  /** Only drafts, or only what isn't one. */
  draft?: boolean;
}

/** A posting of a procedure's version, and the step that gathers comments on it. */
export interface Gathering {
  procedure: string;
  version: string;
  posting: string;
  gathers: string;
}

export interface PostedRow {
  caseId: string;
  step: string;
  doneAt: Date;
  stepTitle: Text;
  title: Text;
  unit: string;
  year: number | null;
  draft: boolean;
  open: boolean;
}

type PostedKey = readonly [doneAt: IsoInstant, caseId: string, step: string];

/** Postings that have happened, newest first, one more than asked for; read in the order of their own index. */
export async function postings(
  db: PrismaClient,
  gatherings: Gathering[],
  { units, open, limit, offices, draft }: WantedPostings,
  before?: PostedKey,
): Promise<PostedRow[]> {
  const column = (pick: keyof Gathering) => gatherings.map((one) => one[pick]);
  return db.$queryRaw<PostedRow[]>`
    SELECT s."caseId", s."step", s."doneAt", s."facts" -> 'title' AS "stepTitle", c."title", c."unit", c."year", g."gathers" IS NOT NULL AS draft,
      coalesce(c."closedAt" IS NULL AND k."status" IN ('waiting', 'open'), FALSE) AS open
    FROM "Step" s JOIN "Case" c ON c."id" = s."caseId" AND c."kind" = 'plan-cycle'
    LEFT JOIN unnest(${column('procedure')}::text[], ${column('version')}::text[], ${column('posting')}::text[], ${column('gathers')}::text[])
      AS g(procedure, version, posting, gathers) ON g.procedure = c."procedure" AND g.version = c."version" AND g.posting = s."step"
    LEFT JOIN "Step" k ON k."caseId" = s."caseId" AND k."step" = g."gathers"
    WHERE s."kind" = 'publish' AND s."status" = 'done'
      AND ${units ? Prisma.sql`s."unit" = ANY(${units})` : Prisma.sql`TRUE`}
      AND ${offices ? Prisma.sql`k."holder" = ANY(${offices})` : Prisma.sql`TRUE`}
      AND ${open === undefined ? Prisma.sql`TRUE` : Prisma.sql`${open} = coalesce(c."closedAt" IS NULL AND k."status" IN ('waiting', 'open'), FALSE)`}
      AND ${draft === undefined ? Prisma.sql`TRUE` : Prisma.sql`${draft} = (g."gathers" IS NOT NULL)`}
      AND ${before ? Prisma.sql`(s."doneAt", s."caseId", s."step") < (${before[0]}::timestamptz, ${before[1]}, ${before[2]})` : Prisma.sql`TRUE`}
    ORDER BY s."doneAt" DESC, s."caseId" DESC, s."step" DESC LIMIT ${limit + 1}`;
}

/** Comments on a posting that were let through, those let through first first; one more than asked for. */
export function published(
  db: PrismaClient,
  caseId: string,
  posting: string,
  limit: number,
  after?: readonly [string, string],
): Promise<CommunityComment[]> {
  return db.communityComment.findMany({
    where: {
      caseId,
      posting,
      status: 'published',
      ...(after && { OR: [{ decidedAt: { gt: after[0] } }, { decidedAt: after[0], id: { gt: after[1] } }] }),
    },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  });
}

/** Who was invited to comment on a posting, in the order of the invitations. */
export function sides(db: PrismaClient, caseId: string, posting: string): Promise<CommunitySide[]> {
  return db.communitySide.findMany({ where: { caseId, posting }, orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }] });
}

/** What those bodies were invited to, the newest first; one more than asked for. */
export function invitations(
  db: PrismaClient,
  bodies: string[],
  limit: number,
  before?: readonly [string, string],
): Promise<CommunitySide[]> {
  return db.communitySide.findMany({
    where: {
      body: { in: bodies },
      ...(before && { OR: [{ invitedAt: { lt: before[0] } }, { invitedAt: before[0], id: { lt: before[1] } }] }),
    },
    orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
}

interface Tallied {
  ofParts: { part: string; comments: number }[];
  ofAnswers: { asks: string; choice: string | null; comments: number }[];
}

/** How many comments on a posting, in those states, name each part and answer each question so. */
export async function tallied(db: PrismaClient, caseId: string, posting: string, statuses: string[]): Promise<Tallied> {
  const these = Prisma.sql`"caseId" = ${caseId} AND "posting" = ${posting} AND "status" = ANY(${statuses})`;
  const [ofParts, ofAnswers] = await Promise.all([
    db.$queryRaw<Tallied['ofParts']>`
      SELECT "part", count(*)::int AS comments FROM "CommunityComment" WHERE ${these} AND "part" IS NOT NULL GROUP BY 1`,
    db.$queryRaw<Tallied['ofAnswers']>`
      SELECT a ->> 'asks' AS asks, a ->> 'choice' AS choice, count(*)::int AS comments
      FROM "CommunityComment", jsonb_array_elements("answers") AS a WHERE ${these} GROUP BY 1, 2`,
  ]);
  return { ofParts, ofAnswers };
}

/** Confirmed comments that those offices hold, the oldest first; one more than asked for. */
export function ofOffices(
  db: PrismaClient,
  offices: string[],
  { status, answered, case: caseId, limit }: OfficeQuery,
  after?: readonly [string, string],
): Promise<CommunityComment[]> {
  const where: Prisma.CommunityCommentWhereInput[] = [{ office: { in: offices }, status, caseId }];
  if (answered !== undefined) where.push({ answeredAt: answered ? { not: null } : null });
  if (after) where.push({ OR: [{ receivedAt: { gt: after[0] } }, { receivedAt: after[0], id: { gt: after[1] } }] });
  return db.communityComment.findMany({
    where: { AND: where },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  });
}

export async function summaryOf(db: PrismaClient, offices: string[]): Promise<OfficeSummary> {
  const [row] = await db.$queryRaw<OfficeSummary[]>`
    SELECT count(*) FILTER (WHERE "status" = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE "status" = 'published' AND "answeredAt" IS NULL)::int AS unanswered, count(*)::int AS all,
      (SELECT count(*)::int FROM "CommunitySide" i JOIN "Step" k ON k."caseId" = i."caseId" AND k."step" = i."gathers"
        WHERE i."body" = ANY(${offices}) AND i."commentedAt" IS NULL AND k."status" = 'open') AS invited
    FROM "CommunityComment" WHERE "office" = ANY(${offices}) AND "status" IN ('waiting', 'published', 'refused')`;
  return row as OfficeSummary;
}
