import { routesOf } from '../http/route';
import { list } from './handlers';
import { lateEntryPage, lateEntryQuery } from './schema';

const route = routesOf('Audit');

export const lateEntryRoutes = [
  route.get('/late-entries', {
    summary: 'What was entered on another day than the one that counts, in cases that one may see, newest first',
    access: 'signed-in',
    description: 'For inspectors: each with who entered it, when, for which day, by which document.',
    query: lateEntryQuery,
    answers: lateEntryPage,
    handler: list,
  }),
];
