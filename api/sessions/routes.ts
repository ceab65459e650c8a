import { CALENDAR_MEDIA } from '../../mail/calendarFile';
import { MEDIA } from '../papers/files';
import { withProspect } from '../acts/openingProspect';
import { route } from '../http/route';
import { idInPath } from '../http/fields';
import { calendar, create, list, listDossiers, show, showNotice, showPaper } from './handlers';
import { listNotes, saveNote } from './notes';
import { addDeputies, changeDeputy, showRoll } from './roll';
import * as schema from './schema';

const { dossierPage, dossierQuery, newSession, sessionPage, sessionQuery, sessionView } = schema;

const tags = ['Council sessions'];

export const sessionsRoutes = [
  ...withProspect(
    route({
      method: 'post',
      path: '/sessions',
      summary: 'Convene a session of a People’s Council',
      tags,
      access: 'has-seat',
      description:
        'Acting for the Standing Body or the Council, in a seat that signs. Repeatable with an Idempotency-Key.',
      body: newSession,
      responses: { 201: sessionView },
      refusals: ['case-exists', 'role-required', 'no-such-unit', 'bad-date', 'key-reused'],
      handler: create,
    }),
  ),
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
    path: '/session-notice',
    summary: 'How much notice a session opening on a day has, by the Council’s own regulation or as suggested',
    tags,
    access: 'signed-in',
    description: 'Nothing is refused by it: what is short of notice is marked.',
    query: schema.noticeQuery,
    responses: { 200: schema.notice },
    handler: showNotice,
  }),
  route({
    method: 'get',
    path: '/councils/:council/deputies',
    summary: 'A Council’s roll of deputies, for whoever belongs to its unit',
    tags,
    access: 'sees-thing',
    params: schema.councilInPath,
    query: schema.deputyQuery,
    responses: { 200: schema.rollView },
    handler: showRoll,
  }),
  route({
    method: 'post',
    path: '/councils/:council/deputies',
    summary: 'Put deputies on the roll',
    tags,
    access: 'sees-thing',
    description: 'Acting for the Council or its Standing Body.',
    params: schema.councilInPath,
    body: schema.newDeputies,
    responses: { 201: schema.rollView },
    handler: addDeputies,
  }),
  route({
    method: 'patch',
    path: '/councils/:council/deputies/:id',
    summary: 'Correct a deputy’s name or group, or say when they ceased to be one',
    tags,
    access: 'sees-thing',
    params: schema.deputyInPath,
    body: schema.deputyChange,
    responses: { 200: schema.rollView },
    refusals: ['bad-date'],
    handler: changeDeputy,
  }),
  route({
    method: 'get',
    path: '/sessions/:id/notes',
    summary: 'One’s own notes about a session’s items; nobody else reads them',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: schema.noteList },
    handler: listNotes,
  }),
  route({
    method: 'put',
    path: '/sessions/:id/notes/:item',
    summary: 'Keep one’s own note about an item; empty, it is taken away',
    tags,
    access: 'sees-case',
    params: schema.noteInPath,
    body: schema.newNote,
    responses: { 200: schema.noteList },
    handler: saveNote,
  }),
  route({
    method: 'get',
    path: '/sessions/:id/papers/:paper',
    summary: 'The agenda, the minutes or the voting record as a Word or PDF/A file, by Decree 30/2020, Annex I',
    tags,
    access: 'sees-case',
    description: 'A draft from what stands on record, to be numbered and signed; nothing is stored.',
    params: schema.paperInPath,
    query: schema.paperQuery,
    produces: Object.values(MEDIA),
    responses: { 200: 'file' },
    handler: showPaper,
  }),
  route({
    method: 'get',
    path: '/sessions/:id',
    summary: 'A session: agenda in all versions, dossiers, reports, attendance, votes, resolutions',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: sessionView },
    handler: show,
  }),
  route({
    method: 'get',
    path: '/sessions/:id/calendar',
    summary: 'The calendar file (iCalendar) of a session’s opening day',
    tags,
    access: 'sees-case',
    params: idInPath,
    description:
      'One uid for good and a sequence that counts up, so that a moved day replaces the old one in a calendar.',
    produces: [CALENDAR_MEDIA],
    responses: { 200: 'file' },
    handler: calendar,
  }),
  route({
    method: 'get',
    path: '/sessions/:id/dossiers',
    summary: 'What may be put on the agenda: the unit’s cases that wait for the Council',
    tags,
    access: 'sees-case',
    params: idInPath,
    query: dossierQuery,
    responses: { 200: dossierPage },
    handler: listDossiers,
  }),
];
