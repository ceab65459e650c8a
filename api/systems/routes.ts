import { routesOf } from '../http/route';
import { list } from './handlers';
import { systemsPage, systemsQuery } from './schema';

const route = routesOf('API tokens');

export const systemsRoutes = [
  route.get('/systems', {
    summary: 'The bodies that have tokens or webhooks now, with how many and whether events don’t arrive',
    description: 'Of the whole installation, or of the province that one administers with its units.',
    access: 'any-admin',
    query: systemsQuery,
    answers: systemsPage,
    handler: list,
  }),
];
