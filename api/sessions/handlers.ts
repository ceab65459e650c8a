import { vnDateOf } from '../../domain/calendar/dates';
import { acceptedActs } from '../../register/accepted';
import { calendarReply } from '../http/calendarReply';
import { languageOf } from '../http/language';
import { clauseOf, namesAt } from '../http/names';
import type { Input } from '../http/route';
import type { ById } from '../http/fields';
import { noticeFor } from '../../domain/councilSession/notice';
import { noticeRule } from '../../procedures/councilSessions';
import { fileOf, layoutOf } from '../papers/files';
import { fileReply } from '../papers/handlers';
import { proposed } from '../papers/propose';
import { convene } from './convene';
import { dossiers } from './dossiers';
import { sessionInSight, sessions } from './queries';
import type { dossierQuery, newSession, noticeQuery, paperInPath, paperQuery, sessionQuery } from './schema';
import { sessionView } from './view';

export async function create({ body, officer, services, req }: Input<{ body: typeof newSession }>) {
  const id = await convene(services, officer, body, req);
  const { state } = await sessionInSight(services, officer, id);
  return { body: await sessionView(services, state, officer.id), headers: { Location: `/api/sessions/${id}` } };
}

export async function list(input: Input<{ query: typeof sessionQuery }>) {
  return { body: await sessions(input) };
}

export async function show({ params, officer, services }: Input<ById>) {
  const { state } = await sessionInSight(services, officer, params.id);
  return { body: await sessionView(services, state, officer.id) };
}

export async function showNotice({ query: { unit, type, opensOn }, services }: Input<{ query: typeof noticeQuery }>) {
  const rule = noticeRule(unit, opensOn);
  const today = vnDateOf(await services.clock.now());
  return { body: { ...noticeFor(rule, type, opensOn, today), clause: clauseOf(rule.cites) } };
}

const TEMPLATES = { agenda: 'programme', minutes: 'minutes', votes: 'votes' } as const;
const FILES = { agenda: 'chuong-trinh-ky-hop', minutes: 'bien-ban-ky-hop', votes: 'ket-qua-bieu-quyet' } as const;

/** A document of the session, drawn up from its record in the layout that the Standing Body has for it. */
export async function showPaper({
  params: { id, paper: called },
  query: { format },
  officer,
  services,
}: Input<{ params: typeof paperInPath; query: typeof paperQuery }>) {
  const { state } = await sessionInSight(services, officer, id);
  const body = called === 'agenda' ? state.standingBody : state.council;
  const about = { case: id, step: null };
  const { paper } = await proposed(services, officer, { template: TEMPLATES[called], body, about });
  const layout = await layoutOf(services, body, paper.type);
  const bytes = await fileOf(services, { paper, layout, format, at: new Date(await services.clock.now()) });
  return fileReply(bytes, format, FILES[called]);
}

/** The calendar file of a session's opening day; each move of the day replaces it. */
export async function calendar({ params, officer, services, req }: Input<ById>) {
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
}

export async function listDossiers({ params, query, officer, services }: Input<ById & { query: typeof dossierQuery }>) {
  const { state } = await sessionInSight(services, officer, params.id);
  return { body: await dossiers(services, state, query) };
}
