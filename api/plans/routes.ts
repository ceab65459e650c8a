import { MEDIA } from '../papers/files';
import { idInPath } from '../http/fields';
import { routesOf } from '../http/route';
import { annex } from './annex';
import { before } from './before';
import { compared, investments } from './compared';
import { dependence } from './dependence';
import * as handlers from './handlers';
import { levels } from './levels';
import {
  annexAsked,
  beforeView,
  comparedQuery,
  comparedView,
  dependenceView,
  indicatorInPath,
  investmentsQuery,
  investmentsView,
  keptVersion,
  levelsView,
  newVersion,
  partInPath,
  partView,
  planView,
  versionAsked,
  versionList,
} from './schema';

const route = routesOf('Plans');

/** What a plan holds (S4, S6–S12), part by part. */
export const planRoutes = [
  route.get('/cases/:id/plan', {
    summary: 'A plan as data: its parts as far as they are drawn up, what they break, its indicators',
    access: 'sees-case',
    description: 'Whoever drafts sees each version as it is kept; all others what was submitted.',
    params: idInPath,
    answers: planView,
    handler: handlers.show,
  }),
  route.get('/cases/:id/plan/levels', {
    summary: 'A plan’s figures between the plans above and below: what was assigned, what those below add up to',
    access: 'sees-case',
    params: idInPath,
    answers: levelsView,
    handler: levels,
  }),
  route.get('/cases/:id/plan/before', {
    summary: 'What last year’s plan and the reports on carrying out know of the years behind',
    access: 'sees-case',
    params: idInPath,
    answers: beforeView,
    handler: before,
  }),
  route.get('/cases/:id/plan/dependence/:indicator', {
    summary: 'What a figure stands on, and what stands on it',
    access: 'sees-case',
    params: indicatorInPath,
    answers: dependenceView,
    handler: dependence,
  }),
  route.get('/plans/compared', {
    summary: 'A region’s provinces side by side, from what their plans have submitted',
    access: 'signed-in',
    query: comparedQuery,
    answers: comparedView,
    refusals: ['no-such-unit', 'not-permitted'],
    handler: compared,
  }),
  route.get('/plans/investments', {
    summary:
      'A region’s investments: beyond a plan’s own frame, the same project twice, against the region’s programme',
    access: 'signed-in',
    query: investmentsQuery,
    answers: investmentsView,
    refusals: ['no-such-unit', 'not-permitted'],
    handler: investments,
  }),
  route.get('/cases/:id/plan/:part', {
    summary: 'What a part of a plan holds',
    access: 'sees-case',
    params: partInPath,
    query: versionAsked,
    answers: partView,
    refusals: ['document-damaged'],
    handler: handlers.showPart,
  }),
  route.post('/cases/:id/plan/:part', {
    summary: 'Keep a new version of a part',
    access: 'sees-case-with-seat',
    description:
      'What breaks a rule is kept and said; the step can’t be submitted with it. The register has the version’s hash, its content lies beside it.',
    params: partInPath,
    body: newVersion,
    answers: { 201: keptVersion },
    refusals: ['no-such-step', 'not-your-step', 'step-not-open', 'stale-version', 'unavailable'],
    handler: handlers.keep,
  }),
  route.get('/cases/:id/plan/:part/versions', {
    summary: 'The versions of a part, newest first',
    access: 'sees-case',
    params: partInPath,
    answers: versionList,
    handler: handlers.versions,
  }),
  route.get('/cases/:id/plan-annex', {
    summary: 'A plan’s data as an annex of its document, in Vietnamese',
    access: 'sees-case',
    description: 'Laid out as an annex of an administrative document (Decree 30/2020/NĐ-CP, Annex I): A4 landscape.',
    params: idInPath,
    query: annexAsked,
    produces: Object.values(MEDIA),
    answers: 'file',
    refusals: ['no-such-step'],
    handler: annex,
  }),
];
