import { withProspect } from '../acts/openingProspect';
import { routesOf, opened } from '../http/route';
import { idInPath } from '../http/fields';
import { indicators, ownParties as listOwn, show } from './handlers';
import {
  carryingPage,
  carryingQuery,
  carryingView,
  indicatorList,
  newCarrying,
  ownParties,
  startedCarrying,
} from './schema';
import { startCarrying } from './start';
import { carryings } from './queries';

const route = routesOf('Carrying out');

export const carryingRoutes = [
  route.get('/indicators', {
    summary: 'The registry of indicators that plans set targets for',
    access: 'signed-in',
    answers: indicatorList,
    handler: indicators,
  }),
  route.get('/parties/own', {
    summary: 'The parties for which one may speak: whose plans one carries out, for whom one asks and offers support',
    access: 'signed-in',
    answers: ownParties,
    handler: listOwn,
  }),
  ...withProspect(
    route.post('/carrying-out', {
      summary: 'Start carrying out an adopted plan, with its targets by period',
      access: 'has-seat',
      description:
        'One carrier (province, region or sector), one year, one case. 201: its reports’ dates stand. 202: on record, they follow.',
      body: newCarrying,
      answers: { 201: startedCarrying, 202: startedCarrying },
      refusals: [
        'not-permitted',
        'plan-not-adopted',
        'case-exists',
        'key-reused',
        'unknown-indicator',
        'no-procedure',
        'no-such-unit',
        'wrong-level',
        'not-found',
        'calendar-out-of-range',
      ],
      handler: async ({ body, officer, services, req }) =>
        opened('carrying-out', await startCarrying(services, officer, body, req)),
    }),
  ),
  route.get('/carrying-out', {
    summary: 'Plans being carried out that one may see, newest first',
    access: 'signed-in',
    query: carryingQuery,
    answers: carryingPage,
    handler: async (input) => ({ body: await carryings(input) }),
  }),
  route.get('/carrying-out/:id', {
    summary: 'Targets and actual figures by period, with what falls short and by which rule',
    access: 'sees-case',
    params: idInPath,
    answers: carryingView,
    handler: show,
  }),
];
