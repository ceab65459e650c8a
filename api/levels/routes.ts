import { route } from '../http/route';
import { idInPath } from '../http/fields';
import { forecast } from './forecast';
import * as handlers from './handlers';
import { cascadeList, cascadeStep, forecastView, lowerPlanPage, plansQuery, targetsView } from './schema';
import { targets } from './targets';

const tags = ['Levels'];

/** How the plans of the levels hang together (S1–S3). */
export const levelRoutes = [
  route({
    method: 'get',
    path: '/cases/:id/cascades',
    summary: 'How far a plan’s lower plans are opened and gathered, in figures',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: cascadeList },
    handler: handlers.cascades,
  }),
  route({
    method: 'get',
    path: '/cases/:id/cascades/:step/plans',
    summary: 'The lower plans of a cascade step: who has come how far, who is missing',
    tags,
    access: 'sees-case',
    params: cascadeStep,
    query: plansQuery,
    responses: { 200: lowerPlanPage },
    refusals: ['no-such-step'],
    handler: handlers.plans,
  }),
  route({
    method: 'get',
    path: '/cases/:id/targets',
    summary: 'A plan’s targets beside those of the plans above: versions, what was adopted, where they differ',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: targetsView },
    handler: targets,
  }),
  route({
    method: 'get',
    path: '/cases/:id/forecast',
    summary: 'When each unfinished step is to be expected, and which step of which plan makes it late',
    tags,
    access: 'sees-case',
    description:
      'A lower level’s lateness shows here with the chain that causes it: the nation, because of a province, because of a commune’s step and who holds it.',
    params: idInPath,
    responses: { 200: forecastView },
    handler: forecast,
  }),
];
