import { routesOf } from '../http/route';
import * as handlers from './handlers';
import { belowQuery, broughtView, importQuery, setupBelow, setupUnit, setupView, XLSX } from './schema';

const route = routesOf('Setting up');

export const setupRoutes = [
  route.get('/setup/:unit', {
    summary: 'Which bodies and seats a unit’s procedures need, and how they are filled',
    access: 'admin-of-unit',
    params: setupUnit,
    answers: setupView,
    refusals: ['no-such-unit'],
    handler: handlers.show,
  }),
  route.get('/setup/:unit/below', {
    summary: 'The same of the units directly below, in figures',
    access: 'admin-of-unit',
    params: setupUnit,
    query: belowQuery,
    answers: setupBelow,
    refusals: ['no-such-unit'],
    handler: handlers.below,
  }),
  route.get('/setup/:unit/officers', {
    summary: 'The .xlsx list to be filled in: a row for each seat that is needed and that nobody holds',
    access: 'admin-of-unit',
    params: setupUnit,
    produces: [XLSX],
    answers: 'file',
    refusals: ['no-such-unit'],
    handler: handlers.template,
  }),
  route.post('/setup/:unit/officers', {
    summary: 'Bring in officers and seats from that list, all or nothing, and invite who is new',
    description: 'With a faulty cell nothing is written, and 200 names the cells. At most 5,000 rows.',
    access: 'admin-of-unit',
    params: setupUnit,
    query: importQuery,
    upload: [XLSX],
    answers: { 201: broughtView, 200: broughtView },
    refusals: ['no-such-unit', 'too-large', 'media-type', 'too-many-rows'],
    handler: handlers.bringOfficers,
  }),
];
