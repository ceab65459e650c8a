import { route } from '../http/route';
import * as handlers from './handlers';
import { belowQuery, broughtView, importQuery, setupBelow, setupUnit, setupView, XLSX } from './schema';

const tags = ['Setting up'];

export const setupRoutes = [
  route({
    method: 'get',
    path: '/setup/:unit',
    summary: 'Which bodies and seats a unit’s procedures need, and how they are filled',
    tags,
    access: 'admin-of-unit',
    params: setupUnit,
    responses: { 200: setupView },
    refusals: ['no-such-unit'],
    handler: handlers.show,
  }),
  route({
    method: 'get',
    path: '/setup/:unit/below',
    summary: 'The same of the units directly below, in figures',
    tags,
    access: 'admin-of-unit',
    params: setupUnit,
    query: belowQuery,
    responses: { 200: setupBelow },
    refusals: ['no-such-unit'],
    handler: handlers.below,
  }),
  route({
    method: 'get',
    path: '/setup/:unit/officers',
    summary: 'The .xlsx list to be filled in: a row for each seat that is needed and that nobody holds',
    tags,
    access: 'admin-of-unit',
    params: setupUnit,
    produces: [XLSX],
    responses: { 200: 'file' },
    refusals: ['no-such-unit'],
    handler: handlers.template,
  }),
  route({
    method: 'post',
    path: '/setup/:unit/officers',
    summary: 'Bring in officers and seats from that list, all or nothing, and invite who is new',
    description: 'With a faulty cell nothing is written, and 200 names the cells. At most 5,000 rows.',
    tags,
    access: 'admin-of-unit',
    params: setupUnit,
    query: importQuery,
    upload: [XLSX],
    responses: { 201: broughtView, 200: broughtView },
    refusals: ['no-such-unit', 'too-large', 'media-type', 'too-many-rows'],
    handler: handlers.bringOfficers,
  }),
];
