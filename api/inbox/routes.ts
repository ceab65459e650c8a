import { route } from '../http/route';
import { done, list } from './handlers';
import { donePage, doneQuery, inboxPage, inboxQuery } from './schema';

export const inboxRoutes = [
  route({
    method: 'get',
    path: '/inbox',
    summary: 'What the officer’s bodies have to do, the most urgent first',
    tags: ['Inbox'],
    access: 'signed-in',
    description: 'Each with the acts that are open, and the seat or delegation by which the officer may do them.',
    query: inboxQuery,
    responses: { 200: inboxPage },
    handler: list,
  }),
  route({
    method: 'get',
    path: '/inbox/done',
    summary: 'What one lodged oneself, newest first, and what became of it',
    tags: ['Inbox'],
    access: 'signed-in',
    query: doneQuery,
    responses: { 200: donePage },
    handler: done,
  }),
];
