import { route } from '../http/route';
import { list } from './handlers';
import { inboxPage, inboxQuery } from './schema';

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
];
