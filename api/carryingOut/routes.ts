import { withProspect } from '../acts/openingProspect';
import { route, opened } from '../http/route';
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

const tags = ['Carrying out'];

export const carryingRoutes = [
  route({
    method: 'get',
    path: '/indicators',
    summary: 'The registry of indicators that plans set targets for',
    tags,
    access: 'signed-in',
    responses: { 200: indicatorList },
    handler: indicators,
  }),
  route({
    method: 'get',
    path: '/parties/own',
    summary: 'The parties for which one may speak: whose plans one carries out, for whom one asks and offers support',
    tags,
    access: 'signed-in',
    responses: { 200: ownParties },
    handler: listOwn,
  }),
  ...withProspect(
    route({
      method: 'post',
      path: '/carrying-out',
      summary: 'Start carrying out an adopted plan, with its targets by period',
      tags,
      access: 'has-seat',
      description:
        'One carrier (province, region or sector), one year, one case. 201: its reports’ dates stand. 202: on record, they follow.',
      body: newCarrying,
      responses: { 201: startedCarrying, 202: startedCarrying },
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
  route({
    method: 'get',
    path: '/carrying-out',
    summary: 'Plans being carried out that one may see, newest first',
    tags,
    access: 'signed-in',
    query: carryingQuery,
    responses: { 200: carryingPage },
    handler: async (input) => ({ body: await carryings(input) }),
  }),
  route({
    method: 'get',
    path: '/carrying-out/:id',
    summary: 'Targets and actual figures by period, with what falls short and by which rule',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: carryingView },
    handler: show,
  }),
];
