import { routesOf } from '../http/route';
import { done, list } from './handlers';
import { donePage, doneQuery, inboxPage, inboxQuery } from './schema';

const route = routesOf('Inbox');

export const inboxRoutes = [
  route.get('/inbox', {
    summary: 'What the officer’s bodies have to do, the most urgent first',
    access: 'signed-in',
    description: 'Each with the acts that are open, and the seat or delegation by which the officer may do them.',
    query: inboxQuery,
    answers: inboxPage,
    handler: list,
  }),
  route.get('/inbox/done', {
    summary: 'What one lodged oneself, newest first, and what became of it',
    access: 'signed-in',
    query: doneQuery,
    answers: donePage,
    handler: done,
  }),
];
