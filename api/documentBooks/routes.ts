import { MEDIA } from '../papers/files';
import { z } from 'zod';
import { route } from '../http/route';
import { idInPath } from '../http/fields';
import { create, entries, exported, list, show } from './handlers';
import { book, bookEntries, bookExport, bookQuery, books, entriesQuery, newBook } from './schema';

const tags = ['Official documents'];

export const documentBookRoutes = [
  route({
    method: 'post',
    path: '/document-books',
    summary: 'Begin a body’s book of a year before anything is entered in it',
    tags,
    access: 'has-seat',
    description: 'Else a book begins with its first number. `set-series` on it gives types numbers of their own.',
    body: newBook,
    responses: { 201: z.object({ id: z.string() }) },
    refusals: ['not-clerks-work', 'no-procedure', 'not-found', 'bad-date'],
    handler: create,
  }),
  route({
    method: 'get',
    path: '/document-books',
    summary: 'The books of outgoing and incoming documents of one’s own bodies',
    tags,
    access: 'signed-in',
    query: bookQuery,
    responses: { 200: books },
    handler: list,
  }),
  route({
    method: 'get',
    path: '/document-books/:id',
    summary: 'A book of documents',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: book },
    handler: show,
  }),
  route({
    method: 'get',
    path: '/document-books/:id/entries',
    summary: 'What stands in a book, by number: the columns of Decree 30/2020, Annex IV',
    tags,
    access: 'sees-case',
    params: idInPath,
    query: entriesQuery,
    responses: { 200: bookEntries },
    handler: entries,
  }),
  route({
    method: 'get',
    path: '/document-books/:id/export',
    summary: 'A book, or a volume of it, as a Word or PDF file by Decree 30/2020, Annex IV',
    tags,
    access: 'sees-case',
    params: idInPath,
    query: bookExport,
    produces: Object.values(MEDIA),
    responses: { 200: 'file' },
    refusals: ['too-many-rows'],
    handler: exported,
  }),
];
