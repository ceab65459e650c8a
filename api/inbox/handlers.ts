import { actingBodies, clerkedBodies, taskRows } from '../cases/tasks';
import { dayKey, idKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { inbox } from './queries';
import type { InboxPage, inboxQuery, InboxRow } from './schema';

/** What the officer's bodies have to do today, their own and those lent to them. */
export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof inboxQuery }>): Promise<Reply<InboxPage>> {
  const seated = await services.seats.of(officer.id);
  const wanted = (body: string): boolean => query.body === undefined || body === query.body;
  const mine = { acting: actingBodies(seated).filter(wanted), clerked: clerkedBodies(seated).filter(wanted) };
  const tasks = await inbox(
    services.db,
    mine,
    seated.on,
    query,
    keyAfter(query.cursor, [dayKey.nullable(), idKey, idKey]),
  );
  const rows = await taskRows(services, tasks, seated);
  const items = tasks.map(
    ({ title, kind, unit, year }, index): InboxRow => ({ ...rows[index]!, case: { title, kind, unit, year } }),
  );
  return { body: page(items, query.limit, ({ dueOn, caseId, key }) => [dueOn, caseId, key]) };
}
