import { vnDateOf } from '../../domain/calendar/dates';
import type { SupervisionState } from '../../domain/supervision/state';
import { supervisionLawOn } from '../../procedures/supervision/load';
import { caseInSight } from '../http/caseInSight';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { lawView } from './law';
import { open } from './open';
import { supervisions } from './queries';
import type { groupQuery, newSupervision, supervisionId, SupervisionLawView, SupervisionPage, supervisionQuery, SupervisionView } from './schema';
import { supervisionView } from './view';

export async function groups({ query, services }: Input<{ query: typeof groupQuery }>): Promise<Reply<SupervisionLawView>> {
  return { body: lawView(supervisionLawOn(query.on ?? vnDateOf(await services.clock.now()))) };
}

export async function create({ body, officer, services, req }: Input<{ body: typeof newSupervision }>): Promise<Reply<SupervisionView>> {
  const id = await open(services, officer, body, req);
  const { state } = await caseInSight<SupervisionState>(services, officer, id, 'supervision');
  return { body: await supervisionView(services, state), headers: { Location: `/api/supervisions/${id}` } };
}

export async function list({ query, officer, services }: Input<{ query: typeof supervisionQuery }>): Promise<Reply<SupervisionPage>> {
  const viewer = await services.access.viewer(officer);
  const rows = await supervisions(services.db, viewer, query, keyAfter(query.cursor, [instantKey, idKey]));
  return { body: page(rows, query.limit, ({ openedAt, id }) => [openedAt, id]) };
}

export async function show({ params, officer, services }: Input<{ params: typeof supervisionId }>): Promise<Reply<SupervisionView>> {
  const { state } = await caseInSight<SupervisionState>(services, officer, params.id, 'supervision');
  return { body: await supervisionView(services, state) };
}
