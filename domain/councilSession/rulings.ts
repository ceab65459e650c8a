import { vnDateOf } from '../calendar/dates';
import { type PeoplesAct, yours } from '../case/act';
import type { Data, Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import { findItem } from './items';
import { type Councils, entitledToSession } from './opening';
import { SESSION_STEP } from './steps';
import type { AgendaItem, SessionState } from './state';

/** What may be asked of an act in a state. */
type Judge = (state: SessionState, act: Entry) => Ruling;

/** An act of a session. */
export type SessionAct = PeoplesAct<SessionState, Councils>;

/** For the Standing Body and the Council's clerks. */
export const byClerks: SessionAct['by'] = (councils, { name, data }) =>
  yours(entitledToSession(councils, name), String(data.item ?? SESSION_STEP));

export const ACCEPTED: Ruling = { accepted: true };

/** A refusal of the closed vocabulary with the figures that decided. */
export function refuse(code: string, facts: Data): Ruling {
  return { accepted: false, code, facts };
}

/** For all that ends with the session; only numbering and publishing go on. */
export const beforeClosing = ({ status }: SessionState): Ruling | null =>
  status === 'closed' ? refuse('session-not-open', { status }) : null;

/** For acts of the sitting itself. */
export const whileOpen =
  (judge: Judge): Judge =>
  (state, act) =>
    state.status === 'open' ? judge(state, act) : refuse('session-not-open', { status: state.status });

/** For acts about an item that has no outcome yet; no item gets two. */
export const onUndecided =
  (more: (item: AgendaItem, state: SessionState, act: Entry) => Ruling = () => ACCEPTED): Judge =>
  (state, act) => {
    const item = findItem(state, act.data.item);
    if (!item) return noSuchItem(act);
    return decidedFault(item) ?? more(item, state, act);
  };

/** The refusal of an item that has its outcome; of one that no plan waits for any more, since when. */
export function decidedFault({ id, case: plan, decision }: AgendaItem): Ruling | null {
  if (!decision) return null;
  const { outcome, ending } = decision;
  return ending
    ? refuse('item-cancelled', { item: id, case: plan, on: ending.on })
    : refuse('item-decided', { item: id, outcome });
}

/** For acts about a resolution that the Council has adopted. */
export const onAdopted =
  (more: (item: AgendaItem, state: SessionState, act: Entry) => Ruling): Judge =>
  (state, act) => {
    const item = findItem(state, act.data.item);
    if (!item) return noSuchItem(act);
    if (!item.decision) return refuse('step-not-open', { step: item.id, waitsFor: 'vote' });
    return item.decision.outcome === 'adopted' ? more(item, state, act) : (decidedFault(item) as Ruling);
  };

/** Refusal of an act that was done before, on the Vietnamese day of that stamp. */
export function alreadyDone(step: string, at: string): Ruling {
  return refuse('step-done', { step, doneOn: vnDateOf(at) });
}

export const noSuchItem = (act: Entry): Ruling => refuse('no-such-item', { item: String(act.data.item) });
