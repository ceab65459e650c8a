import { route } from '../http/route';
import * as handlers from './handlers';
import { colleagues, colleaguesQuery, newPass, passed, passPage, passQuery } from './schema';

const tags = ['Inbox'];

export const passRoutes = [
  route({
    method: 'post',
    path: '/passes',
    summary: 'Take tasks, pass them on within their body, return them or give them back',
    description:
      'All of them or none. A body’s own affair, beside the register: reminders go to whoever has the task; who may do the act stays the same. What was drawn up goes along as the form had it.',
    tags,
    access: 'sees-thing',
    body: newPass,
    responses: { 200: passed },
    refusals: ['stale-version'],
    handler: handlers.create,
  }),
  route({
    method: 'get',
    path: '/passes',
    summary: 'How a task went from one to another in its body; or what one took and passed on oneself, newest first',
    tags,
    access: 'signed-in',
    query: passQuery,
    responses: { 200: passPage },
    handler: handlers.list,
  }),
  route({
    method: 'get',
    path: '/passes/colleagues',
    summary: 'Whoever works in one of one’s own bodies',
    tags,
    access: 'has-seat',
    query: colleaguesQuery,
    responses: { 200: colleagues },
    handler: handlers.colleagues,
  }),
];
