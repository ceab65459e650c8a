import type { RefusalCode } from '../../domain/refusals';
import { idInPath } from '../http/fields';
import { routesOf } from '../http/route';
import * as handlers from './handlers';
import { newRemark, readers, readersQuery, remarkPage, remarkQuery, written } from './schema';

const route = routesOf('Cases');

const ofCase = {
  access: 'sees-case' as const,
  params: idInPath,
  refusals: ['no-seat'] as RefusalCode[],
};

export const remarkRoutes = [
  route.get('/cases/:id/remarks', {
    ...ofCase,
    summary: 'What those who carry a case say to one another, newest first; no part of its record',
    query: remarkQuery,
    answers: remarkPage,
    handler: handlers.list,
  }),
  route.post('/cases/:id/remarks', {
    ...ofCase,
    summary: 'Say something about a case to those who carry it, or within one’s own body',
    body: newRemark,
    answers: { 201: written },
    handler: handlers.create,
  }),
  route.get('/cases/:id/remarks/readers', {
    ...ofCase,
    summary: 'Who may be mentioned there',
    query: readersQuery,
    answers: readers,
    handler: handlers.readersFound,
  }),
];
