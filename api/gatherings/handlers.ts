import type { GatheringState } from '../../domain/gathering/state';
import { caseInSight } from '../http/caseInSight';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { reconciliationView } from './projects';
import { gatherings } from './queries';
import type {
  ComparisonView,
  gatheringId,
  GatheringPage,
  gatheringQuery,
  GatheringView,
  ReconciliationView,
} from './schema';
import { comparisonView, gatheringView } from './view';

type ById = { params: typeof gatheringId };

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof gatheringQuery }>): Promise<Reply<GatheringPage>> {
  const viewer = await services.access.viewer(officer);
  const rows = await gatherings(services.db, viewer, query, keyAfter(query.cursor, [instantKey, idKey]));
  return { body: page(rows, query.limit, ({ openedAt, id }) => [openedAt, id]) };
}

const inSight = async ({ params, officer, services }: Input<ById>): Promise<GatheringState> =>
  (await caseInSight<GatheringState>(services, officer, params.id, 'gathering')).state;

export async function show(input: Input<ById>): Promise<Reply<GatheringView>> {
  return { body: await gatheringView(input.services, await inSight(input)) };
}

export async function comparison(input: Input<ById>): Promise<Reply<ComparisonView>> {
  return { body: await comparisonView(input.services, await inSight(input)) };
}

export async function projects(input: Input<ById>): Promise<Reply<ReconciliationView>> {
  return { body: await reconciliationView(input.services, await inSight(input)) };
}
