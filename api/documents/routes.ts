import { route } from '../http/route';
import * as handlers from './handlers';
import { MEDIA_TYPES } from './mediaTypes';
import { documentId, documentPage, documentQuery, documentView, upload } from './schema';

const tags = ['Documents'];

export const documentRoutes = [
  route({
    method: 'post',
    path: '/documents',
    summary: 'Upload a document, or a new version of one',
    tags,
    access: 'signed-in',
    description: 'Repeatable with an Idempotency-Key.',
    query: upload,
    upload: Object.keys(MEDIA_TYPES),
    responses: { 201: documentView },
    refusals: ['no-seat', 'not-found', 'no-such-step', 'too-large', 'media-type', 'key-reused'],
    handler: handlers.create,
  }),
  route({
    method: 'get',
    path: '/documents',
    summary: 'Documents of a case, the versions of one document, or those found by their words, newest first',
    tags,
    access: 'signed-in',
    query: documentQuery,
    responses: { 200: documentPage },
    refusals: ['not-found'],
    handler: handlers.list,
  }),
  route({
    method: 'get',
    path: '/documents/:id',
    summary: 'What a document is',
    tags,
    access: 'signed-in',
    params: documentId,
    responses: { 200: documentView },
    refusals: ['not-found'],
    handler: handlers.show,
  }),
  route({
    method: 'get',
    path: '/documents/:id/content',
    summary: 'A document’s bytes',
    tags,
    access: 'signed-in',
    params: documentId,
    responses: { 200: 'file' },
    refusals: ['not-found', 'document-damaged'],
    handler: handlers.download,
  }),
  route({
    method: 'get',
    path: '/documents/:id/reading',
    summary: 'A document’s bytes, to be read in the page',
    tags,
    access: 'signed-in',
    params: documentId,
    responses: { 200: 'file' },
    refusals: ['not-found', 'document-damaged'],
    handler: handlers.read,
  }),
];
