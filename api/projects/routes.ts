import { route, opened } from '../http/route';
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

const tags = ['Projects'];
const byId = { tags, access: 'sees-case' as const, params: idInPath };

export const projectRoutes = [
  route({
    method: 'post',
    path: '/projects',
    summary: 'Register a project; who must be told of it comes about by rule',
    tags,
    access: 'has-seat',
    description:
      'Acting for those who decide on it, or for its owner where that is a body of theirs. One unit, one number, one project. 201: the notices are due. 202: on record, they follow.',
    body: newProject,
    responses: { 201: registered, 202: registered },
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
  route({
    method: 'post',
    path: '/projects/preview',
    summary: 'Who would have to be told of a project, by which clause and by when; nothing is recorded',
    tags,
    access: 'signed-in',
    body: previewOf,
    responses: { 200: projectPreview },
    refusals: ['no-such-unit', 'wrong-level', 'place-too-wide', 'outside-unit', 'not-found'],
    handler: async ({ body, services }) => ({ body: await previewProject(services, body) }),
  }),
  route({
    method: 'get',
    path: '/projects',
    summary: 'Projects one may see, those registered last first',
    tags,
    access: 'signed-in',
    query: projectQuery,
    responses: { 200: projectPage },
    handler: list,
  }),
  route({
    method: 'get',
    path: '/projects/received',
    summary: 'Notices of projects that one’s Councils got, those not acknowledged first',
    tags,
    access: 'signed-in',
    query: receivedQuery,
    responses: { 200: receivedPage },
    refusals: ['not-permitted'],
    handler: received,
  }),
  route({
    ...byId,
    method: 'get',
    path: '/projects/:id',
    summary: 'A project: who must be told and by which clause, the notices with their proof',
    query: detailQuery,
    responses: { 200: projectView },
    handler: show,
  }),
  route({
    ...byId,
    method: 'get',
    path: '/projects/:id/duties',
    summary: 'What else is owed about it: information, reports, answers to findings',
    query: dutyQuery,
    responses: { 200: dutyPage },
    handler: async ({ params, query, officer, services }) => {
      const { state } = await caseInSight<ProjectState>(services, officer, params.id, 'project');
      return { body: await dutiesView(services, state, query) };
    },
  }),
  route({
    method: 'get',
    path: '/public/projects',
    summary: 'A commune’s own projects, as they were made public there; without signing in',
    tags,
    access: 'public',
    query: publicQuery,
    responses: { 200: publicPage },
    refusals: ['too-many-requests'],
    handler: showPublic,
  }),
];
