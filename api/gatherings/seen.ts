import { isShared } from '../../domain/gathering/sight';
import type { Duty, GatheringState } from '../../domain/gathering/state';
import type { Viewer } from '../http/access';
import type { InSight } from '../http/caseInSight';

/**
 * A gathering as a viewer sees it: whoever works in it all of it; of what isn't shared, others that it was brought in,
 * and what they brought in themselves.
 */
export function seenBy({ state, nearness }: InSight<GatheringState>, { bodies }: Viewer): GatheringState {
  if (nearness === 'inside' || isShared(state.opening)) return state;
  const own = ({ body }: { body: string }): boolean => bodies.includes(body);
  const duties = Object.entries(state.duties).map(([id, duty]) => [id, own(duty) ? duty : kept(duty)] as const);
  return { ...state, duties: Object.fromEntries(duties), withdrawn: state.withdrawn.filter(own) };
}

const kept = (duty: Duty): Duty => ({ ...duty, documents: [], figures: [], projects: [], words: [], seq: null });

/** What was delivered has its entry, but for whoever doesn't read it. */
export const isKept = ({ deliveredAt, seq }: Duty): boolean => deliveredAt !== null && seq === null;
