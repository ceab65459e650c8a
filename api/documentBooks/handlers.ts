import { z } from 'zod';
import { vnDateOf } from '../../domain/calendar/dates';
import { noSuchCase } from '../../domain/kinds';
import { actorFor } from '../acts/actor';
import { namesAt } from '../http/names';
import { keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import type { ById } from '../http/fields';
import { fileReply } from '../papers/handlers';
import { bookFile } from './export';
import { openedBook } from './open';
import { booksOf, entriesOf } from './queries';
import type { bookExport, bookQuery, entriesQuery, newBook } from './schema';
import { bookView, entryViews } from './view';

/** Begins a book before anything is entered in it, for the head who decides on its series. */
export async function create({
  body,
  officer,
  services,
}: Input<{ body: typeof newBook }>): Promise<Reply<{ id: string }>> {
  const on = vnDateOf(await services.clock.now());
  const by = await actorFor(services, officer, body);
  const id = await openedBook(services, by, { ...body, series: null }, on);
  return { headers: { Location: `/api/document-books/${id}` }, body: { id } };
}

/** The books of one's own bodies; an administrator's, all. */
export async function list({ query, officer, services }: Input<{ query: typeof bookQuery }>) {
  const { admin, bodies } = await services.access.viewer(officer);
  const rows = await booksOf(services.db, admin ? null : bodies, query);
  const name = namesAt(services, await services.clock.now());
  return { body: { items: rows.map((row) => bookView(row, name)) } };
}

export async function show({ params, officer, services }: Input<ById>) {
  const row = await bookInSight(services, officer, params.id);
  return { body: bookView(row, namesAt(services, await services.clock.now())) };
}

export async function entries({ params, query, officer, services }: Input<ById & { query: typeof entriesQuery }>) {
  await bookInSight(services, officer, params.id);
  const [after] = keyAfter(query.cursor, [z.int()]) ?? [0];
  const rows = await entriesOf(services.db, params.id, after, query.limit);
  return { body: page(await entryViews(services, rows), query.limit, ({ number }) => [number]) };
}

export async function exported({
  params: { id },
  query,
  officer,
  services,
}: Input<ById & { query: typeof bookExport }>) {
  const row = await bookInSight(services, officer, id);
  return fileReply(await bookFile(services, row, query), query.format, id);
}

/** A body's books are its own: whoever only has a part in one of their documents sees that document. */
async function bookInSight(services: Input['services'], officer: Input['officer'], id: string) {
  const { admin, bodies } = await services.access.viewer(officer);
  const [row] = await booksOf(services.db, admin ? null : bodies, { id });
  if (!row) throw noSuchCase('document-book', id);
  return row;
}
