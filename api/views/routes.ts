import { z } from 'zod';
import { route } from '../http/route';
import * as handlers from './handlers';
import { columns, columnsView, newView, viewId, viewList, viewQuery } from './schema';

const shared = { tags: ['Lists'], access: 'signed-in' as const };

export const viewRoutes = [
  route({
    ...shared,
    method: 'get',
    path: '/views',
    summary: 'Views of a list: those offered to all and one’s own, each with how many cases it has',
    query: viewQuery,
    responses: { 200: viewList },
    handler: handlers.list,
  }),
  route({
    ...shared,
    method: 'post',
    path: '/views',
    summary: 'Keep a list as it is narrowed, by a name; the same name again replaces it',
    body: newView,
    responses: { 201: z.object({ id: z.string() }) },
    handler: handlers.keep,
  }),
  route({
    ...shared,
    method: 'get',
    path: '/views/columns',
    summary: 'Which columns of its lists one doesn’t want to see',
    responses: { 200: columnsView },
    handler: handlers.showColumns,
  }),
  route({
    ...shared,
    method: 'put',
    path: '/views/columns',
    summary: 'Leave columns out of a list from now on, for oneself; those that were left out before are seen again',
    body: columns,
    responses: { 204: 'nothing' },
    handler: handlers.keepColumns,
  }),
  route({
    ...shared,
    method: 'delete',
    path: '/views/:id',
    summary: 'Keep a view no longer',
    access: 'sees-thing',
    params: viewId,
    responses: { 204: 'nothing' },
    handler: handlers.remove,
  }),
];
