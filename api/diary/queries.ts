import { CLERKS_ACTS } from '../../domain/kinds';
import type { DateSource } from '../../domain/law/source';
import type { Text } from '../../domain/law/procedure';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Days } from './schema';

/** What is due on a day, as the database has it. */
export interface DueRow {
  caseId: string;
  key: string;
  body: string;
  dueOn: string;
  facts: { title?: Text; dayBy?: DateSource; meeting?: { from: string; to: string; place: string } };
  title: Text;
  /** A step whose turn has not come: its day may still move. */
  waiting: boolean;
  seq: number;
}

/** Tasks of those bodies, of some only the clerk's, that are due between two days; the earliest first. */
export function tasksDue(
  db: PrismaClient,
  { acting, clerked }: { acting: string[]; clerked: string[] },
  { from, to }: Days,
  most: number,
): Promise<DueRow[]> {
  return db.$queryRaw<DueRow[]>`
    SELECT t."caseId", t."key", t."body", t."dueOn", t."facts", c."title", FALSE AS waiting, c."headSeq" AS seq
    FROM unnest(${[...acting, ...clerked]}::text[]) AS mine(body)
    CROSS JOIN LATERAL (
      SELECT * FROM "Task" t
      WHERE t."body" = mine.body AND (t."body" = ANY(${acting}) OR t."acts" && ${[...CLERKS_ACTS]})
        AND t."dueOn" BETWEEN ${from} AND ${to}
      ORDER BY t."dueOn", t."caseId", t."key" LIMIT ${most}
    ) t JOIN "Case" c ON c."id" = t."caseId"
    ORDER BY t."dueOn", t."caseId", t."key" LIMIT ${most}`;
}

/** The steps of a case that are open, or wait for their turn, and are due between two days. */
export function stepsDue(db: PrismaClient, caseId: string, { from, to }: Days, most: number): Promise<DueRow[]> {
  return db.$queryRaw<DueRow[]>`
    SELECT s."caseId", s."step" AS key, s."holder" AS body, s."dueOn", s."facts", c."title",
      s."status" = 'waiting' AS waiting, c."headSeq" AS seq
    FROM "Step" s JOIN "Case" c ON c."id" = s."caseId"
    WHERE s."caseId" = ${caseId} AND s."status" IN ('open', 'waiting') AND s."dueOn" BETWEEN ${from} AND ${to}
    ORDER BY s."dueOn", s."step" LIMIT ${most}`;
}

/** Meetings of plans' steps, between two days: to which one of those bodies comes, or of one case. */
export function meetingDays(
  db: PrismaClient,
  of: { bodies: string[] } | { caseId: string },
  { from, to }: Days,
  most: number,
): Promise<DueRow[]> {
  const on = Prisma.sql`s."facts" -> 'meeting' ->> 'on'`;
  const whose =
    'caseId' in of
      ? Prisma.sql`s."caseId" = ${of.caseId}`
      : Prisma.sql`s."facts" -> 'meeting' -> 'comes' ?| ${of.bodies}`;
  return db.$queryRaw<DueRow[]>`
    SELECT s."caseId", s."step" AS key, s."facts" -> 'meeting' ->> 'by' AS body, ${on} AS "dueOn", s."facts", c."title",
      FALSE AS waiting, c."headSeq" AS seq
    FROM "Step" s JOIN "Case" c ON c."id" = s."caseId"
    WHERE s."facts" ? 'meeting' AND ${on} BETWEEN ${from} AND ${to} AND ${whose}
    ORDER BY ${on}, s."caseId", s."step" LIMIT ${most}`;
}

/** The opening days, between two, of sessions of those units' Councils. */
export function sessionDays(db: PrismaClient, units: string[], { from, to }: Days, most: number): Promise<DueRow[]> {
  return db.$queryRaw<DueRow[]>`
    SELECT s."caseId", s."step" AS key, s."holder" AS body, s."dueOn", '{}'::jsonb AS facts, c."title",
      FALSE AS waiting, c."headSeq" AS seq
    FROM "Step" s JOIN "Case" c ON c."id" = s."caseId"
    WHERE c."unit" = ANY(${units}) AND c."kind" = 'council-session' AND s."step" = 'session'
      AND s."dueOn" BETWEEN ${from} AND ${to}
    ORDER BY s."dueOn", s."caseId" LIMIT ${most}`;
}
