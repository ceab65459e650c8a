import { route } from '../http/route';
import { list, regimes, show } from './handlers';
import { dayQuery, regimeList, unitCode, unitDetail, unitPage, unitQuery } from './schema';

const tags = ['Units'];

export const unitRoutes = [
  route({
    method: 'get',
    path: '/units',
    summary: 'Units of a day: without level and parent, the provinces',
    tags,
    access: 'signed-in',
    query: unitQuery,
    responses: { 200: unitPage },
    refusals: ['no-such-unit'],
    handler: list,
  }),
  route({
    method: 'get',
    path: '/units/:code',
    summary: 'A unit with its bodies on a day',
    tags,
    access: 'signed-in',
    params: unitCode,
    query: dayQuery,
    responses: { 200: unitDetail },
    refusals: ['no-such-unit'],
    handler: show,
  }),
  route({
    method: 'get',
    path: '/regimes',
    summary: 'How the country was and is divided, with dates and the acts that did it',
    tags,
    access: 'signed-in',
    responses: { 200: regimeList },
    handler: regimes,
  }),
];
