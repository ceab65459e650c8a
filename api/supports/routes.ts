import { withProspect } from '../acts/openingProspect';
import { routesOf, opened } from '../http/route';
import { idInPath } from '../http/fields';
import { show } from './handlers';
import { newSupport, startedSupport, supportPage, supportQuery, supportView } from './schema';
import { openSupport } from './open';
import { supports } from './queries';

const route = routesOf('Support');

export const supportRoutes = [
  ...withProspect(
    route.post('/supports', {
      summary: 'Ask other parties for support, without a shortfall on record',
      access: 'has-seat',
      description: 'A shortfall in a report opens its support case by itself. Repeatable with an Idempotency-Key.',
      body: newSupport,
      answers: { 201: startedSupport, 202: startedSupport },
      refusals: [
        'not-permitted',
        'key-reused',
        'unknown-indicator',
        'no-procedure',
        'no-such-unit',
        'wrong-level',
        'not-found',
      ],
      handler: async ({ body, officer, services, req }) =>
        opened('supports', await openSupport(services, officer, body, req)),
    }),
  ),
  route.get('/supports', {
    summary: 'Needs for support that one may see, newest first: by side, by who needs, by who is asked',
    access: 'signed-in',
    query: supportQuery,
    answers: supportPage,
    handler: async (input) => ({ body: await supports(input) }),
  }),
  route.get('/supports/:id', {
    summary: 'A support case: the figures, each relation with its side, offers and what came of them',
    access: 'sees-case',
    params: idInPath,
    answers: supportView,
    handler: show,
  }),
];
