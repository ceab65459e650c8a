import type { PrismaClient } from '../../prisma/generated/client';
import { acceptedActs } from '../../register/accepted';
import type { Viewer } from '../http/access';
import { visibleInList } from '../http/accessList';
import { filtered, olderThan } from '../http/caseList';
import type { GatheringQuery, GatheringRow } from './schema';

type Row = Omit<GatheringRow, 'openedAt' | 'closedAt'> & { openedAt: Date; closedAt: Date | null };

/** Gatherings one may see, newest first, one more than asked for. */
export async function gatherings(
  db: PrismaClient,
  viewer: Viewer,
  query: GatheringQuery,
  before?: readonly [string, string],
): Promise<GatheringRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.*, s.*
    FROM (
      SELECT c."id", c."parent", c."unit", c."title", c."rehearsal", c."openedAt", c."closedAt", c."outcome"
      FROM "Case" c WHERE c."kind" = 'gathering' AND ${visibleInList(viewer)} AND ${filtered({ ...query, parent: query.case })} AND ${olderThan(before)}
      ORDER BY c."openedAt" DESC, c."id" DESC LIMIT ${query.limit + 1}
    ) c LEFT JOIN LATERAL (
      SELECT count(*)::int AS asked, count(*) FILTER (WHERE s."doneAt" IS NOT NULL)::int AS delivered, count(*) FILTER (WHERE s."overdue")::int AS overdue
      FROM "Step" s WHERE s."caseId" = c."id"
    ) s ON TRUE
    ORDER BY c."openedAt" DESC, c."id" DESC`;
  return rows.map((row) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
}

type Texts = Record<string, string>;

/**
 * The texts beside the act that last did a step of a cycle: what its schedule's lines, assignments or projects are
 * called.
 */
export async function textsOfStep(db: PrismaClient, caseId: string, step: string): Promise<Texts> {
  const acts = await acceptedActs(db, caseId, { names: ['submit', 'sign'] });
  return acts.filter(({ data }) => data.step === step).at(-1)?.texts ?? {};
}

/** The texts beside acts of a case, by the acts' numbers. */
export async function textsOfActs(
  db: PrismaClient,
  caseId: string,
  name: string,
  seqs: number[],
): Promise<Map<number, Texts>> {
  const acts = seqs.length > 0 ? await acceptedActs(db, caseId, { names: [name], seqs }) : [];
  return new Map(acts.map(({ seq, texts }) => [seq, texts]));
}
