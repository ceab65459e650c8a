import { vnDateOf } from '../../domain/calendar/dates';
import type { SessionState } from '../../domain/councilSession/state';
import { acceptedActs } from '../../register/accepted';
import { calendarReply } from '../http/calendarReply';
import { caseInSight, shows } from '../http/caseInSight';
import { languageOf } from '../http/language';
import { bodyNames } from '../http/names';
import type { Input, Reply } from '../http/route';
import type { idInPath } from '../http/fields';
import { convene } from './convene';
import { dossiers } from './dossiers';
import { sessions } from './queries';
import type { DossierPage, dossierQuery, newSession, SessionPage, sessionQuery, SessionView } from './schema';
import { sessionView } from './view';

type ById = { params: typeof idInPath };

export async function create({
  body,
  officer,
  services,
  req,
}: Input<{ body: typeof newSession }>): Promise<Reply<SessionView>> {
  const id = await convene(services, officer, body, req);
  const { state } = await caseInSight<SessionState>(services, officer, id, 'council-session');
  return { body: await sessionView(services, state), headers: { Location: `/api/sessions/${id}` } };
}

export async function list(input: Input<{ query: typeof sessionQuery }>): Promise<Reply<SessionPage>> {
  return { body: await sessions(input) };
}

export const show = shows('council-session', sessionView);

/** The calendar file of a session's opening day; each move of the day replaces it. */
export async function calendar({ params, officer, services, req }: Input<ById>): Promise<Reply<never>> {
  const { state } = await caseInSight<SessionState>(services, officer, params.id, 'council-session');
  const { caseId: uid, council, standingBody, title, opensOn: on, convenedAt } = state;
  const moves = await acceptedActs(services.db, uid, { names: ['move-date'] });
  const spoken = languageOf(req);
  const name = bodyNames(services.directory, vnDateOf(convenedAt));
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

export async function listDossiers({
  params,
  query,
  officer,
  services,
}: Input<ById & { query: typeof dossierQuery }>): Promise<Reply<DossierPage>> {
  const { state } = await caseInSight<SessionState>(services, officer, params.id, 'council-session');
  return { body: await dossiers(services, state, query) };
}
