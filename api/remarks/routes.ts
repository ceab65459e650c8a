import type { RefusalCode } from '../../domain/refusals';
import { idInPath } from '../http/fields';
import { route } from '../http/route';
import * as handlers from './handlers';
import { newRemark, readers, readersQuery, remarkPage, remarkQuery, written } from './schema';

const ofCase = {
  tags: ['Cases'],
  access: 'sees-case' as const,
  params: idInPath,
  refusals: ['no-seat'] as RefusalCode[],
};

export const remarkRoutes = [
  route({
    ...ofCase,
    method: 'get',
    path: '/cases/:id/remarks',
    summary: 'What those who carry a case say to one another, newest first; no part of its record',
    query: remarkQuery,
    responses: { 200: remarkPage },
    handler: handlers.list,
  }),
  route({
    ...ofCase,
    method: 'post',
    path: '/cases/:id/remarks',
    summary: 'Say something about a case to those who carry it, or within one’s own body',
    body: newRemark,
    responses: { 201: written },
    handler: handlers.create,
  }),
  route({
    ...ofCase,
    method: 'get',
    path: '/cases/:id/remarks/readers',
    summary: 'Who may be mentioned there',
    query: readersQuery,
    responses: { 200: readers },
    handler: handlers.readersFound,
  }),
];
