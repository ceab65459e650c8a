import { z } from 'zod';
import { routesOf } from '../http/route';
import * as handlers from './handlers';
import { columns, columnsView, newView, viewId, viewList, viewQuery } from './schema';

const route = routesOf('Lists');

export const viewRoutes = [
  route.get('/views', {
    access: 'signed-in',
    summary: 'Views of a list: those offered to all and one’s own, each with how many cases it has',
    query: viewQuery,
    answers: viewList,
    handler: handlers.list,
  }),
  route.post('/views', {
    access: 'signed-in',
    summary: 'Keep a list as it is narrowed, by a name; the same name again replaces it',
    body: newView,
    answers: { 201: z.object({ id: z.string() }) },
    handler: handlers.keep,
  }),
  route.get('/views/columns', {
    access: 'signed-in',
    summary: 'Which columns of its lists one doesn’t want to see',
    answers: columnsView,
    handler: handlers.showColumns,
  }),
  route.put('/views/columns', {
    access: 'signed-in',
    summary: 'Leave columns out of a list from now on, for oneself; those that were left out before are seen again',
    body: columns,
    answers: 'nothing',
    handler: handlers.keepColumns,
  }),
  route.delete('/views/:id', {
    summary: 'Keep a view no longer',
    access: 'sees-thing',
    params: viewId,
    answers: 'nothing',
    handler: handlers.remove,
  }),
];
