import { routesOf } from '../http/route';
import { stream } from './handlers';

const route = routesOf('Changes');

export const changeRoutes = [
  route.get('/changes', {
    summary: 'Server-sent events: {caseId, seq} whenever a case one may see has changed',
    access: 'signed-in',
    description:
      'A stream ends after some minutes and the browser comes back by itself; what it missed it sees by loading the case.',
    answers: 'events',
    refusals: ['too-many-requests'],
    handler: stream,
  }),
];
