import { vnDateOf } from '../../domain/calendar/dates';
import { acceptedActs } from '../../register/accepted';
import { calendarReply } from '../http/calendarReply';
import { languageOf } from '../http/language';
import { clauseOf, namesAt } from '../http/names';
import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { noticeFor } from '../../domain/councilSession/notice';
import { noticeRule } from '../../procedures/councilSessions';
import { fileOf, layoutOf, MEDIA } from '../papers/files';
import { fileReply } from '../papers/handlers';
import { proposed } from '../papers/propose';
import { convene } from './convene';
import { dossiers } from './dossiers';
import { sessionInSight, sessions } from './queries';
import { sessionView } from './view';
import { CALENDAR_MEDIA } from '../../mail/calendarFile';
import { withProspect } from '../acts/openingProspect';
import { listNotes, saveNote } from './notes';
import { addDeputies, changeDeputy, showRoll } from './roll';
import * as schema from './schema';

const route = routesOf('Council sessions');

const { dossierPage, dossierQuery, newSession, sessionPage, sessionQuery } = schema;

const TEMPLATES = { agenda: 'programme', minutes: 'minutes', votes: 'votes' } as const;
const FILES = { agenda: 'chuong-trinh-ky-hop', minutes: 'bien-ban-ky-hop', votes: 'ket-qua-bieu-quyet' } as const;

export const sessionsRoutes = [
  ...withProspect(
    route.post('/sessions', {
      summary: 'Convene a session of a People’s Council',
      access: 'has-seat',
      description:
        'Acting for the Standing Body or the Council, in a seat that signs. Repeatable with an Idempotency-Key.',
      body: newSession,
      answers: { 201: schema.sessionView },
      refusals: ['case-exists', 'role-required', 'no-such-unit', 'bad-date', 'key-reused'],
      handler: async ({ body, officer, services, req }) => {
        const id = await convene(services, officer, body, req);
        const { state } = await sessionInSight(services, officer, id);
        return { body: await sessionView(services, state, officer.id), headers: { Location: `/api/sessions/${id}` } };
      },
    }),
  ),
  route.get('/sessions', {
    summary: 'Sessions one may see, those convened last first',
    access: 'signed-in',
    query: sessionQuery,
    answers: sessionPage,
    handler: async (input) => ({ body: await sessions(input) }),
  }),
  route.get('/session-notice', {
    summary: 'How much notice a session opening on a day has, by the Council’s own regulation or as suggested',
    access: 'signed-in',
    description: 'Nothing is refused by it: what is short of notice is marked.',
    query: schema.noticeQuery,
    answers: schema.notice,
    handler: async ({ query: { unit, type, opensOn }, services }) => {
      const rule = noticeRule(unit, opensOn);
      const today = vnDateOf(await services.clock.now());
      return { body: { ...noticeFor(rule, type, opensOn, today), clause: clauseOf(rule.cites) } };
    },
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
    // A document of the session, drawn up from its record in the layout that the Standing Body has for it.
    handler: async ({ params: { id, paper: called }, query: { format }, officer, services }) => {
      const { state } = await sessionInSight(services, officer, id);
      const body = called === 'agenda' ? state.standingBody : state.council;
      const about = { case: id, step: null };
      const { paper } = await proposed(services, officer, { template: TEMPLATES[called], body, about });
      const layout = await layoutOf(services, body, paper.type);
      const bytes = await fileOf(services, { paper, layout, format, at: new Date(await services.clock.now()) });
      return fileReply(bytes, format, FILES[called]);
    },
  }),
  route.get('/sessions/:id', {
    summary: 'A session: agenda in all versions, dossiers, reports, attendance, votes, resolutions',
    access: 'sees-case',
    params: idInPath,
    answers: schema.sessionView,
    handler: async ({ params, officer, services }) => {
      const { state } = await sessionInSight(services, officer, params.id);
      return { body: await sessionView(services, state, officer.id) };
    },
  }),
  route.get('/sessions/:id/calendar', {
    summary: 'The calendar file (iCalendar) of a session’s opening day',
    access: 'sees-case',
    params: idInPath,
    description:
      'One uid for good and a sequence that counts up, so that a moved day replaces the old one in a calendar.',
    produces: [CALENDAR_MEDIA],
    answers: 'file',
    // The calendar file of a session's opening day; each move of the day replaces it.
    handler: async ({ params, officer, services, req }) => {
      const { state } = await sessionInSight(services, officer, params.id);
      const { caseId: uid, council, standingBody, title, opensOn: on, convenedAt } = state;
      const moves = await acceptedActs(services.db, uid, { names: ['move-date'] });
      const spoken = languageOf(req);
      const name = namesAt(services, convenedAt);
      return calendarReply(services, `/sessions/${encodeURIComponent(uid)}`, {
        uid,
        on,
        sequence: moves.length,
        calledAt: moves.at(-1)?.at ?? convenedAt,
        calledOff: false,
        title: `${title[spoken]} – ${name(council).name[spoken]}`,
        caller: name(standingBody).name[spoken],
      });
    },
  }),
  route.get('/sessions/:id/dossiers', {
    summary: 'What may be put on the agenda: the unit’s cases that wait for the Council',
    access: 'sees-case',
    params: idInPath,
    query: dossierQuery,
    answers: dossierPage,
    handler: async ({ params, query, officer, services }) => {
      const { state } = await sessionInSight(services, officer, params.id);
      return { body: await dossiers(services, state, query) };
    },
  }),
];
