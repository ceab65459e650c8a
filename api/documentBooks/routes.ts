import { MEDIA } from '../papers/files';
import { z } from 'zod';
import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { create, entries, exported, list, show } from './handlers';
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
    handler: create,
  }),
  route.get('/document-books', {
    summary: 'The books of outgoing and incoming documents of one’s own bodies',
    access: 'signed-in',
    query: bookQuery,
    answers: books,
    handler: list,
  }),
  route.get('/document-books/:id', {
    summary: 'A book of documents',
    access: 'sees-case',
    params: idInPath,
    answers: book,
    handler: show,
  }),
  route.get('/document-books/:id/entries', {
    summary: 'What stands in a book, by number: the columns of Decree 30/2020, Annex IV',
    access: 'sees-case',
    params: idInPath,
    query: entriesQuery,
    answers: bookEntries,
    handler: entries,
  }),
  route.get('/document-books/:id/export', {
    summary: 'A book, or a volume of it, as a Word or PDF file by Decree 30/2020, Annex IV',
    access: 'sees-case',
    params: idInPath,
    query: bookExport,
    produces: Object.values(MEDIA),
    answers: 'file',
    refusals: ['too-many-rows'],
    handler: exported,
  }),
];
