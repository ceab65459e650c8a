import { route } from '../http/route';
import { list } from './handlers';
import { lateEntryPage, lateEntryQuery } from './schema';

export const lateEntryRoutes = [
  route({
    method: 'get',
    path: '/late-entries',
    summary: 'What was entered on another day than the one that counts, in cases that one may see, newest first',
    tags: ['Audit'],
    access: 'signed-in',
    description: 'For inspectors: each with who entered it, when, for which day, by which document.',
    query: lateEntryQuery,
    responses: { 200: lateEntryPage },
    handler: list,
  }),
];
