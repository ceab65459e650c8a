import { addDays, type IsoDate } from '../../domain/calendar/dates';
import { CLERKS_ACTS } from '../../domain/kinds';
import { Prisma, type PrismaClient, type Task } from '../../prisma/generated/client';
import type { Seated } from '../accounts/seats';
import { actingBodies, clerkedBodies } from '../cases/tasks';
import { allOf, dayIs } from '../http/conditions';
import { saysPlainly } from '../http/plainText';
import { NEWEST_PASS } from '../passes/held';
import type { InboxQuery } from './schema';

/** A task with what its case is called. */
type InboxTask = Task & { title: { vi: string; en: string }; kind: string; year: number | null };

/** The sort key of a task; a task without a due date comes after all that have one. */
type InboxKey = readonly [dueOn: string | null, caseId: string, key: string];

/** Whose tasks: those of bodies that an officer acts for, and of others only the clerk's. */
interface Mine {
  officer: string;
  today: IsoDate;
  acting: string[];
  clerked: string[];
}

function mineOf(officer: string, seated: Seated, { body }: InboxQuery): Mine {
  const wanted = (one: string): boolean => body === undefined || one === body;
  return {
    officer,
    today: seated.on,
    acting: actingBodies(seated).filter(wanted),
    clerked: clerkedBodies(seated).filter(wanted),
  };
}

/** What an officer's bodies have to do, the most urgent first, one more than asked for. */
export async function inbox(
  db: PrismaClient,
  officer: string,
  seated: Seated,
  query: InboxQuery,
  after?: InboxKey,
): Promise<InboxTask[]> {
  const found = urgent(mineOf(officer, seated, query), query, query.limit + 1, after);
  return db.$queryRaw<InboxTask[]>`
    SELECT t.*, c."title", c."kind", c."year" FROM (${found}) t JOIN "Case" c ON c."id" = t."caseId"
    ORDER BY t."dueOn", t."caseId", t."key"`;
}

