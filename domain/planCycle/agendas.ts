import { vnDateOf } from '../calendar/dates';
import type { Data, Entry } from '../case/entry';
import type { Consequence } from '../case/logic';

import { type Cancelled, type CycleState, type OnAgenda, stepState } from './state';
import { happens } from '../case/machine';

export const cancelledBy = (act: Entry): Cancelled => ({
  by: act.by.body,
  on: vnDateOf(act.at),
  number: (act.data.number ?? null) as string | null,
  signedOn: (act.data.signedOn ?? null) as string | null,
  byDocument: (act.data.byDocument ?? null) as string | null,
  seq: act.seq,
});

const nameOf = ({ session, item }: Data): string => `${String(session)}/${String(item)}`;

/** The state once an item of a session is known to wait for one of its steps. */
export function withAgenda(state: CycleState, data: Data): CycleState {
  const one = { session: String(data.session), item: String(data.item), step: String(data.step) };
  return { ...state, agendas: { ...state.agendas, [nameOf(data)]: one } };
}

/** The state once that item has its outcome: it waits no longer. */
export function withoutAgenda(state: CycleState, data: Data): CycleState {
  const { [nameOf(data)]: _decided, ...agendas } = state.agendas;
  return { ...state, agendas };
}

/**
 * Sessions hear, once for each item, that the plan waits for them no longer: it was cancelled, or went over to a
 * version that doesn't have the step. Also those whose item was put on the agenda just before and told afterwards.
 */
export function tellSessions(state: CycleState, now: string): Consequence[] {
  return Object.values(state.agendas).flatMap((one) => {
    const ending = endingOf(state, one);
    const key = `off-agenda/${one.session}/${one.item}`;
    if (!ending || state.events.has(key)) return [];
    const { caseId } = state.opening;
    const letter = {
      toCase: one.session,
      name: 'end-item',
      key: `${caseId}/${key}`,
      data: { item: one.item, case: caseId, ...ending },
    };
    const data = { ...one, cause: ending.cause as string };
    return [happens('told-session', key, now, data, { letters: [letter] })];
  });
}

function endingOf(state: CycleState, { step }: OnAgenda): Data | null {
  const { cancelled, opening, versionMoves } = state;
  if (cancelled) {
    const { seq, ...said } = cancelled;
    return { cause: 'cancelled', ...said, why: { case: opening.caseId, seq } };
  }
  const { endedAt } = stepState(state, step);
  const move = versionMoves.findLast(({ ended }) => ended.includes(step));
  return endedAt && move
    ? {
        cause: 'version-moved',
        by: null,
        on: vnDateOf(endedAt),
        number: null,
        signedOn: null,
        byDocument: null,
        why: { case: opening.caseId, seq: move.seq },
      }
    : null;
}
