import { type Handover, heir, inherited, type Pass } from '../case/succession';
import { asked, type ConsultationState, type Consultee, silent, unanswered } from './state';

/** What a body that ends has in a consultation: the question it was asked, the comments it handles. */
export const handover: Handover<ConsultationState> = {
  bodies: (state) => [...asked(state).map(({ body }) => body), state.opening.askedBy, state.opening.escalateTo],
  handOver(state, pass) {
    const { opening } = state;
    const open = silent(state).some(({ body }) => body === pass.old);
    const handed = {
      ...state,
      opening: { ...opening, askedBy: heir(opening.askedBy, pass), escalateTo: heir(opening.escalateTo, pass) },
    };
    return open ? askHeir(handed, pass) : handed;
  },
  told: ({ opening }) => [opening.askedBy],
};

/**
 * The successor is asked. An answer given before stays its giver's. A successor that is asked already, for itself or
 * for another that ended, is asked once and gives one answer: a body has one opinion.
 */
function askHeir(state: ConsultationState, pass: Pass): ConsultationState {
  const old = state.consultees.get(pass.old) as Consultee;
  const present = state.consultees.get(pass.new);
  const merged = present !== undefined && present.passedTo === null;
  const inItsPlace: Consultee = merged ? present : { ...unanswered(pass.new), silentSince: old.silentSince };
  const consultees = new Map(state.consultees).set(old.body, { ...old, passedTo: pass.new }).set(pass.new, inItsPlace);
  return {
    ...state,
    consultees,
    refusers: state.refusers.filter((body) => body !== old.body),
    awaiting: state.awaiting - (merged ? 1 : 0),
    opening: { ...state.opening, consultees: inherited(state.opening.consultees, pass) },
  };
}
