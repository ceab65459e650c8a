import { vnDateOf } from '../../domain/calendar/dates';
import type { ArrivalState } from '../../domain/arrival/state';
import { caseInSight } from '../http/caseInSight';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { arrivals } from './queries';
import { registerArrival } from './register';
import type { arrivalId, ArrivalPage, arrivalQuery, ArrivalView, newArrival, RegisteredArrival } from './schema';
import { arrivalView, rowView } from './view';

export async function create({
  body,
  officer,
  services,
  req,
}: Input<{ body: typeof newArrival }>): Promise<Reply<RegisteredArrival>> {
  const registered = await registerArrival(services, officer, body, req);
  const headers = {
    Location: registered.id ? `/api/arrivals/${registered.id}` : `/api/document-books/${registered.book}`,
  };
  return { status: registered.id ? 201 : 202, headers, body: registered };
}

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof arrivalQuery }>): Promise<Reply<ArrivalPage>> {
  const viewer = await services.access.viewer(officer);
  const rows = await arrivals(services.db, viewer, query, keyAfter(query.cursor, [instantKey, idKey]));
  const name = bodyNames(services.directory, vnDateOf(await services.clock.now()));
  const views = rows.flatMap(({ facts, ...row }) => (facts ? [rowView({ ...row, facts }, name)] : []));
  return { body: page(views, query.limit, ({ openedAt, id }) => [openedAt, id]) };
}

export async function show({
  params,
  officer,
  services,
}: Input<{ params: typeof arrivalId }>): Promise<Reply<ArrivalView>> {
  const { state } = await caseInSight<ArrivalState>(services, officer, params.id, 'arrival');
  return { body: await arrivalView(services, state) };
}
