import { type Handover, heir, inherited, type Pass } from '../case/succession';
import { dutiesOf, type Duty, type DutyOpening, type GatheringState } from './state';

/**
 * What a body that ends has in a gathering. Each duty stays a duty of its own, also where two have one successor: what
 * is gathered is each territory's or sector's part, and it owes both.
 */
export const handover: Handover<GatheringState> = {
  bodies: (state) => [
    state.opening.askedBy,
    state.opening.escalate?.to,
    ...dutiesOf(state).flatMap(({ body, tell }) => [body, ...tell]),
  ],
  handOver(state, pass) {
    const { opening } = state;
    const duties = Object.fromEntries(dutiesOf(state).map((duty) => [duty.id, dutyAfter(duty, pass)]));
    // Who may act is read from the opening: duties that were one a body are named from now on.
    const owed = Object.values(duties)
      .filter(({ carriedFrom }) => carriedFrom === null)
      .map(({ id, body, dueOn, tell }): DutyOpening => ({ id, body, dueOn, tell }));
    const escalate = opening.escalate && { ...opening.escalate, to: heir(opening.escalate.to, pass) };
    return {
      ...state,
      duties,
      opening: {
        ...opening,
        askedBy: heir(opening.askedBy, pass),
        escalate,
        bodies: inherited(opening.bodies, pass),
        duties: owed,
      },
    };
  },
  told: ({ opening }) => [opening.askedBy],
};

/** What was brought in stays its giver's; receipts not yet confirmed are the successor's to confirm. */
function dutyAfter(duty: Duty, pass: Pass): Duty {
  const tell = duty.receipts[pass.old] ? duty.tell : inherited(duty.tell, pass);
  return { ...duty, tell, body: duty.deliveredAt ? duty.body : heir(duty.body, pass) };
}
