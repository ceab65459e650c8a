import { route } from '../http/route';
import { comments, list, show } from './handlers';
import {
  commentPage, commentQuery, consultationDetailQuery, consultationId, consultationPage, consultationQuery, consultationView,
} from './schema';

const tags = ['Consultations'];

export const consultationRoutes = [
  route({
    method: 'get', path: '/consultations', summary: 'Consultations one may see, newest first', tags, access: 'signed-in',
    query: consultationQuery, responses: { 200: consultationPage }, handler: list,
  }),
  route({
    method: 'get', path: '/consultations/:id', summary: 'A consultation: who was asked, what each said or by silence is held to say, with proof', tags,
    description: 'The consultees come page by page.', access: 'signed-in', params: consultationId, query: consultationDetailQuery,
    responses: { 200: consultationView }, refusals: ['not-found'], handler: show,
  }),
  route({
    method: 'get', path: '/consultations/:id/comments', summary: 'The comments with their acceptance or explanation (tiếp thu, giải trình)', tags,
    access: 'signed-in', params: consultationId, query: commentQuery, responses: { 200: commentPage }, refusals: ['not-found'], handler: comments,
  }),
];
