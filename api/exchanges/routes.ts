import { CALENDAR_MEDIA } from '../../mail/calendarFile';
import { withProspect } from '../acts/openingProspect';
import { idInPath } from '../http/fields';
import { routesOf, opened } from '../http/route';
import { invitation, show } from './handlers';
import { exchangePage, exchangeQuery, exchangeView, newExchange, startedExchange } from './schema';
import { openExchange } from './open';
import { exchanges } from './queries';

const route = routesOf('Exchanges');

export const exchangeRoutes = [
  ...withProspect(
    route.post('/exchanges', {
      summary: 'Call an exchange or a workshop with bodies of any province or sector',
      access: 'has-seat',
      description: 'At any time, beside any procedure’s own. Repeatable with an Idempotency-Key.',
      body: newExchange,
      answers: { 201: startedExchange, 202: startedExchange },
      refusals: ['not-clerks-work', 'key-reused', 'bad-date', 'not-found'],
      handler: async ({ body, officer, services, req }) =>
        opened('exchanges', await openExchange(services, officer, body, req)),
    }),
  ),
  route.get('/exchanges', {
    summary: 'Exchanges and workshops that one may see, newest first',
    access: 'signed-in',
    query: exchangeQuery,
    answers: exchangePage,
    handler: async (input) => ({ body: await exchanges(input) }),
  }),
  route.get('/exchanges/:id', {
    summary: 'An exchange: who comes, the papers, the minutes, what was agreed and by whom',
    access: 'sees-case',
    params: idInPath,
    answers: exchangeView,
    handler: show,
  }),
  route.get('/exchanges/:id/invitation', {
    summary: 'The calendar file (.ics) of an exchange as it was called last',
    access: 'sees-case',
    params: idInPath,
    produces: [CALENDAR_MEDIA],
    answers: 'file',
    handler: invitation,
  }),
];
