import { CLERKS_ACTS } from '../../domain/kinds';
import type { DateSource } from '../../domain/law/source';
import type { Text } from '../../domain/law/procedure';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Days } from './schema';

/** What is due on a day, as the database has it. */
export interface DueRow {
  caseId: string;
  key: string;
  body: string;
  dueOn: string;
  facts: { title?: Text; dayBy?: DateSource };
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
