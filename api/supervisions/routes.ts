import { withProspect } from '../acts/openingProspect';
import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { projectsToCheck as projectsToCheckHandler } from './checks';
import { create, groups, openers, show } from './handlers';
import {
  groupQuery,
  lawView,
  newSupervision,
  openersView,
  projectsToCheck,
  supervisionPage,
  supervisionQuery,
  supervisionView,
} from './schema';
import { supervisions } from './queries';

const route = routesOf('Supervision');

export const supervisionRoutes = [
  route.get('/supervisions/groups', {
    summary: 'The law of supervision on a day: subjects, groups with their steps, the ladder',
    access: 'signed-in',
    query: groupQuery,
    answers: lawView,
    refusals: ['no-supervision-law'],
    handler: groups,
  }),
  route.get('/supervisions/openers', {
    summary: 'Whose supervisions one may open today, for each body one acts for',
    access: 'signed-in',
    answers: openersView,
    refusals: ['no-supervision-law'],
    handler: openers,
  }),
  ...withProspect(
    route.post('/supervisions', {
      summary: 'Open a supervision by a Council, its Standing Body, a committee, deputies, or the National Assembly’s',
      access: 'has-seat',
      description:
        'Under the law of this day, which it keeps. Acting for a body that decides, conducts or prepares it. Repeatable with an Idempotency-Key.',
      body: newSupervision,
      answers: { 201: supervisionView },
      refusals: [
        'not-permitted',
        'no-supervision-law',
        'subject-not-competent',
        'no-such-unit',
        'not-found',
        'outside-unit',
        'unknown-anchor',
        'rung-out-of-order',
        'no-such-task',
        'key-reused',
      ],
      handler: create,
    }),
  ),
  route.get('/supervisions', {
    summary: 'Supervisions one may see, newest first: by unit, group, subject, level, phase',
    access: 'signed-in',
    query: supervisionQuery,
    answers: supervisionPage,
    handler: async (input) => ({ body: await supervisions(input) }),
  }),
  route.get('/supervisions/:id', {
    summary: 'A supervision: steps, requests for information, tasks of the conclusion with their ladder',
    access: 'sees-case',
    params: idInPath,
    answers: supervisionView,
    handler: show,
  }),
  route.get('/supervisions/:id/projects', {
    summary: 'Projects that one may check in a supervision of public investment, with their figures',
    access: 'sees-case',
    description:
      'Those that one may see; for a body that was asked to organise the supervision and agreed, those of the unit that is supervised.',
    params: idInPath,
    answers: projectsToCheck,
    refusals: ['only-consulted'],
    handler: projectsToCheckHandler,
  }),
];
