import type { SupportState } from '../../domain/support/state';
import { caseInSight } from '../http/caseInSight';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { openSupport } from './open';
import { supports } from './queries';
import type { newSupport, StartedSupport, supportId, SupportPage, supportQuery, SupportView } from './schema';
import { supportView } from './view';

export async function create({
  body,
  officer,
  services,
  req,
}: Input<{ body: typeof newSupport }>): Promise<Reply<StartedSupport>> {
  const started = await openSupport(services, officer, body, req);
  return { status: started.settled ? 201 : 202, headers: { Location: `/api/supports/${started.id}` }, body: started };
}

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof supportQuery }>): Promise<Reply<SupportPage>> {
  const viewer = await services.access.viewer(officer);
  const rows = await supports(services.db, viewer, query, keyAfter(query.cursor, [instantKey, idKey]));
  return { body: page(rows, query.limit, ({ openedAt, id }) => [openedAt, id]) };
}

export async function show({
  params,
  officer,
  services,
}: Input<{ params: typeof supportId }>): Promise<Reply<SupportView>> {
  const { state } = await caseInSight<SupportState>(services, officer, params.id, 'support');
  return { body: await supportView(services, state) };
}
