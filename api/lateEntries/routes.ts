import { z } from 'zod';
import { daysBetween, vnDateOf } from '../../domain/calendar/dates';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames, type NamedBody } from '../http/names';
import { page } from '../http/page';
import { routesOf } from '../http/route';
import { lateEntries, type LateEntryRow } from './queries';
import { lateEntryPage, lateEntryQuery, type LateEntryView } from './schema';

const route = routesOf('Audit');

export const lateEntryRoutes = [
  route.get('/late-entries', {
    summary: 'What was entered on another day than the one that counts, in cases that one may see, newest first',
    access: 'signed-in',
    description: 'For inspectors: each with who entered it, when, for which day, by which document.',
    query: lateEntryQuery,
    answers: lateEntryPage,
    handler: async ({ query, officer, services }) => {
      const viewer = await services.access.viewer(officer);
      const before = keyAfter(query.cursor, [instantKey, idKey, z.int(), idKey]);
      const rows = await lateEntries(services.db, viewer, query, before);
      const name = bodyNames(services.directory, vnDateOf(await services.clock.now()));
      const { items, next } = page(rows, query.limit, (row) => [row.ruledAt, row.caseId, row.seq, row.place]);
      return { body: { items: items.map((row) => view(row, name)), next } };
    },
  }),
];

const view = ({ caseId, body, ...row }: LateEntryRow, name: (id: string) => NamedBody): LateEntryView => ({
  ...row,
  case: caseId,
  body: name(body),
  days: daysBetween(row.countsOn, vnDateOf(row.enteredAt.toISOString())),
});
