import { type Handover, type Passed, unitAfter } from '../case/succession';
import { partiesAfter, partyAfter } from './party';
import { type Offer, type SupportState, supporters } from './state';

/** What a body that ends has in a case of support: it speaks for the party in need, or for one that may support. */
export const handover: Handover<SupportState> = {
  bodies: (state) => [...state.opening.need.bodies, ...supporters(state)],
  handOver(state, pass) {
    const { opening } = state;
    const need = partyAfter(opening.need, pass);
    const stay = partiesAfter(
      need,
      Object.values(state.relations).map(({ party }) => party),
      pass,
    );
    const relations = Object.fromEntries(stay.map((party) => [party.id, { ...state.relations[party.id]!, party }]));
    const offers = Object.fromEntries(
      Object.values(state.offers).map((offer) => [
        offer.id,
        relations[offer.party] ? offer : homeless(offer, stay, pass),
      ]),
    );
    return {
      ...state,
      relations,
      offers,
      opening: {
        ...opening,
        need,
        unit: unitAfter(opening.unit, pass),
        parties: partiesAfter(need, opening.parties, pass),
      },
    };
  },
  told: ({ opening }) => opening.need.bodies.slice(0, 1),
};

/**
 * An offer of a party that was merged is its successor's to keep; where that is the one in need itself, nothing is left
 * to give.
 */
function homeless(offer: Offer, parties: SupportState['opening']['parties'], pass: Passed): Offer {
  const party = parties.find(({ bodies }) => bodies.includes(pass.new));
  if (party) return { ...offer, party: party.id };
  return offer.status === 'open' || offer.status === 'accepted'
    ? { ...offer, status: 'withdrawn', answeredAt: offer.answeredAt ?? pass.at }
    : offer;
}
