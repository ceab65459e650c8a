import { z } from 'zod';
import { kindNamed } from '../../domain/kinds';
import { taskRows } from '../cases/tasks';
import { dayKey, idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import { routesOf } from '../http/route';
import { type DoneAct, doneBy, inbox } from './queries';
import { type DoneActView, donePage, doneQuery, inboxPage, inboxQuery, type InboxRow } from './schema';

const route = routesOf('Inbox');

export const inboxRoutes = [
  route.get('/inbox', {
    summary: 'What the officer’s bodies have to do, the most urgent first',
    access: 'signed-in',
    description: 'Each with the acts that are open, and the seat or delegation by which the officer may do them.',
    query: inboxQuery,
    answers: inboxPage,
    // What the officer's bodies have to do today, their own and those lent to them.
    handler: async ({ query, officer, services }) => {
      const seated = await services.seats.of(officer.id);
      const after = keyAfter(query.cursor, [dayKey.nullable(), idKey, idKey]);
      const tasks = await inbox(services.db, officer.id, seated, query, after);
      const rows = await taskRows(services, tasks, seated);
      const items = tasks.map(
        ({ title, kind, unit, year }, index): InboxRow => ({ ...rows[index]!, case: { title, kind, unit, year } }),
      );
      return { body: page(items, query.limit, ({ dueOn, caseId, key }) => [dueOn, caseId, key]) };
    },
  }),
  route.get('/inbox/done', {
    summary: 'What one lodged oneself, newest first, and what became of it',
    access: 'signed-in',
    query: doneQuery,
    answers: donePage,
    // What the officer lodged in any case, newest first, with what became of it.
    handler: async ({ query, officer, services }) => {
      const before = keyAfter(query.cursor, [instantKey, idKey, z.int().positive()]);
      const rows = await doneBy(services.db, officer.id, query.limit, before);
      const nameOf = bodyNames(services.directory, (await services.seats.of(officer.id)).on);
      const view = ({ caseId, kind, title, at, byBody, ...done }: DoneAct): DoneActView => ({
        ...done,
        case: { id: caseId, kind: kindNamed(kind), title },
        at: at.toISOString(),
        body: nameOf(byBody),
      });
      return { body: page(rows.map(view), query.limit, ({ at, case: { id }, seq }) => [at, id, seq]) };
    },
  }),
];
