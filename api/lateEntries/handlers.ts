import { z } from 'zod';
import { daysBetween, vnDateOf } from '../../domain/calendar/dates';
import { bodyNames, type NamedBody } from '../http/names';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { lateEntries, type LateEntryRow } from './queries';
import type { LateEntryPage, lateEntryQuery, LateEntryView } from './schema';

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof lateEntryQuery }>): Promise<Reply<LateEntryPage>> {
  const viewer = await services.access.viewer(officer);
  const before = keyAfter(query.cursor, [instantKey, idKey, z.int(), idKey]);
  const rows = await lateEntries(services.db, viewer, query, before);
  const name = bodyNames(services.directory, vnDateOf(await services.clock.now()));
  const { items, next } = page(rows, query.limit, (row) => [row.ruledAt.toISOString(), row.caseId, row.seq, row.place]);
  return { body: { items: items.map((row) => view(row, name)), next } };
}

function view(
  { caseId, enteredAt, ruledAt: _ruledAt, place: _place, body, ...row }: LateEntryRow,
  name: (id: string) => NamedBody,
) {
  return {
    ...row,
    case: caseId,
    body: name(body),
    enteredAt: enteredAt.toISOString(),
    days: daysBetween(row.countsOn, vnDateOf(enteredAt.toISOString())),
  } satisfies LateEntryView;
}
