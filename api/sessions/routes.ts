import { CALENDAR_MEDIA } from '../../mail/calendarFile';
import { MEDIA } from '../papers/files';
import { withProspect } from '../acts/openingProspect';
import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { calendar, create, list, listDossiers, show, showNotice, showPaper } from './handlers';
import { listNotes, saveNote } from './notes';
import { addDeputies, changeDeputy, showRoll } from './roll';
import * as schema from './schema';

const route = routesOf('Council sessions');

const { dossierPage, dossierQuery, newSession, sessionPage, sessionQuery, sessionView } = schema;

export const sessionsRoutes = [
  ...withProspect(
    route.post('/sessions', {
      summary: 'Convene a session of a People’s Council',
      access: 'has-seat',
      description:
        'Acting for the Standing Body or the Council, in a seat that signs. Repeatable with an Idempotency-Key.',
      body: newSession,
      answers: { 201: sessionView },
      refusals: ['case-exists', 'role-required', 'no-such-unit', 'bad-date', 'key-reused'],
      handler: create,
    }),
  ),
  route.get('/sessions', {
    summary: 'Sessions one may see, those convened last first',
    access: 'signed-in',
    query: sessionQuery,
    answers: sessionPage,
    handler: list,
  }),
  route.get('/session-notice', {
    summary: 'How much notice a session opening on a day has, by the Council’s own regulation or as suggested',
    access: 'signed-in',
    description: 'Nothing is refused by it: what is short of notice is marked.',
    query: schema.noticeQuery,
    answers: schema.notice,
    handler: showNotice,
  }),
  route.get('/councils/:council/deputies', {
    summary: 'A Council’s roll of deputies, for whoever belongs to its unit',
    access: 'sees-thing',
    params: schema.councilInPath,
    query: schema.deputyQuery,
    answers: schema.rollView,
    handler: showRoll,
  }),
  route.post('/councils/:council/deputies', {
    summary: 'Put deputies on the roll',
    access: 'sees-thing',
    description: 'Acting for the Council or its Standing Body.',
    params: schema.councilInPath,
    body: schema.newDeputies,
    answers: { 201: schema.rollView },
    handler: addDeputies,
  }),
  route.patch('/councils/:council/deputies/:id', {
    summary: 'Correct a deputy’s name or group, or say when they ceased to be one',
    access: 'sees-thing',
    params: schema.deputyInPath,
    body: schema.deputyChange,
    answers: schema.rollView,
    refusals: ['bad-date'],
    handler: changeDeputy,
  }),
  route.get('/sessions/:id/notes', {
    summary: 'One’s own notes about a session’s items; nobody else reads them',
    access: 'sees-case',
    params: idInPath,
    answers: schema.noteList,
    handler: listNotes,
  }),
  route.put('/sessions/:id/notes/:item', {
    summary: 'Keep one’s own note about an item; empty, it is taken away',
    access: 'sees-case',
    params: schema.noteInPath,
    body: schema.newNote,
    answers: schema.noteList,
    handler: saveNote,
  }),
  route.get('/sessions/:id/papers/:paper', {
    summary: 'The agenda, the minutes or the voting record as a Word or PDF/A file, by Decree 30/2020, Annex I',
    access: 'sees-case',
    description: 'A draft from what stands on record, to be numbered and signed; nothing is stored.',
    params: schema.paperInPath,
    query: schema.paperQuery,
    produces: Object.values(MEDIA),
    answers: 'file',
    handler: showPaper,
  }),
  route.get('/sessions/:id', {
    summary: 'A session: agenda in all versions, dossiers, reports, attendance, votes, resolutions',
    access: 'sees-case',
    params: idInPath,
    answers: sessionView,
    handler: show,
  }),
  route.get('/sessions/:id/calendar', {
    summary: 'The calendar file (iCalendar) of a session’s opening day',
    access: 'sees-case',
    params: idInPath,
    description:
      'One uid for good and a sequence that counts up, so that a moved day replaces the old one in a calendar.',
    produces: [CALENDAR_MEDIA],
    answers: 'file',
    handler: calendar,
  }),
  route.get('/sessions/:id/dossiers', {
    summary: 'What may be put on the agenda: the unit’s cases that wait for the Council',
    access: 'sees-case',
    params: idInPath,
    query: dossierQuery,
    answers: dossierPage,
    handler: listDossiers,
  }),
];
