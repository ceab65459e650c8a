import { routesOf } from '../http/route';
import * as handlers from './handlers';
import { MEDIA_TYPES } from './mediaTypes';
import { z } from 'zod';
import { idInPath } from '../http/fields';
import { pageQuery } from '../http/page';
import { reads } from './reads';
import { setRoom, showRoom } from './room';
import {
  bodyRoom,
  bodyRoomView,
  documentId,
  documentPage,
  documentQuery,
  documentView,
  narrowing,
  readPage,
  roomId,
  upload,
} from './schema';

const route = routesOf('Documents');

export const documentRoutes = [
  route.post('/documents', {
    summary: 'Upload a document, or a new version of one',
    access: 'has-seat',
    description: 'Repeatable with an Idempotency-Key.',
    query: upload,
    upload: Object.keys(MEDIA_TYPES),
    answers: { 201: documentView },
    refusals: ['not-found', 'no-such-step', 'too-large', 'documents-full', 'media-type', 'state-secret', 'key-reused'],
    handler: handlers.create,
  }),
  route.get('/document-room/:bodyId', {
    summary: 'How much room a body has for documents, and how much of it is used',
    access: 'signed-in',
    params: roomId,
    answers: bodyRoomView,
    refusals: ['not-found'],
    handler: showRoom,
  }),
  route.put('/document-room/:bodyId', {
    summary: 'Give a body other room for documents than the setting says',
    access: 'any-admin',
    params: roomId,
    body: bodyRoom,
    answers: bodyRoomView,
    handler: setRoom,
  }),
  route.get('/documents', {
    summary: 'Documents of a case, the versions of one document, or those found by their words, newest first',
    access: 'signed-in',
    query: documentQuery,
    answers: documentPage,
    refusals: ['not-found'],
    handler: handlers.list,
  }),
  route.get('/documents/:id', {
    summary: 'What a document is',
    access: 'sees-thing',
    params: documentId,
    answers: documentView,
    handler: handlers.show,
  }),
  route.get('/documents/:id/content', {
    summary: 'A document’s bytes',
    access: 'sees-thing',
    params: documentId,
    produces: Object.keys(MEDIA_TYPES),
    answers: 'file',
    refusals: ['document-damaged'],
    handler: handlers.download,
  }),
  route.get('/documents/:id/reading', {
    summary: 'A document’s bytes, to be read in the page',
    access: 'sees-thing',
    params: documentId,
    produces: Object.keys(MEDIA_TYPES),
    answers: 'file',
    refusals: ['document-damaged'],
    handler: handlers.read,
  }),
  route.put('/documents/:id/sight', {
    summary: 'Narrow who reads a document, or give back what its step says',
    description:
      'Never further than its step says, and nothing of what is public. It may be asked for as often as one likes.',
    access: 'sees-thing',
    params: documentId,
    body: narrowing,
    answers: documentView,
    refusals: ['not-permitted'],
    handler: handlers.narrow,
  }),
  route.get('/cases/:id/reads', {
    summary: 'Who read which confidential document of a case, the newest first',
    description: 'For whoever works in the case, and for administrators of its place; kept for two years.',
    access: 'sees-case',
    params: idInPath,
    query: z.strictObject(pageQuery),
    answers: readPage,
    refusals: ['only-consulted', 'kept-inside'],
    handler: reads,
  }),
];
