import { route } from '../http/route';
import { list, show } from './handlers';
import { dayQuery, unitCode, unitDetail, unitPage, unitQuery } from './schema';

const tags = ['Units'];

export const unitRoutes = [
  route({
    method: 'get', path: '/units', summary: 'Units of a day: without level and parent, the provinces', tags, access: 'signed-in',
    query: unitQuery, responses: { 200: unitPage }, refusals: ['no-such-unit'], handler: list,
  }),
  route({
    method: 'get', path: '/units/:code', summary: 'A unit with its bodies on a day', tags, access: 'signed-in',
    params: unitCode, query: dayQuery, responses: { 200: unitDetail }, refusals: ['no-such-unit'], handler: show,
  }),
];
