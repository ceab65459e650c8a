import { CALENDAR_MEDIA } from '../../mail/calendarFile';
import type { RefusalCode } from '../../domain/refusals';
import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import * as cycles from './cycles/handlers';
import { newCycle, preview, started, starts, startsQuery } from './cycles/schema';
import { starts as startsOf } from './cycles/starts';
import * as due from './due/handlers';
import { invitation } from './due/meeting';
import { caseTimetable, stepView } from './due/schema';
import * as handlers from './handlers';
import * as managed from './management/handlers';
import { managementView } from './management/schema';
import {
  asOfQuery,
  asOfView,
  casePage,
  caseQuery,
  caseStep,
  caseView,
  chainView,
  recordPage,
  recordQuery,
} from './schema';

const route = routesOf('Cases');
const cycleRoute = routesOf('Cycles');

/** What a cycle is started by, and why it may not be: asked beforehand, or done. */
const cycle = { access: 'has-seat-or-admin' as const, body: newCycle };
const UNFIT: RefusalCode[] = [
  'no-seat',
  'not-permitted',
  'no-procedure',
  'year-not-covered',
  'year-too-far',
  'bodies-gone',
  'nobody-could-act',
  'no-such-unit',
  'wrong-level',
  'unknown-anchor',
  'bad-date',
  'calendar-out-of-range',
];
const byId = { access: 'sees-case' as const, params: idInPath };

export const caseRoutes = [
  cycleRoute.get('/cycles/starts', {
    summary: 'Which cases one may begin for a body, and who begins the others in its unit',
    access: 'signed-in',
    query: startsQuery,
    answers: starts,
    refusals: ['no-such-unit'],
    handler: startsOf,
  }),
  cycleRoute.post('/cycles/preview', {
    ...cycle,
    summary: 'The whole timetable of a cycle before it is started',
    description:
      'Every due date with its clause, the law’s own contradictions, and what is overdue already. Nothing is recorded.',
    answers: preview,
    refusals: UNFIT,
    handler: cycles.show,
  }),
  cycleRoute.post('/cycles', {
    ...cycle,
    summary: 'Start a plan cycle',
    description:
      'One authority, one plan, one period: one cycle; where the procedure says `manyAYear`, one for each title. 201: its first steps are open. 202: on record, its first steps follow.',
    answers: { 201: started, 202: started },
    refusals: [...UNFIT, 'case-exists', 'key-reused'],
    handler: cycles.start,
  }),
  route.get('/cases', {
    summary: 'Cases one may see, newest first',
    access: 'signed-in',
    query: caseQuery,
    answers: casePage,
    handler: handlers.list,
  }),
  route.get('/cases/:id', {
    ...byId,
    summary: 'A case: its steps and one’s own tasks in it',
    answers: caseView,
    handler: handlers.show,
  }),
  route.get('/cases/:id/steps/:step', {
    ...byId,
    summary: 'A step, and why it is due on that day',
    params: caseStep,
    answers: stepView,
    refusals: ['no-such-step'],
    handler: due.step,
  }),
  route.get('/cases/:id/steps/:step/invitation', {
    ...byId,
    summary: 'The calendar file (iCalendar) of a step’s exchange or workshop',
    params: caseStep,
    description:
      'One uid for good and a sequence that counts up, so that a moved date replaces the old one in a calendar.',
    produces: [CALENDAR_MEDIA],
    answers: 'file',
    handler: invitation,
  }),
  route.get('/cases/:id/timetable', {
    ...byId,
    summary: 'A plan cycle’s timetable: planned, due now, done',
    answers: caseTimetable,
    handler: due.timetable,
  }),
  route.get('/cases/:id/record', {
    ...byId,
    summary: 'The register of a case: every act, ruling and event, with texts and hashes',
    query: recordQuery,
    answers: recordPage,
    handler: handlers.history,
  }),
  route.get('/cases/:id/verification', {
    ...byId,
    summary: 'Recompute the hashes of a case’s register: whether every entry is as it was written',
    answers: chainView,
    handler: handlers.verification,
  }),
  route.get('/cases/:id/management', {
    ...byId,
    summary: 'What one may do now about a plan cycle’s dates and the cycle as a whole',
    description:
      'Remind, escalate, extend, revoke, pause, resume, set anchors and targets, move, cancel: asked of the acts’ own rules, for each body one may act for.',
    answers: managementView,
    handler: managed.show,
  }),
  route.get('/cases/:id/as-of', {
    ...byId,
    summary: 'The steps as they stood at an instant',
    query: asOfQuery,
    answers: asOfView,
    handler: handlers.asOf,
  }),
];
