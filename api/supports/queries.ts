import { SIDES } from '../../domain/support/party';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { EntryContent } from '../../register/canonical';
import { type Asking, type CaseListing, LATE_OF_STEPS, listCases, nextOfSteps, OPEN_STEPS } from '../http/caseList';
import { allOf, hasStep } from '../http/conditions';
import type { SupportQuery, SupportRow } from './schema';

/** Support cases one may see, newest first; each with its sides and how its answers stand. */
export const supports = (asking: Asking<SupportQuery>) => listCases<SupportRow>(asking, supportsAmong(asking.query));

/** By what they are found, and what is shown of each. */
export const supportsAmong = (query: SupportQuery): CaseListing => ({
  filter: { ...query, kind: 'support' },
  where: among(query),
  steps: Prisma.sql`max(s."facts" ->> 'need') FILTER (WHERE s."step" = 'need') AS need,
    coalesce(array_agg(DISTINCT s."kind") FILTER (WHERE s."kind" = ANY(${[...SIDES]})), '{}') AS sides,
    count(*) FILTER (WHERE s."kind" = ANY(${[...SIDES]}))::int AS asked,
    count(*) FILTER (WHERE s."kind" = ANY(${[...SIDES]}) AND s."doneAt" IS NOT NULL)::int AS answered,
    count(*) FILTER (WHERE s."kind" = 'offer')::int AS offers, ${LATE_OF_STEPS},
    ${nextOfSteps(OPEN_STEPS)}`,
});

/** The filters by party and side, each a look at the case's own few rows of steps. */
function among({ side, need, asked, unanswered }: SupportQuery): Prisma.Sql {
  const done = unanswered !== undefined && Prisma.sql`${unanswered} = (s."doneAt" IS NULL)`;
  return allOf(
    need && hasStep(Prisma.sql`s."step" = 'need' AND s."facts" ->> 'need' = ${need}`),
    asked && hasStep(Prisma.sql`s."step" = ${asked} AND s."kind" = ANY(${[...SIDES]})`, done),
    side && hasStep(Prisma.sql`s."kind" = ${side}`),
  );
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
