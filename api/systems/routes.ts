import { idKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import { routesOf } from '../http/route';
import { scopeOf } from '../http/scope';
import { bodiesWithSystems } from './queries';
import { systemsPage, systemsQuery } from './schema';

const route = routesOf('API tokens');

export const systemsRoutes = [
  route.get('/systems', {
    summary: 'The bodies that have tokens or webhooks now, with how many and whether events don’t arrive',
    description: 'Of the whole installation, or of the province that one administers with its units.',
    access: 'any-admin',
    query: systemsQuery,
    answers: systemsPage,
    handler: async ({ query: { cursor, limit }, officer, services }) => {
      const scope = await scopeOf(services, officer);
      const [after] = keyAfter(cursor, [idKey]) ?? [''];
      const rows = await bodiesWithSystems(services.db, scope, { after, limit });
      const nameOf = bodyNames(services.directory, scope.on);
      const view = rows.map(({ body, ...row }) => ({
        ...row,
        body: nameOf(body),
      }));
      return { body: page(view, limit, ({ body }) => [body.id]) };
    },
  }),
];
