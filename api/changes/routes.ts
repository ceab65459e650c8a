import { route } from '../http/route';
import { stream } from './handlers';

export const changeRoutes = [
  route({
    method: 'get',
    path: '/changes',
    summary: 'Server-sent events: {caseId, seq} whenever a case one may see has changed',
    tags: ['Changes'],
    access: 'signed-in',
    description:
      'A stream ends after some minutes and the browser comes back by itself; what it missed it sees by loading the case.',
    responses: { 200: 'events' },
    refusals: ['too-many-requests'],
    handler: stream,
  }),
];
