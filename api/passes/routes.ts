import { z } from 'zod';
import { DomainError } from '../../domain/errors';
import { CLERKS_ACTS } from '../../domain/kinds';
import { notFound } from '../../domain/notFound';
import { isText } from '../../domain/text';
import { Prisma, type Task } from '../../prisma/generated/client';
import { officerNames } from '../accounts/officerNames';
import { requireSeat, type Seated } from '../accounts/seats';
import { actingBodies, clerkedBodies } from '../cases/tasks';
import type { SignedIn } from '../http/admit';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import { routesOf } from '../http/route';
import { invalid } from '../http/validate';
import { tellNews } from '../news/tell';
import type { Services } from '../services';
import { heldView, newestPasses } from './held';
import { colleaguesIn, lastPasses, type ListedPass, passes } from './queries';
import {
  colleagues,
  colleaguesQuery,
  newPass,
  type NewPass,
  passed,
  passPage,
  passQuery,
  type PassRow,
} from './schema';

const route = routesOf('Inbox');

type Row = Prisma.TaskPassCreateManyInput;

/** A task, the number of its next pass, and what was drawn up for it. */
type Passing = Task & { next: number; drawnUp: Prisma.JsonValue | undefined };

export const passRoutes = [
  route.post('/passes', {
    summary: 'Take tasks, pass them on within their body, return them or give them back',
    description:
      'All of them or none. A body’s own affair, beside the register: reminders go to whoever has the task; who may do the act stays the same. What was drawn up goes along as the form had it.',
    access: 'sees-thing',
    body: newPass,
    answers: passed,
    refusals: ['stale-version'],
    handler: async ({ body: asked, officer, services }) => {
      const tasks = await tasksOf(services, officer, asked);
      const to = asked.how === 'take' ? officer.id : asked.to;
      if (asked.to !== null) await requireColleague(services, tasks, asked.to);
      const at = new Date(await services.clock.now());
      const rows = tasks.map((task) => passRow(task, asked, { by: officer.id, to, at }));
      try {
        await services.db.$transaction(async (tx) => {
          await tx.taskPass.createMany({ data: rows });
          await tellNews(
            tx,
            at,
            rows.flatMap((row) => newsOf(row, officer)),
          );
        });
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
          throw new DomainError('stale-version');
        throw error;
      }
      new Set(rows.map(({ caseId }) => caseId)).forEach((caseId) => services.tell(caseId));
      return { body: { tasks: rows.length } };
    },
  }),
  route.get('/passes', {
    summary: 'How a task went from one to another in its body; or what one took and passed on oneself, newest first',
    access: 'signed-in',
    query: passQuery,
    answers: passPage,
    handler: async ({ query, officer, services }) => {
      const of =
        query.case !== undefined && query.key !== undefined ? { case: query.case, key: query.key } : { by: officer.id };
      const seated = await services.seats.of(officer.id);
      const before = keyAfter(query.cursor, [instantKey, idKey, idKey, z.int()]);
      const rows = await passes(services.db, of, query, before);
      const bodies = [...actingBodies(seated), ...clerkedBodies(seated)];
      const mine = 'by' in of ? rows : rows.filter(({ body }) => bodies.includes(body));
      const people = await officerNames(
        services.db,
        mine.flatMap(({ by, to }) => [by, ...(to ? [to] : [])]),
      );
      const nameOf = bodyNames(services.directory, seated.on);
      const view = (row: ListedPass): PassRow => ({
        ...heldView(row, people),
        case: { id: row.caseId, kind: row.kind, title: row.caseTitle },
        key: row.key,
        body: nameOf(row.body),
        title: row.title as PassRow['title'],
        open: row.open,
      });
      return {
        body: page(mine.map(view), query.limit, ({ at, case: { id }, key, n }) => [at, id, key, n]),
      };
    },
  }),
  route.get('/passes/colleagues', {
    summary: 'Whoever works in one of one’s own bodies',
    access: 'has-seat',
    query: colleaguesQuery,
    answers: colleagues,
    handler: async ({ query: { body }, officer, services }) => {
      const seated = await services.seats.of(officer.id);
      requireSeat(seated, body);
      return { body: { items: await colleaguesIn(services.db, body, seated.on) } };
    },
  }),
];

function passRow(task: Passing, { how, note, prepared }: NewPass, by: Pick<Row, 'by' | 'to' | 'at'>): Row {
  const { caseId, key, body, next } = task;
  const drawnUp = prepared ?? task.drawnUp;
  return {
    ...by,
    caseId,
    key,
    n: next,
    body,
    how,
    note: note ?? null,
    title: titleOf(task),
    // What was drawn up goes along until something else is.
    ...(drawnUp && { prepared: drawnUp as Prisma.InputJsonObject }),
  };
}

function titleOf({ facts, step }: Task): { vi: string; en: string } {
  const { title } = (facts ?? {}) as { title?: unknown };
  return isText(title) ? { vi: title.vi, en: title.en } : { vi: step, en: step };
}

const newsOf = ({ caseId, how, to, note, by }: Row, officer: SignedIn) =>
  to && to !== officer.id
    ? [
        {
          officer: to,
          kind: how === 'return' ? ('returned' as const) : ('passed' as const),
          caseId,
          by,
          text: note ?? '',
        },
      ]
    : [];

/**
 * Those tasks, of the officer's own bodies, as whoever asks saw them held. Throws `not-found`, and `stale-version`
 * where somebody took or passed on one since.
 */
async function tasksOf(services: Services, officer: SignedIn, { tasks: asked }: NewPass): Promise<Passing[]> {
  const { db } = services;
  const rows = await db.task.findMany({ where: { OR: asked.map(({ case: caseId, key }) => ({ caseId, key })) } });
  const isMine = isOf(await services.seats.of(officer.id));
  const tasks = asked.map(({ case: caseId, key }) => {
    const task = rows.find((one) => one.caseId === caseId && one.key === key);
    if (!task || !isMine(task)) throw notFound('task');
    return task;
  });
  const newest = await newestPasses(db, tasks);
  const last = await lastPasses(db, tasks);
  return tasks.map((task, index) => {
    const of = <P extends { caseId: string; key: string }>(passes: P[]): P | undefined =>
      passes.find(({ caseId, key }) => caseId === task.caseId && key === task.key);
    const now = of(newest);
    if ((now?.n ?? 0) !== asked[index]?.n) throw new DomainError('stale-version');
    return { ...task, next: (of(last)?.n ?? 0) + 1, drawnUp: now?.prepared };
  });
}

/** Whether a task is an officer's: of a body that they act for, or clerk's work where they only keep the books. */
function isOf(seated: Seated): (task: Task) => boolean {
  const [acting, clerked] = [actingBodies(seated), clerkedBodies(seated)];
  return ({ body, acts }) => acting.includes(body) || (clerked.includes(body) && isClerksWork(acts));
}

/** Whom something is passed on to works in each of the bodies, and may see the task: a clerk, only clerk's work. */
async function requireColleague({ db, seats }: Services, tasks: Task[], to: string): Promise<void> {
  const { on } = await seats.of(to);
  for (const { body, acts } of tasks) {
    const found = (await colleaguesIn(db, body, on)).find(({ id }) => id === to);
    if (!found || (found.role === 'clerk' && !isClerksWork(acts)))
      throw invalid(
        'to',
        'phải là người làm việc này được ở cơ quan có việc / must be one who can do it in the body that has the task',
      );
  }
}

const isClerksWork = (acts: string[]): boolean => acts.some((act) => CLERKS_ACTS.includes(act));
