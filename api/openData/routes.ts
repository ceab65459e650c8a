import { route } from '../http/route';
import { postingsFile, showCatalogue } from './handlers';
import { dataFormat } from './schema';

const open = { method: 'get' as const, tags: ['Open data'], access: 'public' as const };

export const openDataRoutes = [
  route({
    ...open,
    path: '/public/catalogue',
    summary: 'What is open here, as a DCAT 3 catalogue (JSON-LD); without signing in',
    produces: ['application/ld+json'],
    responses: { 200: 'file' },
    refusals: ['too-many-requests'],
    handler: showCatalogue,
  }),
  route({
    ...open,
    path: '/public/data/postings.:format',
    summary: 'What plans’ procedures have made public, newest first, as one file; without signing in',
    description: 'The newest 5,000. It may be kept for five minutes, by anybody.',
    produces: ['text/csv', 'application/json'],
    params: dataFormat,
    responses: { 200: 'file' },
    refusals: ['too-many-requests'],
    handler: postingsFile,
  }),
];
