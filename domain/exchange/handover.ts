import { type Handover, heir, inherited, type Pass, unitAfter } from '../case/succession';
import { bound, type ExchangeState, party, type Point, pointsOf } from './state';

/** What a body that ends has in an exchange: it calls it, is invited, or is bound by what was agreed. */
export const handover: Handover<ExchangeState> = {
  bodies: (state) => [...party(state), ...pointsOf(state).flatMap(bound)],
  handOver(state, pass) {
    const { opening, meeting, points } = state;
    const caller = heir(opening.caller, pass);
    return {
      ...state,
      opening: { ...opening, caller, unit: unitAfter(opening.unit, pass) },
      meeting: { ...meeting, invited: inherited(meeting.invited, pass).filter((body) => body !== caller) },
      points: Object.fromEntries(Object.entries(points).map(([id, point]) => [id, pointAfter(point, pass)])),
    };
  },
  told: ({ opening }) => [opening.caller],
};

/** What the old body had agreed to binds the new one. */
function pointAfter(point: Point, pass: Pass): Point {
  const { [pass.old]: said, ...answers } = point.answers;
  return {
    ...point,
    body: heir(point.body, pass),
    with: inherited(point.with, pass),
    answers: said ? { ...answers, [pass.new]: answers[pass.new] ?? said } : answers,
  };
}
