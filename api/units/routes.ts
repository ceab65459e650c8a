import { routesOf } from '../http/route';
import { list, regimes, show } from './handlers';
import { dayQuery, regimeList, unitCode, unitDetail, unitPage, unitQuery } from './schema';

const route = routesOf('Units');

export const unitRoutes = [
  route.get('/units', {
    summary: 'Units of a day: without level and parent, the provinces',
    access: 'signed-in',
    query: unitQuery,
    answers: unitPage,
    refusals: ['no-such-unit'],
    handler: list,
  }),
  route.get('/units/:code', {
    summary: 'A unit with its bodies on a day',
    access: 'signed-in',
    params: unitCode,
    query: dayQuery,
    answers: unitDetail,
    refusals: ['no-such-unit'],
    handler: show,
  }),
  route.get('/regimes', {
    summary: 'How the country was and is divided, with dates and the acts that did it',
    access: 'signed-in',
    answers: regimeList,
    handler: regimes,
  }),
];
