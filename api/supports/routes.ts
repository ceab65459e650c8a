import { withProspect } from '../acts/openingProspect';
import { route, opened } from '../http/route';
import { idInPath } from '../http/fields';
import { show } from './handlers';
import { newSupport, startedSupport, supportPage, supportQuery, supportView } from './schema';
import { openSupport } from './open';
import { supports } from './queries';

const tags = ['Support'];

export const supportRoutes = [
  ...withProspect(
    route({
      method: 'post',
      path: '/supports',
      summary: 'Ask other parties for support, without a shortfall on record',
      tags,
      access: 'has-seat',
      description: 'A shortfall in a report opens its support case by itself. Repeatable with an Idempotency-Key.',
      body: newSupport,
      responses: { 201: startedSupport, 202: startedSupport },
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
  route({
    method: 'get',
    path: '/supports',
    summary: 'Needs for support that one may see, newest first: by side, by who needs, by who is asked',
    tags,
    access: 'signed-in',
    query: supportQuery,
    responses: { 200: supportPage },
    handler: async (input) => ({ body: await supports(input) }),
  }),
  route({
    method: 'get',
    path: '/supports/:id',
    summary: 'A support case: the figures, each relation with its side, offers and what came of them',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: supportView },
    handler: show,
  }),
];
