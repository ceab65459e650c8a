import { verifiedOf } from '../../domain/law/words';
import { bodyNames, clauseOf } from '../http/names';
import { routesOf } from '../http/route';
import { dayOf, regionOf, unitsOf } from './queries';
import { dayQuery, regimeList, unitCode, unitDetail, unitPage, unitQuery } from './schema';

const route = routesOf('Units');

export const unitRoutes = [
  route.get('/units', {
    summary: 'Units of a day: without level and parent, the provinces',
    access: 'signed-in',
    query: unitQuery,
    answers: unitPage,
    refusals: ['no-such-unit'],
    handler: async ({ query, services }) => ({ body: await unitsOf(services, query) }),
  }),
  route.get('/units/:code', {
    summary: 'A unit with its bodies on a day',
    access: 'signed-in',
    params: unitCode,
    query: dayQuery,
    answers: unitDetail,
    refusals: ['no-such-unit'],
    handler: async ({ params, query, services }) => {
      const { directory } = services;
      const on = await dayOf(services, query.on);
      const unit = directory.unit(params.code, on);
      const bodies = directory.bodiesOf(unit.code, on).map(bodyNames(directory, on));
      const ended = directory.endedBodiesOf(unit.code, on).map(({ id, last }) => bodyNames(directory, last)(id));
      return { body: { ...unit, on, region: regionOf(directory, unit, on), bodies, ended } };
    },
  }),
  route.get('/regimes', {
    summary: 'How the country was and is divided, with dates and the acts that did it',
    access: 'signed-in',
    answers: regimeList,
    handler: ({ services }) => {
      const items = services.directory.regimes().map(({ id, name, from, to, levels, cites }) => ({
        id,
        name,
        from,
        to: to ?? null,
        levels,
        clause: clauseOf(cites),
        verified: verifiedOf(cites),
      }));
      return Promise.resolve({ body: { items } });
    },
  }),
];
