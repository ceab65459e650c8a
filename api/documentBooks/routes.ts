import { vnDateOf } from '../../domain/calendar/dates';
import { noSuchCase } from '../../domain/kinds';
import { actorFor } from '../acts/actor';
import { namesAt } from '../http/names';
import { keyAfter } from '../http/keyset';
import { page } from '../http/page';
import { type Input, routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { laidReply } from '../papers/handlers';
import { bookSheets } from './export';
import { openedBook } from './open';
import { booksOf, entriesOf } from './queries';
import { bookView, entryViews } from './view';
import { MEDIA } from '../papers/files';
import { z } from 'zod';
import { book, bookEntries, bookExport, bookQuery, books, entriesQuery, newBook } from './schema';

const route = routesOf('Official documents');

export const documentBookRoutes = [
  route.post('/document-books', {
    summary: 'Begin a body’s book of a year before anything is entered in it',
    access: 'has-seat',
    description: 'Else a book begins with its first number. `set-series` on it gives types numbers of their own.',
    body: newBook,
    answers: { 201: z.object({ id: z.string() }) },
    refusals: ['not-clerks-work', 'no-procedure', 'not-found', 'bad-date'],
    // Begins a book before anything is entered in it, for the head who decides on its series.
    handler: async ({ body, officer, services }) => {
      const on = vnDateOf(await services.clock.now());
      const by = await actorFor(services, officer, body);
      const id = await openedBook(services, by, { ...body, series: null }, on);
      return { headers: { Location: `/api/document-books/${id}` }, body: { id } };
    },
  }),
  route.get('/document-books', {
    summary: 'The books of outgoing and incoming documents of one’s own bodies',
    access: 'signed-in',
    query: bookQuery,
    answers: books,
    // The books of one's own bodies; an administrator's, all.
    handler: async ({ query, officer, services }) => {
      const { admin, bodies } = await services.access.viewer(officer);
      const rows = await booksOf(services.db, admin ? null : bodies, query);
      const name = namesAt(services, await services.clock.now());
      return { body: { items: rows.map((row) => bookView(row, name)) } };
    },
  }),
  route.get('/document-books/:id', {
    summary: 'A book of documents',
    access: 'sees-case',
    params: idInPath,
    answers: book,
    handler: async ({ params, officer, services }) => {
      const row = await bookInSight(services, officer, params.id);
      return { body: bookView(row, namesAt(services, await services.clock.now())) };
    },
  }),
  route.get('/document-books/:id/entries', {
    summary: 'What stands in a book, by number: the columns of Decree 30/2020, Annex IV',
    access: 'sees-case',
    params: idInPath,
    query: entriesQuery,
    answers: bookEntries,
    handler: async ({ params, query, officer, services }) => {
      await bookInSight(services, officer, params.id);
      const [after] = keyAfter(query.cursor, [z.int()]) ?? [0];
      const rows = await entriesOf(services.db, params.id, after, query.limit);
      return { body: page(await entryViews(services, rows), query.limit, ({ number }) => [number]) };
    },
  }),
  route.get('/document-books/:id/export', {
    summary: 'A book, or a volume of it, as a Word or PDF file by Decree 30/2020, Annex IV',
    access: 'sees-case',
    params: idInPath,
    query: bookExport,
    produces: Object.values(MEDIA),
    answers: 'file',
    refusals: ['too-many-rows'],
    handler: async ({ params: { id }, query, officer, services }) => {
      const row = await bookInSight(services, officer, id);
      return laidReply(services, await bookSheets(services, row, query), query.format, id);
    },
  }),
];

/** A body's books are its own: whoever only has a part in one of their documents sees that document. */
async function bookInSight(services: Input['services'], officer: Input['officer'], id: string) {
  const { admin, bodies } = await services.access.viewer(officer);
  const [row] = await booksOf(services.db, admin ? null : bodies, { id });
  if (!row) throw noSuchCase('document-book', id);
  return row;
}
