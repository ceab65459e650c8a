import { route } from '../http/route';
import { idInPath } from '../http/fields';
import { calendar, create, list, listDossiers, show } from './handlers';
import { dossierPage, dossierQuery, newSession, sessionPage, sessionQuery, sessionView } from './schema';

const tags = ['Council sessions'];

export const sessionsRoutes = [
  route({
    method: 'post',
    path: '/sessions',
    summary: 'Convene a session of a People’s Council',
    tags,
    access: 'signed-in',
    description:
      'Acting for the Standing Body or the Council, in a seat that signs. Repeatable with an Idempotency-Key.',
    body: newSession,
    responses: { 201: sessionView },
    refusals: ['case-exists', 'no-seat', 'role-required', 'no-such-unit', 'bad-date', 'key-reused'],
    handler: create,
  }),
  route({
    method: 'get',
    path: '/sessions',
    summary: 'Sessions one may see, those convened last first',
    tags,
    access: 'signed-in',
    query: sessionQuery,
    responses: { 200: sessionPage },
    handler: list,
  }),
  route({
    method: 'get',
    path: '/sessions/:id',
    summary: 'A session: agenda in all versions, dossiers, reports, attendance, votes, resolutions',
    tags,
    access: 'signed-in',
    params: idInPath,
    responses: { 200: sessionView },
    refusals: ['not-found'],
    handler: show,
  }),
  route({
    method: 'get',
    path: '/sessions/:id/calendar',
    summary: 'The calendar file (iCalendar) of a session’s opening day',
    tags,
    access: 'signed-in',
    params: idInPath,
    description:
      'One uid for good and a sequence that counts up, so that a moved day replaces the old one in a calendar.',
    responses: { 200: 'file' },
    refusals: ['not-found'],
    handler: calendar,
  }),
  route({
    method: 'get',
    path: '/sessions/:id/dossiers',
    summary: 'What may be put on the agenda: the unit’s cases that wait for the Council',
    tags,
    access: 'signed-in',
    params: idInPath,
    query: dossierQuery,
    responses: { 200: dossierPage },
    refusals: ['not-found'],
    handler: listDossiers,
  }),
];
