import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { forecast } from './forecast';
import * as handlers from './handlers';
import { cascadeList, cascadeStep, forecastView, lowerPlanPage, plansQuery, targetsView } from './schema';
import { targets } from './targets';

const route = routesOf('Levels');

/** How the plans of the levels hang together (S1–S3). */
export const levelRoutes = [
  route.get('/cases/:id/cascades', {
    summary: 'How far a plan’s lower plans are opened and gathered, in figures',
    access: 'sees-case',
    params: idInPath,
    answers: cascadeList,
    handler: handlers.cascades,
  }),
  route.get('/cases/:id/cascades/:step/plans', {
    summary: 'The lower plans of a cascade step: who has come how far, who is missing',
    access: 'sees-case',
    params: cascadeStep,
    query: plansQuery,
    answers: lowerPlanPage,
    refusals: ['no-such-step'],
    handler: handlers.plans,
  }),
  route.get('/cases/:id/targets', {
    summary: 'A plan’s targets beside those of the plans above: versions, what was adopted, where they differ',
    access: 'sees-case',
    params: idInPath,
    answers: targetsView,
    handler: targets,
  }),
  route.get('/cases/:id/forecast', {
    summary: 'When each unfinished step is to be expected, and which step of which plan makes it late',
    access: 'sees-case',
    description:
      'A lower level’s lateness shows here with the chain that causes it: the nation, because of a province, because of a commune’s step and who holds it.',
    params: idInPath,
    answers: forecastView,
    handler: forecast,
  }),
];
