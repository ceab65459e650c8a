import { CALENDAR_MEDIA } from '../../mail/calendarFile';
import { withProspect } from '../acts/openingProspect';
import { idInPath } from '../http/fields';
import { route, opened } from '../http/route';
import { invitation, show } from './handlers';
import { exchangePage, exchangeQuery, exchangeView, newExchange, startedExchange } from './schema';
import { openExchange } from './open';
import { exchanges } from './queries';

const tags = ['Exchanges'];

export const exchangeRoutes = [
  ...withProspect(
    route({
      method: 'post',
      path: '/exchanges',
      summary: 'Call an exchange or a workshop with bodies of any province or sector',
      tags,
      access: 'has-seat',
      description: 'At any time, beside any procedure’s own. Repeatable with an Idempotency-Key.',
      body: newExchange,
      responses: { 201: startedExchange, 202: startedExchange },
      refusals: ['not-clerks-work', 'key-reused', 'bad-date', 'not-found'],
      handler: async ({ body, officer, services, req }) =>
        opened('exchanges', await openExchange(services, officer, body, req)),
    }),
  ),
  route({
    method: 'get',
    path: '/exchanges',
    summary: 'Exchanges and workshops that one may see, newest first',
    tags,
    access: 'signed-in',
    query: exchangeQuery,
    responses: { 200: exchangePage },
    handler: async (input) => ({ body: await exchanges(input) }),
  }),
  route({
    method: 'get',
    path: '/exchanges/:id',
    summary: 'An exchange: who comes, the papers, the minutes, what was agreed and by whom',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: exchangeView },
    handler: show,
  }),
  route({
    method: 'get',
    path: '/exchanges/:id/invitation',
    summary: 'The calendar file (.ics) of an exchange as it was called last',
    tags,
    access: 'sees-case',
    params: idInPath,
    produces: [CALENDAR_MEDIA],
    responses: { 200: 'file' },
    handler: invitation,
  }),
];
