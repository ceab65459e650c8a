import { vnDateOf } from '../../domain/calendar/dates';
import type { SupervisionState } from '../../domain/supervision/state';
import { supervisionLawOn } from '../../procedures/supervision/load';
import { openersOf } from '../../procedures/supervision/openers';
import { actingBodies } from '../cases/tasks';
import { caseInSight, shows } from '../http/caseInSight';
import { bodyNames } from '../http/names';
import { routesOf } from '../http/route';
import { lawView } from './law';
import { open } from './open';
import {
  groupQuery,
  lawView as lawShape,
  newSupervision,
  openersView,
  projectsToCheck,
  supervisionPage,
  supervisionQuery,
  supervisionView as supervisionShape,
} from './schema';
import { supervisionView } from './view';
import { withProspect } from '../acts/openingProspect';
import { idInPath } from '../http/fields';
import { projectsToCheck as projectsToCheckHandler } from './checks';
import { supervisions } from './queries';

const route = routesOf('Supervision');

const show = shows('supervision', supervisionView);

export const supervisionRoutes = [
  route.get('/supervisions/groups', {
    summary: 'The law of supervision on a day: subjects, groups with their steps, the ladder',
    access: 'signed-in',
    query: groupQuery,
    answers: lawShape,
    refusals: ['no-supervision-law'],
    handler: async ({ query, services }) => ({
      body: lawView(supervisionLawOn(query.on ?? vnDateOf(await services.clock.now()))),
    }),
  }),
  route.get('/supervisions/openers', {
    summary: 'Whose supervisions one may open today, for each body one acts for',
    access: 'signed-in',
    answers: openersView,
    refusals: ['no-supervision-law'],
    // For each body one acts for that may open any: the subjects, with those that may conduct and verify.
    handler: async ({ officer, services }) => {
      const { directory, seats } = services;
      const seated = await seats.of(officer.id);
      const name = bodyNames(directory, seated.on);
      const items = actingBodies(seated).map((body) => ({
        body: name(body),
        unit: body.split('.')[0] as string,
        subjects: openersOf(directory, body, seated.on).map(({ conducts, verifiers, ...one }) => ({
          ...one,
          conducts: conducts.map(name),
          verifiers: verifiers.map(name),
        })),
      }));
      return { body: { items: items.filter(({ subjects }) => subjects.length > 0) } };
    },
  }),
  ...withProspect(
    route.post('/supervisions', {
      summary: 'Open a supervision by a Council, its Standing Body, a committee, deputies, or the National Assembly’s',
      access: 'has-seat',
      description:
        'Under the law of this day, which it keeps. Acting for a body that decides, conducts or prepares it. Repeatable with an Idempotency-Key.',
      body: newSupervision,
      answers: { 201: supervisionShape },
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
      handler: async ({ body, officer, services, req }) => {
        const id = await open(services, officer, body, req);
        const { state } = await caseInSight<SupervisionState>(services, officer, id, 'supervision');
        return { body: await supervisionView(services, state), headers: { Location: `/api/supervisions/${id}` } };
      },
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
    answers: supervisionShape,
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
