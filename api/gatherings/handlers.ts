import type { GatheringState } from '../../domain/gathering/state';
import { caseInSight } from '../http/caseInSight';
import type { idInPath } from '../http/fields';
import type { Input, Reply } from '../http/route';
import type { Services } from '../services';
import { reconciliationView } from './projects';
import { gatherings } from './queries';
import type { GatheringPage, gatheringQuery } from './schema';
import { seenBy } from './seen';
import { comparisonView, gatheringView } from './view';

export async function list(input: Input<{ query: typeof gatheringQuery }>): Promise<Reply<GatheringPage>> {
  return { body: await gatherings(input) };
}

/** The handler that shows a gathering as far as whoever asks reads it. */
const shows =
  <View>(view: (services: Services, state: GatheringState) => Promise<View>) =>
  async ({ params: { id }, officer, services }: Input<{ params: typeof idInPath }>): Promise<Reply<View>> => {
    const found = await caseInSight<GatheringState>(services, officer, id, 'gathering');
    return { body: await view(services, seenBy(found, await services.access.viewer(officer))) };
  };

export const show = shows(gatheringView);
export const comparison = shows(comparisonView);
export const projects = shows(reconciliationView);
