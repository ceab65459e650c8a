import { Prisma, type PrismaClient, type Task, type TaskPass } from '../../prisma/generated/client';
import { officerNames } from '../accounts/officerNames';
import type { Held } from './schema';

type Which = Pick<Task, 'caseId' | 'key'>;

/**
 * The newest time that the task `t` was taken or passed on, as a query: since it was opened, in the body that has it
 * now.
 */
export const NEWEST_PASS = Prisma.sql`(
  SELECT p.* FROM "TaskPass" p
  WHERE p."caseId" = t."caseId" AND p."key" = t."key" AND p."body" = t."body" AND p."at" >= t."openedAt" ORDER BY p."n" DESC LIMIT 1
)`;

/** Of each of these tasks, where there is one. */
export async function newestPasses(db: PrismaClient, tasks: Which[]): Promise<TaskPass[]> {
  if (tasks.length === 0) return [];
  const [cases, keys] = [tasks.map(({ caseId }) => caseId), tasks.map(({ key }) => key)];
  return db.$queryRaw<TaskPass[]>`
    SELECT p.* FROM unnest(${cases}::text[], ${keys}::text[]) AS asked(case_id, key)
    JOIN "Task" t ON t."caseId" = asked.case_id AND t."key" = asked.key CROSS JOIN LATERAL ${NEWEST_PASS} p`;
}

/** Who works on each of these tasks; null where nobody took it. */
export async function heldOf(db: PrismaClient, tasks: Which[]): Promise<(task: Which) => Held | null> {
  const passes = await newestPasses(db, tasks);
  const people = await officerNames(
    db,
    passes.flatMap(({ by, to }) => [by, ...(to ? [to] : [])]),
  );
  const byTask = new Map(passes.map((pass) => [`${pass.caseId} ${pass.key}`, heldView(pass, people)]));
  return ({ caseId, key }) => byTask.get(`${caseId} ${key}`) ?? null;
}

/** One time that a task was taken or passed on. */
export function heldView({ n, how, by, to, at, note, prepared }: TaskPass, people: Map<string, string>): Held {
  const person = (id: string) => ({ id, name: people.get(id) ?? id });
  return {
    n,
    how: how as Held['how'],
    by: person(by),
    to: to === null ? null : person(to),
    at: at.toISOString(),
    note,
    prepared: prepared as Held['prepared'],
  };
}
