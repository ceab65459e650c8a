import { withProspect } from '../acts/openingProspect';
import { route } from '../http/route';
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

const tags = ['Supervision'];

export const supervisionRoutes = [
  route({
    method: 'get',
    path: '/supervisions/groups',
    summary: 'The law of supervision on a day: subjects, groups with their steps, the ladder',
    tags,
    access: 'signed-in',
    query: groupQuery,
    responses: { 200: lawView },
    refusals: ['no-supervision-law'],
    handler: groups,
  }),
  route({
    method: 'get',
    path: '/supervisions/openers',
    summary: 'Whose supervisions one may open today, for each body one acts for',
    tags,
    access: 'signed-in',
    responses: { 200: openersView },
    refusals: ['no-supervision-law'],
    handler: openers,
  }),
  ...withProspect(
    route({
      method: 'post',
      path: '/supervisions',
      summary: 'Open a supervision by a Council, its Standing Body, a committee, deputies, or the National Assembly’s',
      tags,
      access: 'has-seat',
      description:
        'Under the law of this day, which it keeps. Acting for a body that decides, conducts or prepares it. Repeatable with an Idempotency-Key.',
      body: newSupervision,
      responses: { 201: supervisionView },
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
  route({
    method: 'get',
    path: '/supervisions',
    summary: 'Supervisions one may see, newest first: by unit, group, subject, level, phase',
    tags,
    access: 'signed-in',
    query: supervisionQuery,
    responses: { 200: supervisionPage },
    handler: async (input) => ({ body: await supervisions(input) }),
  }),
  route({
    method: 'get',
    path: '/supervisions/:id',
    summary: 'A supervision: steps, requests for information, tasks of the conclusion with their ladder',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: supervisionView },
    handler: show,
  }),
  route({
    method: 'get',
    path: '/supervisions/:id/projects',
    summary: 'Projects that one may check in a supervision of public investment, with their figures',
    tags,
    access: 'sees-case',
    description:
      'Those that one may see; for a body that was asked to organise the supervision and agreed, those of the unit that is supervised.',
    params: idInPath,
    responses: { 200: projectsToCheck },
    refusals: ['only-consulted'],
    handler: projectsToCheckHandler,
  }),
];
