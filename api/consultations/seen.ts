import type { ConsultationState } from '../../domain/consultation/state';
import type { Viewer } from '../http/access';
import type { InSight } from '../http/caseInSight';

/**
 * A consultation as a viewer sees it: whoever works in it all of it; who is asked, what was asked and what it said
 * itself, as though nobody else had been.
 */
export function seenBy({ state, nearness }: InSight<ConsultationState>, { bodies }: Viewer): ConsultationState {
  if (nearness === 'inside') return state;
  const comments = Object.fromEntries(Object.entries(state.comments).filter(([, { from }]) => bodies.includes(from)));
  return {
    ...state,
    consultees: new Map([...state.consultees].filter(([body]) => bodies.includes(body))),
    comments,
    unhandled: Object.values(comments).filter(({ handling }) => handling === null).length,
  };
}
