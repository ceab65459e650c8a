import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { cases, check, compare, holders, instruments, lines, list, moveMany, publish, show, text } from './handlers';
import { acceptedAnswer, waitingAct } from '../acts/schema';
import { move, preview } from './move';
import {
  bodyLines,
  caseMoves,
  casesQuery,
  diffQuery,
  draftFaults,
  draftText,
  holderList,
  holdersQuery,
  instrumentList,
  moveManyBody,
  moveOneBody,
  movePreview,
  moveQuery,
  moveResults,
  newVersion,
  procedureView,
  published,
  versionDiff,
  versionList,
  versionOf,
  versionText,
} from './schema';

const route = routesOf('Procedures');
const caseRoute = routesOf('Cases');

export const procedureRoutes = [
  route.get('/procedures', {
    summary: 'Every version of every procedure, with the plan years it covers',
    access: 'signed-in',
    answers: versionList,
    handler: list,
  }),
  route.get('/instruments', {
    summary: 'Every law, decree and resolution that is cited, with its dates in force',
    access: 'signed-in',
    answers: instrumentList,
    handler: instruments,
  }),
  route.get('/directory/bodies', {
    summary: 'Which bodies units of each level have, on which days, and how sure that is',
    access: 'signed-in',
    answers: bodyLines,
    handler: lines,
  }),
  route.get('/procedures/:id/versions/:version', {
    summary: 'A version’s whole text: steps, time limits, citations',
    access: 'signed-in',
    params: versionOf,
    answers: procedureView,
    refusals: ['not-found'],
    handler: show,
  }),
  route.get('/procedures/:id/versions/:version/text', {
    summary: 'A version’s text as a file (YAML), to begin another from',
    access: 'signed-in',
    params: versionOf,
    answers: versionText,
    refusals: ['not-found'],
    handler: text,
  }),
  route.get('/procedures/holders', {
    summary: 'Everyone whom a procedure of a level may name today, as files write them (`ubnd@parent`)',
    access: 'signed-in',
    query: holdersQuery,
    answers: holderList,
    handler: holders,
  }),
  route.post('/procedures/check', {
    summary: 'All that keeps a text from being published: each fault with its field and line',
    access: 'admin',
    description: 'The checks that publishing makes, all of what they find. Nothing is recorded.',
    body: draftText,
    answers: draftFaults,
    handler: check,
  }),
  route.post('/procedures', {
    summary: 'Publish a version into this installation, or with `dryRun` see what that would do',
    access: 'admin',
    description:
      'Running cases keep their version. The version before gets its end, which changes nothing of its frozen text. Publishing the same text again changes nothing.',
    body: newVersion,
    answers: { 201: published, 200: published },
    refusals: ['version-frozen', 'procedure-faulty'],
    handler: publish,
  }),
  route.get('/procedures/:id/difference', {
    summary: 'How two versions differ: steps, due rules, who acts, citations',
    access: 'signed-in',
    params: idInPath,
    query: diffQuery,
    answers: versionDiff,
    refusals: ['not-found'],
    handler: compare,
  }),
  route.get('/procedures/:id/versions/:version/moves', {
    summary: 'Running cases under other versions, and what moving each to this one would change',
    access: 'admin',
    params: versionOf,
    query: casesQuery,
    answers: caseMoves,
    refusals: ['not-found'],
    handler: cases,
  }),
  route.post('/procedures/:id/versions/:version/moves', {
    summary: 'Move running cases to this version by a transitional provision',
    access: 'admin',
    description:
      'One act in each case, on its record, once however often this is asked: asking again completes what was interrupted. Cases not named stay as they are.',
    params: versionOf,
    body: moveManyBody,
    answers: moveResults,
    refusals: ['not-found'],
    handler: moveMany,
  }),
  caseRoute.get('/cases/:id/version', {
    summary: 'What moving a case to another version would change: each step’s date, old and new, and why',
    access: 'sees-case',
    params: idInPath,
    query: moveQuery,
    answers: movePreview,
    handler: preview,
  }),
  caseRoute.post('/cases/:id/version', {
    summary: 'Move a case to another version by a transitional provision',
    access: 'sees-case-with-seat',
    description:
      'By the signing seat of those who manage the case. What is done stays done; steps that the version doesn’t have end; dates are reckoned anew.',
    params: idInPath,
    body: moveOneBody,
    answers: { 201: acceptedAnswer, 202: waitingAct },
    refusals: ['not-your-step', 'role-required', 'same-version', 'case-closed', 'calendar-out-of-range', 'key-reused'],
    handler: move,
  }),
];
