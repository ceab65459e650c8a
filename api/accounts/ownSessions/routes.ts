import { route } from '../../http/route';
import * as handlers from './handlers';
import { ownEvents, ownSessions, sessionId } from './schema';

const tags = ['Session'];

export const ownSessionRoutes = [
  route({
    method: 'get',
    path: '/session/all',
    summary: 'Where one is signed in: since when, from where, how',
    tags,
    access: 'newcomer',
    responses: { 200: ownSessions },
    handler: handlers.list,
  }),
  route({
    method: 'delete',
    path: '/session/all',
    summary: 'Sign out everywhere else',
    tags,
    access: 'newcomer',
    responses: { 204: 'nothing' },
    handler: handlers.endOthers,
  }),
  route({
    method: 'delete',
    path: '/session/all/:id',
    summary: 'End one of one’s sessions',
    tags,
    access: 'newcomer',
    params: sessionId,
    responses: { 204: 'nothing' },
    refusals: ['not-found'],
    handler: handlers.end,
  }),
  route({
    method: 'get',
    path: '/session/events',
    summary: 'Sign-ins, failures and changes of how one signs in; the newest 50',
    tags,
    access: 'newcomer',
    responses: { 200: ownEvents },
    handler: handlers.events,
  }),
];
