import { idInPath } from '../http/fields';
import { route } from '../http/route';
import * as handlers from './handlers';
import { keptVersion, newVersion, partInPath, partView, planView, versionAsked, versionList } from './schema';

const tags = ['Plans'];

/** What a plan holds (S4, S6–S12), part by part. */
export const planRoutes = [
  route({
    method: 'get',
    path: '/cases/:id/plan',
    summary: 'A plan as data: its parts as far as they are drawn up, what they break, its indicators',
    tags,
    access: 'signed-in',
    description: 'Whoever drafts sees each version as it is kept; all others what was submitted.',
    params: idInPath,
    responses: { 200: planView },
    refusals: ['not-found'],
    handler: handlers.show,
  }),
  route({
    method: 'get',
    path: '/cases/:id/plan/:part',
    summary: 'What a part of a plan holds',
    tags,
    access: 'signed-in',
    params: partInPath,
    query: versionAsked,
    responses: { 200: partView },
    refusals: ['not-found', 'document-damaged'],
    handler: handlers.showPart,
  }),
  route({
    method: 'post',
    path: '/cases/:id/plan/:part',
    summary: 'Keep a new version of a part',
    tags,
    access: 'signed-in',
    description:
      'What breaks a rule is kept and said; the step can’t be submitted with it. The register has the version’s hash, its content lies beside it.',
    params: partInPath,
    body: newVersion,
    responses: { 201: keptVersion },
    refusals: [
      'not-found',
      'no-such-step',
      'not-your-step',
      'step-not-open',
      'stale-version',
      'no-seat',
      'unavailable',
    ],
    handler: handlers.keep,
  }),
  route({
    method: 'get',
    path: '/cases/:id/plan/:part/versions',
    summary: 'The versions of a part, newest first',
    tags,
    access: 'signed-in',
    params: partInPath,
    responses: { 200: versionList },
    refusals: ['not-found'],
    handler: handlers.versions,
  }),
];
