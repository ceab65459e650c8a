import { routesOf } from '../../http/route';
import * as handlers from './handlers';
import { ownEvents, ownSessions, sessionId } from './schema';

const route = routesOf('Session');

export const ownSessionRoutes = [
  route.get('/session/all', {
    summary: 'Where one is signed in: since when, from where, how',
    access: 'newcomer',
    answers: ownSessions,
    handler: handlers.list,
  }),
  route.delete('/session/all', {
    summary: 'Sign out everywhere else',
    access: 'newcomer',
    answers: 'nothing',
    handler: handlers.endOthers,
  }),
  route.delete('/session/all/:id', {
    summary: 'End one of one’s sessions',
    access: 'newcomer',
    params: sessionId,
    answers: 'nothing',
    refusals: ['not-found'],
    handler: handlers.end,
  }),
  route.get('/session/events', {
    summary: 'Sign-ins, failures and changes of how one signs in; the newest 50',
    access: 'newcomer',
    answers: ownEvents,
    handler: handlers.events,
  }),
];
