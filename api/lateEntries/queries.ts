import { endOfVnDay, startOfVnDay } from '../../domain/calendar/dates';
import type { Text } from '../../domain/text';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from '../http/access';
import { visibleInList } from '../http/accessList';
import { allOf } from '../http/conditions';
import type { LateEntryQuery } from './schema';

export interface LateEntryRow {
  caseId: string;
  title: Text;
  stepTitle: Text | null;
  seq: number;
  at: Date;
  /** The act and its ruling as the register holds them. */
  act: string;
  ruling: string;
  officer: string | null;
}

/**
 * Accepted acts in cases that one may see which were entered on another day than the one that counts, the newest first,
 * one more than asked for.
 */
export function lateEntries(
  db: PrismaClient,
  viewer: Viewer,
  query: LateEntryQuery,
  before?: readonly [string, string, number],
): Promise<LateEntryRow[]> {
  return db.$queryRaw<LateEntryRow[]>`
    SELECT a."caseId", c."title", s."facts" -> 'title' AS "stepTitle", a.seq, a.at, a.body AS act, r.body AS ruling, o."name" AS officer
    FROM "Entry" r JOIN "Entry" a ON a."caseId" = r."caseId" AND a.seq = r."of" JOIN "Case" c ON c."id" = r."caseId"
      LEFT JOIN "Officer" o ON o."id" = a.officer
      LEFT JOIN "Step" s ON s."caseId" = a."caseId" AND s."step" = a.body::jsonb #>> '{data,step}'
    WHERE r.kind = 'ruling' AND r.body LIKE '%"countsOn":"%' AND ${visibleInList(viewer)}
      AND ${within(query)} AND ${olderThan(before)}
    ORDER BY r.at DESC, r."caseId" DESC, r.seq DESC LIMIT ${query.limit + 1}`;
}

function within({ unit, from, to }: LateEntryQuery): Prisma.Sql {
  return allOf(
    unit && Prisma.sql`c."unit" = ${unit}`,
    from && Prisma.sql`r.at >= ${startOfVnDay(from)}::timestamptz`,
    to && Prisma.sql`r.at < ${endOfVnDay(to)}::timestamptz`,
  );
}

/** The ruling stands after its act; the key names the act. */
function olderThan(before: readonly [string, string, number] | undefined): Prisma.Sql {
  if (!before) return Prisma.sql`TRUE`;
  const [at, caseId, seq] = before;
  return Prisma.sql`(r.at, r."caseId", a.seq) < (${at}::timestamptz, ${caseId}, ${seq})`;
}
