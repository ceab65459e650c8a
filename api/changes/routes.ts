import { routesOf } from '../http/route';

const route = routesOf('Changes');

export const changeRoutes = [
  route.get('/changes', {
    summary: 'Server-sent events: {caseId, seq} whenever a case one may see has changed',
    access: 'signed-in',
    description:
      'A stream ends after some minutes and the browser comes back by itself; what it missed it sees by loading the case.',
    answers: 'events',
    refusals: ['too-many-requests'],
    handler: async ({ officer, services, req }) => {
      const viewer = await services.access.viewer(officer);
      const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };
      return { headers, file: services.changes.open(officer.id, viewer, req.sessionID) };
    },
  }),
];
