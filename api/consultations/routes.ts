import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import * as question from './question/handlers';
import { caseStep, questionQuery, questionView } from './question/schema';
import { exported, show, TABLE_MEDIA } from './handlers';
import {
  commentPage,
  commentQuery,
  consultationDetailQuery,
  consultationPage,
  consultationQuery,
  consultationView,
  exportQuery,
} from './schema';
import { consultations } from './queries';
import { caseInSight } from '../http/caseInSight';
import type { ConsultationState } from '../../domain/consultation/state';
import { commentTable } from './comments';
import { seenBy } from './seen';

const route = routesOf('Consultations');

export const consultationRoutes = [
  route.get('/cases/:id/steps/:step/question', {
    summary: 'What a step asks of many: whom, with which papers and letter, until when; proposed, drawn up or sent',
    description:
      'Of a consultation or a gathering. Each body with how it is reached: seated here, or nobody is. What was drawn up is for the body that asks until it is sent.',
    access: 'sees-case',
    params: caseStep,
    query: questionQuery,
    answers: questionView,
    refusals: ['no-such-step'],
    handler: question.show,
  }),
  route.get('/consultations', {
    summary: 'Consultations one may see, newest first',
    access: 'signed-in',
    query: consultationQuery,
    answers: consultationPage,
    handler: async (input) => ({ body: await consultations(input) }),
  }),
  route.get('/consultations/:id', {
    summary: 'A consultation: who was asked, what each said or by silence is held to say, with proof',
    description: 'The consultees come page by page.',
    access: 'sees-case',
    params: idInPath,
    query: consultationDetailQuery,
    answers: consultationView,
    handler: show,
  }),
  route.get('/consultations/:id/comments', {
    summary: 'The comments with their acceptance or explanation (tiếp thu, giải trình)',
    access: 'sees-case',
    params: idInPath,
    query: commentQuery,
    answers: commentPage,
    handler: async ({ params, query, officer, services }) => {
      const found = await caseInSight<ConsultationState>(services, officer, params.id, 'consultation');
      return { body: await commentTable(services, seenBy(found, await services.access.viewer(officer)), query) };
    },
  }),
  route.get('/consultations/:id/comments/export', {
    summary: 'The table of opinions with acceptance and explanation, as a Word or an Excel file',
    description:
      'Laid out as an annex of an administrative document (Decree 30/2020/NĐ-CP, Annex I): A4 landscape, Times New Roman.',
    access: 'sees-case',
    params: idInPath,
    query: exportQuery,
    produces: Object.values(TABLE_MEDIA),
    answers: 'file',
    refusals: ['too-many-rows'],
    handler: exported,
  }),
];
