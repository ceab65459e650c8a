import { routesOf } from '../http/route';
import { postingsFile, showCatalogue, targetsFile } from './handlers';
import { dataFormat, ofUnit } from './schema';

const route = routesOf('Open data');

export const openDataRoutes = [
  route.get('/public/catalogue', {
    access: 'public',
    summary: 'What is open here, as a DCAT 3 catalogue (JSON-LD); without signing in',
    produces: ['application/ld+json'],
    answers: 'file',
    refusals: ['too-many-requests'],
    handler: showCatalogue,
  }),
  route.get('/public/data/postings.:format', {
    access: 'public',
    summary: 'What plans’ procedures have made public, newest first, as one file; without signing in',
    description: 'The newest 5,000. It may be kept for five minutes, by anybody.',
    produces: ['text/csv', 'application/json'],
    params: dataFormat,
    answers: 'file',
    refusals: ['too-many-requests'],
    handler: postingsFile,
  }),
  route.get('/public/data/targets.:format', {
    access: 'public',
    summary:
      'Targets of plans whose resolutions were published, the newest plans first, as one file; without signing in',
    description: 'Of the newest 500 plans, or of those of one unit and all below it. It may be kept for five minutes.',
    produces: ['text/csv', 'application/json'],
    params: dataFormat,
    query: ofUnit,
    answers: 'file',
    refusals: ['too-many-requests'],
    handler: targetsFile,
  }),
];
