import { route } from '../http/route';
import { postingsFile, showCatalogue, targetsFile } from './handlers';
import { dataFormat, ofUnit } from './schema';

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
  route({
    ...open,
    path: '/public/data/targets.:format',
    summary:
      'Targets of plans whose resolutions were published, the newest plans first, as one file; without signing in',
    description: 'Of the newest 500 plans, or of those of one unit and all below it. It may be kept for five minutes.',
    produces: ['text/csv', 'application/json'],
    params: dataFormat,
    query: ofUnit,
    responses: { 200: 'file' },
    refusals: ['too-many-requests'],
    handler: targetsFile,
  }),
];
