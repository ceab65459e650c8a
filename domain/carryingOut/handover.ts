import { type Handover, heir, unitAfter } from '../case/succession';
import { partiesAfter, partyAfter } from '../support/party';
import type { CarryingState } from './state';

/**
 * What a body that ends has in a year's carrying out: the reports, what is put before it, its place among those whom a
 * shortfall concerns.
 */
export const handover: Handover<CarryingState> = {
  bodies: ({ opening: { reporter, escalateTo, carrier, parties } }) => [
    reporter,
    escalateTo,
    ...carrier.bodies,
    ...parties.flatMap(({ bodies }) => bodies),
  ],
  handOver(state, pass) {
    const { opening } = state;
    const carrier = partyAfter(opening.carrier, pass);
    return {
      ...state,
      opening: {
        ...opening,
        carrier,
        unit: unitAfter(opening.unit, pass),
        reporter: heir(opening.reporter, pass),
        escalateTo: heir(opening.escalateTo, pass),
        parties: partiesAfter(carrier, opening.parties, pass),
      },
    };
  },
  told: ({ opening }) => [opening.reporter],
};
