import { CALENDAR_MEDIA } from '../../mail/calendarFile';
import type { RefusalCode } from '../../domain/refusals';
import { route } from '../http/route';
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

const tags = ['Cases'];
/** What a cycle is started by, and why it may not be: asked beforehand, or done. */
const cycle = { tags: ['Cycles'], access: 'has-seat-or-admin' as const, body: newCycle };
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
const byId = { tags, access: 'sees-case' as const, params: idInPath };

export const caseRoutes = [
  route({
    method: 'get',
    path: '/cycles/starts',
    summary: 'Which cases one may begin for a body, and who begins the others in its unit',
    tags: ['Cycles'],
    access: 'signed-in',
    query: startsQuery,
    responses: { 200: starts },
    refusals: ['no-such-unit'],
    handler: startsOf,
  }),
  route({
    ...cycle,
    method: 'post',
    path: '/cycles/preview',
    summary: 'The whole timetable of a cycle before it is started',
    description:
      'Every due date with its clause, the law’s own contradictions, and what is overdue already. Nothing is recorded.',
    responses: { 200: preview },
    refusals: UNFIT,
    handler: cycles.show,
  }),
  route({
    ...cycle,
    method: 'post',
    path: '/cycles',
    summary: 'Start a plan cycle',
    description:
      'One authority, one plan, one period: one cycle; where the procedure says `manyAYear`, one for each title. 201: its first steps are open. 202: on record, its first steps follow.',
    responses: { 201: started, 202: started },
    refusals: [...UNFIT, 'case-exists', 'key-reused'],
    handler: cycles.start,
  }),
  route({
    method: 'get',
    path: '/cases',
    summary: 'Cases one may see, newest first',
    tags,
    access: 'signed-in',
    query: caseQuery,
    responses: { 200: casePage },
    handler: handlers.list,
  }),
  route({
    ...byId,
    method: 'get',
    path: '/cases/:id',
    summary: 'A case: its steps and one’s own tasks in it',
    responses: { 200: caseView },
    handler: handlers.show,
  }),
  route({
    ...byId,
    method: 'get',
    path: '/cases/:id/steps/:step',
    summary: 'A step, and why it is due on that day',
    params: caseStep,
    responses: { 200: stepView },
    refusals: ['no-such-step'],
    handler: due.step,
  }),
  route({
    ...byId,
    method: 'get',
    path: '/cases/:id/steps/:step/invitation',
    summary: 'The calendar file (iCalendar) of a step’s exchange or workshop',
    params: caseStep,
    description:
      'One uid for good and a sequence that counts up, so that a moved date replaces the old one in a calendar.',
    produces: [CALENDAR_MEDIA],
    responses: { 200: 'file' },
    handler: invitation,
  }),
  route({
    ...byId,
    method: 'get',
    path: '/cases/:id/timetable',
    summary: 'A plan cycle’s timetable: planned, due now, done',
    responses: { 200: caseTimetable },
    handler: due.timetable,
  }),
  route({
    ...byId,
    method: 'get',
    path: '/cases/:id/record',
    summary: 'The register of a case: every act, ruling and event, with texts and hashes',
    query: recordQuery,
    responses: { 200: recordPage },
    handler: handlers.history,
  }),
  route({
    ...byId,
    method: 'get',
    path: '/cases/:id/verification',
    summary: 'Recompute the hashes of a case’s register: whether every entry is as it was written',
    responses: { 200: chainView },
    handler: handlers.verification,
  }),
  route({
    ...byId,
    method: 'get',
    path: '/cases/:id/management',
    summary: 'What one may do now about a plan cycle’s dates and the cycle as a whole',
    description:
      'Remind, escalate, extend, revoke, pause, resume, set anchors and targets, move, cancel: asked of the acts’ own rules, for each body one may act for.',
    responses: { 200: managementView },
    handler: managed.show,
  }),
  route({
    ...byId,
    method: 'get',
    path: '/cases/:id/as-of',
    summary: 'The steps as they stood at an instant',
    query: asOfQuery,
    responses: { 200: asOfView },
    handler: handlers.asOf,
  }),
];
