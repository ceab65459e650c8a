import type { AskedAct } from '../case/act';
import type { Sight } from '../case/sight';
import type { GatheringOpening, GatheringState } from './state';

/**
 * What is laid side by side, held against a programme, or told to others is there for all who take part; whatever else
 * bodies bring in is for whoever gathers. Our suggestion: no law that we read lays it down.
 */
export const isShared = ({ asks, carriesProjects, duties }: GatheringOpening): boolean =>
  asks.length > 0 || carriesProjects || (duties ?? []).some(({ tell }) => tell.length > 0);

const OF_CONTRIBUTORS = ['contribute', 'withdraw-contribution'];

/** How far what an act of a gathering carries is read. */
export const sightOfAct = ({ opening }: GatheringState, { name }: AskedAct): Sight =>
  OF_CONTRIBUTORS.includes(name) && !isShared(opening) ? 'internal' : 'parties';
