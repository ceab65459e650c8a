import { MEDIA } from './files';
import { idInPath } from '../http/fields';
import { routesOf } from '../http/route';
import { timetableAnnex } from './annex';
import { commonText } from './commonText';
import * as handlers from './handlers';
import { annexQuery, newPaper, previewWish, proposal, proposalWish, stepInPath, storedPaper } from './schema';

const route = routesOf('Official documents');
const caseRoute = routesOf('Cases');

export const paperRoutes = [
  route.post('/papers/proposal', {
    summary: 'What a document of a template would say, from a case',
    access: 'has-seat',
    description:
      'Nothing is stored. Its words are suggestions, to be edited: bases, recipients, figures, votes, opinions.',
    body: proposalWish,
    answers: proposal,
    refusals: ['not-clerks-work', 'not-found'],
    handler: handlers.propose,
  }),
  route.post('/papers/preview', {
    summary: 'A document as a PDF/A or Word file, laid out by Decree 30/2020, Annex I',
    access: 'has-seat',
    description: 'Nothing is stored. Laid out by the body’s own template where it has one.',
    body: previewWish,
    produces: Object.values(MEDIA),
    answers: 'file',
    refusals: ['not-clerks-work', 'template-placeholder-missing', 'document-damaged'],
    handler: handlers.preview,
  }),
  route.post('/papers', {
    summary: 'Store a document written here as Word and as PDF, with its content beside',
    access: 'has-seat',
    description: 'Repeatable with an Idempotency-Key.',
    body: newPaper,
    answers: { 201: storedPaper },
    refusals: [
      'not-clerks-work',
      'key-reused',
      'not-found',
      'draft-fixed',
      'template-placeholder-missing',
      'document-damaged',
    ],
    handler: handlers.store,
  }),
  caseRoute.get('/cases/:id/timetable/annex', {
    summary: 'The unit’s working timetable as a PDF/A or Word file: the annex of the document that lays it down',
    access: 'sees-case',
    description: 'While no document does, with the days that are suggested and room for number and day.',
    params: idInPath,
    query: annexQuery,
    produces: Object.values(MEDIA),
    answers: 'file',
    handler: timetableAnnex,
  }),
  caseRoute.get('/cases/:id/common-text/:step', {
    summary: 'A common text that a step has put in force, article by article, as a PDF/A or Word file',
    access: 'signed-in',
    params: stepInPath,
    query: annexQuery,
    produces: Object.values(MEDIA),
    answers: 'file',
    refusals: ['not-found', 'no-such-step', 'step-not-open'],
    handler: commonText,
  }),
];
