import { route } from '../http/route';
import { cases, compare, instruments, list, moveMany, publish, show } from './handlers';
import { acceptedAnswer, caseId, waitingAct } from '../acts/schema';
import { move, preview } from './move';
import {
  caseMoves, casesQuery, diffQuery, instrumentList, moveManyBody, moveOneBody, movePreview, moveQuery, moveResults, newVersion, procedureId, procedureView, published, versionDiff, versionList, versionOf,
} from './schema';

const tags = ['Procedures'];

export const procedureRoutes = [
  route({
    method: 'get', path: '/procedures', summary: 'Every version of every procedure, with the plan years it covers', tags, access: 'signed-in',
    responses: { 200: versionList }, handler: list,
  }),
  route({
    method: 'get', path: '/instruments', summary: 'Every law, decree and resolution that is cited, with its dates in force', tags, access: 'signed-in',
    responses: { 200: instrumentList }, handler: instruments,
  }),
  route({
    method: 'get', path: '/procedures/:id/versions/:version', summary: 'A version’s whole text: steps, time limits, citations', tags, access: 'signed-in',
    params: versionOf, responses: { 200: procedureView }, refusals: ['not-found'], handler: show,
  }),
  route({
    method: 'post', path: '/procedures', summary: 'Publish a version into this installation, or with `dryRun` see what that would do', tags, access: 'admin',
    description: 'Running cases keep their version. The version before gets its end, which changes nothing of its frozen text. Publishing the same text again changes nothing.',
    body: newVersion, responses: { 201: published, 200: published }, refusals: ['version-frozen', 'procedure-faulty'], handler: publish,
  }),
  route({
    method: 'get', path: '/procedures/:id/difference', summary: 'How two versions differ: steps, due rules, who acts, citations', tags, access: 'signed-in',
    params: procedureId, query: diffQuery, responses: { 200: versionDiff }, refusals: ['not-found'], handler: compare,
  }),
  route({
    method: 'get', path: '/procedures/:id/versions/:version/moves', summary: 'Running cases under other versions, and what moving each to this one would change', tags,
    access: 'admin', params: versionOf, query: casesQuery, responses: { 200: caseMoves }, refusals: ['not-found'], handler: cases,
  }),
  route({
    method: 'post', path: '/procedures/:id/versions/:version/moves', summary: 'Move running cases to this version by a transitional provision', tags, access: 'admin',
    description: 'One act in each case, on its record, once however often this is asked: asking again completes what was interrupted. Cases not named stay as they are.',
    params: versionOf, body: moveManyBody, responses: { 200: moveResults }, refusals: ['not-found'], handler: moveMany,
  }),
  route({
    method: 'get', path: '/cases/:id/version', summary: 'What moving a case to another version would change: each step’s date, old and new, and why', tags: ['Cases'],
    access: 'signed-in', params: caseId, query: moveQuery, responses: { 200: movePreview }, refusals: ['not-found'], handler: preview,
  }),
  route({
    method: 'post', path: '/cases/:id/version', summary: 'Move a case to another version by a transitional provision', tags: ['Cases'], access: 'signed-in',
    description: 'By the signing seat of those who manage the case. What is done stays done; steps that the version doesn’t have end; dates are reckoned anew.',
    params: caseId, body: moveOneBody, responses: { 201: acceptedAnswer, 202: waitingAct },
    refusals: ['no-seat', 'not-found', 'not-your-step', 'role-required', 'same-version', 'case-closed', 'calendar-out-of-range', 'key-reused'], handler: move,
  }),
];
