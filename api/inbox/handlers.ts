import { z } from 'zod';
import { kindNamed } from '../../domain/kinds';
import { taskRows } from '../cases/tasks';
import { dayKey, idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import type { Input } from '../http/route';
import { type DoneAct, doneBy, inbox } from './queries';
import type { DoneActView, doneQuery, inboxQuery, InboxRow } from './schema';

/** What the officer's bodies have to do today, their own and those lent to them. */
export async function list({ query, officer, services }: Input<{ query: typeof inboxQuery }>) {
  const seated = await services.seats.of(officer.id);
  const after = keyAfter(query.cursor, [dayKey.nullable(), idKey, idKey]);
  const tasks = await inbox(services.db, officer.id, seated, query, after);
  const rows = await taskRows(services, tasks, seated);
  const items = tasks.map(
    ({ title, kind, unit, year }, index): InboxRow => ({ ...rows[index]!, case: { title, kind, unit, year } }),
  );
  return { body: page(items, query.limit, ({ dueOn, caseId, key }) => [dueOn, caseId, key]) };
}

/** What the officer lodged in any case, newest first, with what became of it. */
export async function done({ query, officer, services }: Input<{ query: typeof doneQuery }>) {
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
}
