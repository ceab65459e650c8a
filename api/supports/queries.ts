import { SIDES } from '../../domain/support/party';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { EntryContent } from '../../register/canonical';
import type { Viewer } from '../http/access';
import { listCases } from '../http/caseList';
import type { SupportQuery, SupportRow } from './schema';

/** Support cases one may see, newest first, one more than asked for; each with its sides and how its answers stand. */
export function supports(
  db: PrismaClient,
  viewer: Viewer,
  query: SupportQuery,
  before?: readonly [string, string],
): Promise<SupportRow[]> {
  return listCases<SupportRow>(db, viewer, {
    filter: { year: query.year, open: query.open, rehearsal: query.rehearsal, parent: query.parent, kind: 'support' },
    limit: query.limit,
    before,
    columns: Prisma.sql`c."id", c."parent", c."unit", c."year", c."title", c."rehearsal", c."outcome"`,
    where: among(query),
    steps: Prisma.sql`max(s."facts" ->> 'need') FILTER (WHERE s."step" = 'need') AS need,
      coalesce(array_agg(DISTINCT s."kind") FILTER (WHERE s."kind" = ANY(${[...SIDES]})), '{}') AS sides,
      count(*) FILTER (WHERE s."kind" = ANY(${[...SIDES]}))::int AS asked,
      count(*) FILTER (WHERE s."kind" = ANY(${[...SIDES]}) AND s."doneAt" IS NOT NULL)::int AS answered,
      count(*) FILTER (WHERE s."kind" = 'offer')::int AS offers, count(*) FILTER (WHERE s."overdue")::int AS overdue,
      min(s."dueOn") FILTER (WHERE s."status" = 'open') AS "nextDue"`,
  });
}

/** The filters by party and side, each a look at the case's own few rows of steps. */
function among({ side, need, asked, unanswered }: SupportQuery): Prisma.Sql {
  const row = (...conditions: Prisma.Sql[]) =>
    Prisma.sql`EXISTS (SELECT 1 FROM "Step" s WHERE s."caseId" = c."id" AND ${Prisma.join(conditions, ' AND ')})`;
  const done =
    unanswered === undefined ? [] : [unanswered ? Prisma.sql`s."doneAt" IS NULL` : Prisma.sql`s."doneAt" IS NOT NULL`];
  const conditions = [Prisma.sql`TRUE`];
  if (need) conditions.push(row(Prisma.sql`s."step" = 'need'`, Prisma.sql`s."facts" ->> 'need' = ${need}`));
  if (asked) conditions.push(row(Prisma.sql`s."step" = ${asked}`, Prisma.sql`s."kind" = ANY(${[...SIDES]})`, ...done));
  if (side) conditions.push(row(Prisma.sql`s."kind" = ${side}`));
  return Prisma.join(conditions, ' AND ');
}

/** The events by which it stands on record that those concerned were told. */
export async function tellings(
  db: PrismaClient,
  caseId: string,
): Promise<{ seq: number; at: string; bodies: string[] }[]> {
  const rows = await db.entry.findMany({
    where: { caseId, kind: 'event', name: { in: ['need-told', 'support-news'] } },
    orderBy: { seq: 'asc' },
    take: 500,
    select: { seq: true, at: true, body: true },
  });
  return rows.map(({ seq, at, body }) => ({
    seq,
    at: at.toISOString(),
    bodies: (JSON.parse(body) as EntryContent).data.bodies as string[],
  }));
}
