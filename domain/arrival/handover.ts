import { type Handover, heir, inherited } from '../case/succession';
import { type ArrivalState, holdersOf } from './state';

/** What a body that ends has come in and not dealt with. */
export const handover: Handover<ArrivalState> = {
  bodies: holdersOf,
  handOver: (state, pass) => ({
    ...state,
    opening: { ...state.opening, body: heir(state.opening.body, pass) },
    directions: state.directions.map((one) => ({
      ...one,
      lead: heir(one.lead, pass),
      with: inherited(one.with, pass),
    })),
  }),
  told: ({ opening }) => [opening.body],
};