/** How many tasks there are; counted no further than `most`. */
export async function countInbox(
  db: PrismaClient,
  officer: string,
  seated: Seated,
  query: InboxQuery,
  most: number,
): Promise<number> {
  const found = urgent(mineOf(officer, seated, query), query, most);
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (${found}) found`;
  return (row as { count: number }).count;
}

/** The most urgent tasks: each body's are read in the order of their index. */
const urgent = ({ officer, today, acting, clerked }: Mine, query: InboxQuery, limit: number, after?: InboxKey) =>
  Prisma.sql`
    SELECT t.* FROM unnest(${[...acting, ...clerked]}::text[]) AS mine(body)
    CROSS JOIN LATERAL (
      SELECT t.* FROM "Task" t ${caseOf(query)} ${holder(query)}
      WHERE t."body" = mine.body AND (t."body" = ANY(${acting}) OR t."acts" && ${[...CLERKS_ACTS]})
        AND ${wanted(query, officer, today)} AND ${beyond(after)}
      ORDER BY t."dueOn", t."caseId", t."key" LIMIT ${limit}
    ) t
    ORDER BY t."dueOn", t."caseId", t."key" LIMIT ${limit}`;

/** The case of the task `t`, as `c`; looked up of every task only where it is asked for. */
const caseOf = ({ kind, search }: InboxQuery): Prisma.Sql =>
  kind || search ? Prisma.sql`JOIN "Case" c ON c."id" = t."caseId"` : Prisma.empty;

/** Who works on the task `t` now, as `h`; looked up only where it is asked for. */
const holder = ({ held, returned }: InboxQuery): Prisma.Sql =>
  held === undefined && returned === undefined ? Prisma.empty : Prisma.sql`LEFT JOIN LATERAL ${NEWEST_PASS} h ON TRUE`;

/** A step that came back, what came back unsigned, what a colleague returned. */
const CAME_BACK = Prisma.sql`(t."facts" ? 'cameBack' OR t."facts" ? 'back' OR coalesce(h."how" = 'return', FALSE))`;

const SOUGHT = Prisma.sql`concat_ws(' ', c."title" ->> 'vi', c."title" ->> 'en', t."facts" -> 'title' ->> 'vi', t."facts" -> 'title' ->> 'en',
  t."facts" -> 'itemTitle' ->> 'vi', t."facts" -> 'itemTitle' ->> 'en')`;

const DAY_BY = Prisma.sql`coalesce(t."facts" ->> 'dayBy', 'law')`;

const isLate = (today: IsoDate): Prisma.Sql => Prisma.sql`t."dueOn" < ${today} AND ${dayIs(undefined, DAY_BY)}`;

function wanted(query: InboxQuery, officer: string, today: IsoDate): Prisma.Sql {
  const { kind, overdue, within, held, returned, search } = query;
  return allOf(
    query.case && Prisma.sql`t."caseId" = ${query.case}`,
    kind && Prisma.sql`c."kind" = ${kind}`,
    overdue !== undefined && (overdue ? isLate(today) : Prisma.sql`(${isLate(today)}) IS NOT TRUE`),
    within !== undefined && Prisma.sql`t."dueOn" <= ${addDays(today, within)}`,
    held === 'me' && Prisma.sql`h."to" = ${officer}`,
    held === 'nobody' && Prisma.sql`h."to" IS NULL`,
    held === 'others' && Prisma.sql`h."to" <> ${officer}`,
    returned !== undefined && (returned ? CAME_BACK : Prisma.sql`NOT ${CAME_BACK}`),
    search && saysPlainly(SOUGHT, search),
  );
}

/** PostgreSQL puts nulls last in ascending order, but compares nothing with them. */
function beyond(after: InboxKey | undefined): Prisma.Sql {
  if (!after) return Prisma.sql`TRUE`;
  const [dueOn, caseId, key] = after;
  if (dueOn === null) return Prisma.sql`t."dueOn" IS NULL AND (t."caseId", t."key") > (${caseId}, ${key})`;
  return Prisma.sql`(t."dueOn" IS NULL OR (t."dueOn", t."caseId", t."key") > (${dueOn}, ${caseId}, ${key}))`;
}

/** An act that an officer lodged, and what became of it. */
export interface DoneAct {
  caseId: string;
  seq: number;
  name: string;
  at: Date;
  byBody: string;
  kind: string;
  title: { vi: string; en: string };
  accepted: boolean | null;
}

/**
 * What an officer lodged, newest first, one more than asked for; read in the order of its index. What opened a case is
 * ruled on by nobody: it stands.
 */
export function doneBy(
  db: PrismaClient,
  officer: string,
  limit: number,
  before?: readonly [at: string, caseId: string, seq: number],
): Promise<DoneAct[]> {
  return db.$queryRaw<DoneAct[]>`
    SELECT e.*, c."kind", c."title", e."name" = 'open' OR (r."body"::jsonb -> 'data' ->> 'accepted')::boolean AS accepted
    FROM (
      SELECT e."caseId", e."seq", e."name", e."at", e."byBody" FROM "Entry" e
      WHERE e."officer" = ${officer} AND e."kind" = 'act'
        AND ${before ? Prisma.sql`(e."at", e."caseId", e."seq") < (${before[0]}::timestamptz, ${before[1]}, ${before[2]})` : Prisma.sql`TRUE`}
      ORDER BY e."at" DESC, e."caseId" DESC, e."seq" DESC LIMIT ${limit + 1}
    ) e JOIN "Case" c ON c."id" = e."caseId"
    LEFT JOIN LATERAL (SELECT "body" FROM "Entry" r WHERE r."caseId" = e."caseId" AND r."of" = e."seq" AND r."kind" = 'ruling' LIMIT 1) r ON TRUE
    ORDER BY e."at" DESC, e."caseId" DESC, e."seq" DESC`;
}
