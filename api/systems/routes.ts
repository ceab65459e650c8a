import { route } from '../http/route';
import { list } from './handlers';
import { systemsPage, systemsQuery } from './schema';

export const systemsRoutes = [
  route({
    method: 'get',
    path: '/systems',
    summary: 'The bodies that have tokens or webhooks now, with how many and whether events don’t arrive',
    description: 'Of the whole installation, or of the province that one administers with its units.',
    tags: ['API tokens'],
    access: 'any-admin',
    query: systemsQuery,
    responses: { 200: systemsPage },
    handler: list,
  }),
];
