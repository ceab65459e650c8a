import { shows } from '../http/caseInSight';
import type { Input, Reply } from '../http/route';
import { reconciliationView } from './projects';
import { gatherings } from './queries';
import type { GatheringPage, gatheringQuery } from './schema';
import { comparisonView, gatheringView } from './view';

export async function list(input: Input<{ query: typeof gatheringQuery }>): Promise<Reply<GatheringPage>> {
  return { body: await gatherings(input) };
}

export const show = shows('gathering', gatheringView);
export const comparison = shows('gathering', comparisonView);
export const projects = shows('gathering', reconciliationView);
