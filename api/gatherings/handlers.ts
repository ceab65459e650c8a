import type { GatheringState } from '../../domain/gathering/state';
import { caseInSight } from '../http/caseInSight';
import type { ById } from '../http/fields';
import type { Input, Reply } from '../http/route';
import type { Services } from '../services';
import { reconciliationView } from './projects';
import { seenBy } from './seen';
import { comparisonView, gatheringView } from './view';

/** The handler that shows a gathering as far as whoever asks reads it. */
const shows =
  <View>(view: (services: Services, state: GatheringState) => Promise<View>) =>
  async ({ params: { id }, officer, services }: Input<ById>): Promise<Reply<View>> => {
    const found = await caseInSight<GatheringState>(services, officer, id, 'gathering');
    return { body: await view(services, seenBy(found, await services.access.viewer(officer))) };
  };

export const show = shows(gatheringView);
export const comparison = shows(comparisonView);
export const projects = shows(reconciliationView);
