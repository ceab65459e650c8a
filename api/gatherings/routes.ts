import { route } from '../http/route';
import { idInPath } from '../http/fields';
import { comparison, projects, show } from './handlers';
import { comparisonView, gatheringPage, gatheringQuery, gatheringView, reconciliationView } from './schema';
import { gatherings } from './queries';

const tags = ['Gatherings'];

export const gatheringRoutes = [
  route({
    method: 'get',
    path: '/gatherings',
    summary: 'Gatherings one may see, newest first',
    tags,
    access: 'signed-in',
    query: gatheringQuery,
    responses: { 200: gatheringPage },
    handler: async (input) => ({ body: await gatherings(input) }),
  }),
  route({
    method: 'get',
    path: '/gatherings/:id',
    summary: 'A gathering: what each body owes, by when, what came in, and who confirmed receipt',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: gatheringView },
    handler: show,
  }),
  route({
    method: 'get',
    path: '/gatherings/:id/comparison',
    summary: 'What the bodies stated, side by side, with every difference marked',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: comparisonView },
    handler: comparison,
  }),
  route({
    method: 'get',
    path: '/gatherings/:id/projects',
    summary: 'The project lists held against the programme: what doesn’t fit, why, and how it was decided',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: reconciliationView },
    handler: projects,
  }),
];
