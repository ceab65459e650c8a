import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { comparison, projects, show } from './handlers';
import { comparisonView, gatheringPage, gatheringQuery, gatheringView, reconciliationView } from './schema';
import { gatherings } from './queries';

const route = routesOf('Gatherings');

export const gatheringRoutes = [
  route.get('/gatherings', {
    summary: 'Gatherings one may see, newest first',
    access: 'signed-in',
    query: gatheringQuery,
    answers: gatheringPage,
    handler: async (input) => ({ body: await gatherings(input) }),
  }),
  route.get('/gatherings/:id', {
    summary: 'A gathering: what each body owes, by when, what came in, and who confirmed receipt',
    access: 'sees-case',
    params: idInPath,
    answers: gatheringView,
    handler: show,
  }),
  route.get('/gatherings/:id/comparison', {
    summary: 'What the bodies stated, side by side, with every difference marked',
    access: 'sees-case',
    params: idInPath,
    answers: comparisonView,
    handler: comparison,
  }),
  route.get('/gatherings/:id/projects', {
    summary: 'The project lists held against the programme: what doesn’t fit, why, and how it was decided',
    access: 'sees-case',
    params: idInPath,
    answers: reconciliationView,
    handler: projects,
  }),
];
