import { MEDIA } from '../papers/files';
import { idInPath } from '../http/fields';
import { route } from '../http/route';
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

const tags = ['Plans'];

/** What a plan holds (S4, S6–S12), part by part. */
export const planRoutes = [
  route({
    method: 'get',
    path: '/cases/:id/plan',
    summary: 'A plan as data: its parts as far as they are drawn up, what they break, its indicators',
    tags,
    access: 'sees-case',
    description: 'Whoever drafts sees each version as it is kept; all others what was submitted.',
    params: idInPath,
    responses: { 200: planView },
    handler: handlers.show,
  }),
  route({
    method: 'get',
    path: '/cases/:id/plan/levels',
    summary: 'A plan’s figures between the plans above and below: what was assigned, what those below add up to',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: levelsView },
    handler: levels,
  }),
  route({
    method: 'get',
    path: '/cases/:id/plan/before',
    summary: 'What last year’s plan and the reports on carrying out know of the years behind',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: beforeView },
    handler: before,
  }),
  route({
    method: 'get',
    path: '/cases/:id/plan/dependence/:indicator',
    summary: 'What a figure stands on, and what stands on it',
    tags,
    access: 'sees-case',
    params: indicatorInPath,
    responses: { 200: dependenceView },
    handler: dependence,
  }),
  route({
    method: 'get',
    path: '/plans/compared',
    summary: 'A region’s provinces side by side, from what their plans have submitted',
    tags,
    access: 'signed-in',
    query: comparedQuery,
    responses: { 200: comparedView },
    refusals: ['no-such-unit', 'not-permitted'],
    handler: compared,
  }),
  route({
    method: 'get',
    path: '/plans/investments',
    summary:
      'A region’s investments: beyond a plan’s own frame, the same project twice, against the region’s programme',
    tags,
    access: 'signed-in',
    query: investmentsQuery,
    responses: { 200: investmentsView },
    refusals: ['no-such-unit', 'not-permitted'],
    handler: investments,
  }),
  route({
    method: 'get',
    path: '/cases/:id/plan/:part',
    summary: 'What a part of a plan holds',
    tags,
    access: 'sees-case',
    params: partInPath,
    query: versionAsked,
    responses: { 200: partView },
    refusals: ['document-damaged'],
    handler: handlers.showPart,
  }),
  route({
    method: 'post',
    path: '/cases/:id/plan/:part',
    summary: 'Keep a new version of a part',
    tags,
    access: 'sees-case-with-seat',
    description:
      'What breaks a rule is kept and said; the step can’t be submitted with it. The register has the version’s hash, its content lies beside it.',
    params: partInPath,
    body: newVersion,
    responses: { 201: keptVersion },
    refusals: ['no-such-step', 'not-your-step', 'step-not-open', 'stale-version', 'unavailable'],
    handler: handlers.keep,
  }),
  route({
    method: 'get',
    path: '/cases/:id/plan/:part/versions',
    summary: 'The versions of a part, newest first',
    tags,
    access: 'sees-case',
    params: partInPath,
    responses: { 200: versionList },
    handler: handlers.versions,
  }),
  route({
    method: 'get',
    path: '/cases/:id/plan-annex',
    summary: 'A plan’s data as an annex of its document, in Vietnamese',
    tags,
    access: 'sees-case',
    description: 'Laid out as an annex of an administrative document (Decree 30/2020/NĐ-CP, Annex I): A4 landscape.',
    params: idInPath,
    query: annexAsked,
    produces: Object.values(MEDIA),
    responses: { 200: 'file' },
    refusals: ['no-such-step'],
    handler: annex,
  }),
];
