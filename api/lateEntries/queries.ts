import { endOfVnDay, startOfVnDay } from '../../domain/calendar/dates';
import type { Text } from '../../domain/text';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { type Viewer, visibleTo } from '../http/access';
import { allOf } from '../http/conditions';
import type { LateEntryQuery } from './schema';

export interface LateEntryRow {
  caseId: string;
  title: Text;
  /** Number, name and stamp of the act; when it was ruled on, by which the list goes. */
  seq: number;
  act: string;
  enteredAt: Date;
  ruledAt: Date;
  body: string;
  officer: string | null;
  step: string | null;
  /** The same, to go on from. */
  place: string;
  stepTitle: Text | null;
  countsOn: string;
  number: string | null;
  takenOver: boolean;
}

/** After which row a page begins: when it was ruled on, case, act, step. */
type LateEntryKey = readonly [string, string, number, string];

/**
 * What counts by another day than that of its entry, in cases that one may see: accepted acts, and the history with
 * which cases begun before were taken over, step by step. The newest first, one more than asked for.
 */
export function lateEntries(
  db: PrismaClient,
  viewer: Viewer,
  query: LateEntryQuery,
  before?: LateEntryKey,
): Promise<LateEntryRow[]> {
  const limit = query.limit + 1;
  const newest = Prisma.sql`ORDER BY "ruledAt" DESC, "caseId" DESC, seq DESC, place DESC LIMIT ${limit}`;
  const seen = Prisma.sql`JOIN "Case" c ON c."id" = e."caseId" AND ${visibleTo(viewer)}`;
  return db.$queryRaw<LateEntryRow[]>`
    WITH late AS (
      (SELECT e."caseId", c."title", a.seq, a.name AS act, a.at AS "enteredAt", e.at AS "ruledAt", a."byBody" AS body, a.officer,
          a.body::jsonb #>> '{data,step}' AS step, coalesce(a.body::jsonb #>> '{data,step}', '') AS place,
          e.body::jsonb #>> '{data,facts,countsOn}' AS "countsOn",
          a.body::jsonb #>> '{data,number}' AS number, FALSE AS "takenOver"
        FROM "Entry" e ${seen} JOIN "Entry" a ON a."caseId" = e."caseId" AND a.seq = e."of"
        WHERE e.kind = 'ruling' AND e.body LIKE '%"countsOn":"%' AND ${within(query)}
          AND ${olderThan(before, Prisma.sql`a.seq`, Prisma.sql`coalesce(a.body::jsonb #>> '{data,step}', '')`)}
        ${newest})
      UNION ALL
      (SELECT e."caseId", c."title", e.seq, e.name, e.at, e.at AS "ruledAt", e."byBody", e.officer,
          done ->> 'step' AS step, done ->> 'step' AS place, done ->> 'on', done ->> 'number', TRUE
        FROM "Entry" e ${seen} CROSS JOIN LATERAL jsonb_array_elements(e.body::jsonb #> '{data,history}') AS done
        WHERE e.kind = 'act' AND e.name = 'open' AND e.body LIKE '%"history":[{%' AND ${within(query)}
          AND done ->> 'on' <> to_char(e.at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
          AND ${olderThan(before, Prisma.sql`e.seq`, Prisma.sql`done ->> 'step'`)}
        ${newest})
      ${newest}
    )
    SELECT late.*, o."name" AS officer, s."facts" -> 'title' AS "stepTitle"
    FROM late LEFT JOIN "Officer" o ON o."id" = late.officer
      LEFT JOIN "Step" s ON s."caseId" = late."caseId" AND s."step" = late.step
    ${newest}`;
}

function within({ unit, from, to }: LateEntryQuery): Prisma.Sql {
  return allOf(
    unit && Prisma.sql`c."unit" = ${unit}`,
    from && Prisma.sql`e.at >= ${startOfVnDay(from)}::timestamptz`,
    to && Prisma.sql`e.at < ${endOfVnDay(to)}::timestamptz`,
  );
}

function olderThan(before: LateEntryKey | undefined, seq: Prisma.Sql, step: Prisma.Sql): Prisma.Sql {
  if (!before) return Prisma.sql`TRUE`;
  const [at, caseId, actSeq, ofStep] = before;
  return Prisma.sql`(e.at, e."caseId", ${seq}, ${step}) < (${at}::timestamptz, ${caseId}, ${actSeq}, ${ofStep})`;
}
