import { type PeoplesAct, yours } from '../case/act';
import type { Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
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

/** For all that ends with the session; only numbering and publishing go on. */
export const beforeClosing = ({ status }: SessionState): Ruling | null =>
  status === 'closed' ? refused('session-not-open', { status }) : null;

/** Most acts: for the Standing Body and the Council's clerks, until the session is closed. */
export const UNTIL_CLOSED = { by: byClerks, phase: beforeClosing };

/** For acts of the sitting itself. */
export const whileOpen =
  (judge: Judge): Judge =>
  (state, act) =>
    state.status === 'open' ? judge(state, act) : refused('session-not-open', { status: state.status });

/** For acts about an item that has no outcome yet; no item gets two. */
export const onUndecided =
  (more: (item: AgendaItem, state: SessionState, act: Entry) => Ruling = () => accepted()): Judge =>
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
    ? refused('item-cancelled', { item: id, case: plan, on: ending.on })
    : refused('item-decided', { item: id, outcome });
}

/** For acts about a resolution that the Council has adopted. */
export const onAdopted =
  (more: (item: AgendaItem, state: SessionState, act: Entry) => Ruling): Judge =>
  (state, act) => {
    const item = findItem(state, act.data.item);
    if (!item) return noSuchItem(act);
    if (!item.decision) return refused('step-not-open', { step: item.id, waitsFor: 'vote' });
    return item.decision.outcome === 'adopted' ? more(item, state, act) : (decidedFault(item) as Ruling);
  };

export const noSuchItem = (act: Entry): Ruling => refused('no-such-item', { item: String(act.data.item) });
