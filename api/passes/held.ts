import type { PrismaClient, Task, TaskPass } from '../../prisma/generated/client';
import { officerNames } from '../accounts/officerNames';
import type { Held } from './schema';

type Which = Pick<Task, 'caseId' | 'key' | 'openedAt'>;

/** The newest time that each of these tasks was taken or passed on since it was opened, by case and key. */
export async function newestPasses(db: Pick<PrismaClient, '$queryRaw'>, tasks: Which[]): Promise<TaskPass[]> {
  if (tasks.length === 0) return [];
  return db.$queryRaw<TaskPass[]>`
    SELECT p.* FROM unnest(${tasks.map(({ caseId }) => caseId)}::text[], ${tasks.map(({ key }) => key)}::text[],
      ${tasks.map(({ openedAt }) => openedAt)}::timestamptz[]) AS t(case_id, key, opened)
    CROSS JOIN LATERAL (
      SELECT * FROM "TaskPass" p WHERE p."caseId" = t.case_id AND p."key" = t.key AND p."at" >= t.opened ORDER BY p."n" DESC LIMIT 1
    ) p`;
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
