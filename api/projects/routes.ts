import { routesOf, opened } from '../http/route';
import { idInPath } from '../http/fields';
import { list, received, show, showPublic } from './handlers';
import {
  detailQuery,
  dutyPage,
  dutyQuery,
  newProject,
  previewOf,
  projectPage,
  projectPreview,
  projectQuery,
  projectView,
  publicPage,
  publicQuery,
  receivedPage,
  receivedQuery,
  registered,
} from './schema';
import { registerProject } from './register';
import { previewProject } from './preview';
import { caseInSight } from '../http/caseInSight';
import type { ProjectState } from '../../domain/project/state';
import { dutiesView } from './view';

const route = routesOf('Projects');

const byId = { access: 'sees-case' as const, params: idInPath };

export const projectRoutes = [
  route.post('/projects', {
    summary: 'Register a project; who must be told of it comes about by rule',
    access: 'has-seat',
    description:
      'Acting for those who decide on it, or for its owner where that is a body of theirs. One unit, one number, one project. 201: the notices are due. 202: on record, they follow.',
    body: newProject,
    answers: { 201: registered, 202: registered },
    refusals: [
      'not-your-step',
      'case-exists',
      'key-reused',
      'no-such-unit',
      'wrong-level',
      'place-too-wide',
      'outside-unit',
      'not-found',
    ],
    handler: async ({ body, officer, services, req }) =>
      opened('projects', await registerProject(services, officer, body, req)),
  }),
  route.post('/projects/preview', {
    summary: 'Who would have to be told of a project, by which clause and by when; nothing is recorded',
    access: 'signed-in',
    body: previewOf,
    answers: projectPreview,
    refusals: ['no-such-unit', 'wrong-level', 'place-too-wide', 'outside-unit', 'not-found'],
    handler: async ({ body, services }) => ({ body: await previewProject(services, body) }),
  }),
  route.get('/projects', {
    summary: 'Projects one may see, those registered last first',
    access: 'signed-in',
    query: projectQuery,
    answers: projectPage,
    handler: list,
  }),
  route.get('/projects/received', {
    summary: 'Notices of projects that one’s Councils got, those not acknowledged first',
    access: 'signed-in',
    query: receivedQuery,
    answers: receivedPage,
    refusals: ['not-permitted'],
    handler: received,
  }),
  route.get('/projects/:id', {
    ...byId,
    summary: 'A project: who must be told and by which clause, the notices with their proof',
    query: detailQuery,
    answers: projectView,
    handler: show,
  }),
  route.get('/projects/:id/duties', {
    ...byId,
    summary: 'What else is owed about it: information, reports, answers to findings',
    query: dutyQuery,
    answers: dutyPage,
    handler: async ({ params, query, officer, services }) => {
      const { state } = await caseInSight<ProjectState>(services, officer, params.id, 'project');
      return { body: await dutiesView(services, state, query) };
    },
  }),
  route.get('/public/projects', {
    summary: 'A commune’s own projects, as they were made public there; without signing in',
    access: 'public',
    counted: true,
    query: publicQuery,
    answers: publicPage,
    handler: showPublic,
  }),
];
