import type { RefusalCode } from '../../domain/refusals';
import { route } from '../http/route';
import { create, duties, list, preview, received, show, showPublic } from './handlers';
import {
  detailQuery, dutyPage, dutyQuery, newProject, previewOf, projectId, projectPage, projectPreview, projectQuery, projectView, publicPage, publicQuery, receivedPage, receivedQuery, registered,
} from './schema';

const tags = ['Projects'];
const byId = { tags, access: 'signed-in' as const, params: projectId, refusals: ['not-found'] as RefusalCode[] };

export const projectRoutes = [
  route({
    method: 'post', path: '/projects', summary: 'Register a project; who must be told of it comes about by rule', tags, access: 'signed-in',
    description: 'Acting for its owner, or for those who decide on it. One unit, one number, one project. 201: the notices are due. 202: on record, they follow.',
    body: newProject, responses: { 201: registered, 202: registered },
    refusals: ['no-seat', 'not-permitted', 'case-exists', 'key-reused', 'no-such-unit', 'wrong-level', 'place-too-wide', 'not-found'], handler: create,
  }),
  route({
    method: 'post', path: '/projects/preview', summary: 'Who would have to be told of a project, by which clause and by when; nothing is recorded', tags, access: 'signed-in',
    body: previewOf, responses: { 200: projectPreview }, refusals: ['no-such-unit', 'wrong-level', 'place-too-wide', 'not-found'], handler: preview,
  }),
  route({
    method: 'get', path: '/projects', summary: 'Projects one may see, those registered last first', tags, access: 'signed-in',
    query: projectQuery, responses: { 200: projectPage }, handler: list,
  }),
  route({
    method: 'get', path: '/projects/received', summary: 'Notices of projects that one’s Councils got, those not acknowledged first', tags, access: 'signed-in',
    query: receivedQuery, responses: { 200: receivedPage }, refusals: ['not-permitted'], handler: received,
  }),
  route({
    ...byId, method: 'get', path: '/projects/:id', summary: 'A project: who must be told and by which clause, the notices with their proof', query: detailQuery,
    responses: { 200: projectView }, handler: show,
  }),
  route({
    ...byId, method: 'get', path: '/projects/:id/duties', summary: 'What else is owed about it: information, reports, answers to findings', query: dutyQuery,
    responses: { 200: dutyPage }, handler: duties,
  }),
  route({
    method: 'get', path: '/public/projects', summary: 'A commune’s own projects, as they were made public there; without signing in', tags, access: 'public',
    query: publicQuery, responses: { 200: publicPage }, refusals: ['too-many-requests'], handler: showPublic,
  }),
];
