import { routesOf } from '../http/route';
import * as handlers from './handlers';
import { colleagues, colleaguesQuery, newPass, passed, passPage, passQuery } from './schema';

const route = routesOf('Inbox');

export const passRoutes = [
  route.post('/passes', {
    summary: 'Take tasks, pass them on within their body, return them or give them back',
    description:
      'All of them or none. A body’s own affair, beside the register: reminders go to whoever has the task; who may do the act stays the same. What was drawn up goes along as the form had it.',
    access: 'sees-thing',
    body: newPass,
    answers: passed,
    refusals: ['stale-version'],
    handler: handlers.create,
  }),
  route.get('/passes', {
    summary: 'How a task went from one to another in its body; or what one took and passed on oneself, newest first',
    access: 'signed-in',
    query: passQuery,
    answers: passPage,
    handler: handlers.list,
  }),
  route.get('/passes/colleagues', {
    summary: 'Whoever works in one of one’s own bodies',
    access: 'has-seat',
    query: colleaguesQuery,
    answers: colleagues,
    handler: handlers.colleagues,
  }),
];
