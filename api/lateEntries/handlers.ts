import { z } from 'zod';
import { daysBetween, vnDateOf } from '../../domain/calendar/dates';
import type { EntryContent } from '../../register/canonical';
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
  const before = keyAfter(query.cursor, [instantKey, idKey, z.int()]);
  const rows = await lateEntries(services.db, viewer, query, before);
  const name = bodyNames(services.directory, vnDateOf(await services.clock.now()));
  const views = rows.map((row) => view(row, name));
  return { body: page(views, query.limit, (one) => [one.enteredAt, one.case, one.seq]) };
}

function view({ caseId, at, act, ruling, ...row }: LateEntryRow, name: (id: string) => NamedBody): LateEntryView {
  const { name: what, by, data } = JSON.parse(act) as EntryContent;
  const { facts } = (JSON.parse(ruling) as { data: { facts: { countsOn: string } } }).data;
  const enteredAt = at.toISOString();
  return {
    ...row,
    case: caseId,
    act: what,
    step: typeof data.step === 'string' ? data.step : null,
    body: name(by.body),
    enteredAt,
    countsOn: facts.countsOn,
    days: daysBetween(facts.countsOn, vnDateOf(enteredAt)),
    number: typeof data.number === 'string' ? data.number : null,
  };
}
