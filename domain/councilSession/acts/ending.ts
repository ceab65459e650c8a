import type { EnginesAct } from '../../case/act';
import type { Data, Entry } from '../../case/entry';
import { anyText, isoDate, letter, note } from '../../case/forms';
import { alreadyAnswered, accepted, refused } from '../../case/machine';
import { decide, findItem } from '../items';
import { beforeClosing, noSuchItem, onUndecided, type SessionAct, UNTIL_CLOSED } from '../rulings';
import type { Ending, SessionState } from '../state';
import { item } from './agenda';

/** What a plan writes that waits no longer for an item: nothing more is prepared for it, and nobody votes on it. */
export const endItem: EnginesAct<SessionState> = {
  by: 'engine',
  phase: beforeClosing,
  data: letter({ item: anyText, case: anyText, on: isoDate }),
  judge: onUndecided((one, _state, act) => (one.case === act.data.case ? accepted() : noSuchItem(act))),
  apply(state, act) {
    const { at, seq, data } = act;
    const decision = { outcome: 'cancelled' as const, at, countsOn: null, seq, votes: null, why: null, next: null };
    return decide(state, data.item, { ...decision, ending: endingIn(data) });
  },
};

function endingIn({ cause, on, by, number, signedOn, byDocument, why }: Data): Ending {
  return { cause, on, by, number, signedOn, byDocument, why, notedAt: null } as unknown as Ending;
}

/** Those who prepare the session say that they know an item is off. */
export const noteEnding: SessionAct = {
  ...UNTIL_CLOSED,
  data: item,
  texts: note,
  judge(state, act) {
    const of = findItem(state, act.data.item);
    if (!of) return noSuchItem(act);
    const ending = of.decision?.ending;
    if (!ending) return refused('step-not-open', { step: of.id, waitsFor: 'end-item' });
    return ending.notedAt ? alreadyAnswered(state.standingBody, ending.notedAt) : accepted();
  },
  apply: (state, act: Entry) => {
    const { decision } = findItem(state, act.data.item) ?? {};
    return decision?.ending
      ? decide(state, act.data.item, { ...decision, ending: { ...decision.ending, notedAt: act.at } })
      : state;
  },
};
