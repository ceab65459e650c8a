import type { Data, Entry } from '../../case/entry';
import type { Ruling } from '../../case/logic';
import { count, listOf, oneOf, optional, shape, text, type Fields } from '../../case/fields';
import { decide, findItem, successorId } from '../items';
import { ACCEPTED, onUndecided, refuse, whileOpen, type ActRule } from '../rulings';
import type { AgendaItem, Decision, Outcome, SessionState, Tally } from '../state';
import { countVotes, isAdopted, judgeCount, MAJORITY } from '../tally';

const VOTE: Fields = {
  item: text,
  for: optional(count),
  against: optional(count),
  abstained: optional(count),
  notVoting: optional(count),
  ballots: optional(listOf(shape({ deputy: text, choice: oneOf('for', 'against', 'abstain', 'not-voting') }))),
};

/** The vote, by totals or ballots. The outcome follows from the figures; nobody enters it. */
export const vote: ActRule = {
  fields: VOTE,
  afterClosing: false,
  judge: whileOpen(
    onUndecided((item, state, act) =>
      item.needsReport && !item.report
        ? refuse('verification-missing', { item: item.id })
        : judgeVote(item, state, act),
    ),
  ),
  apply(state, act) {
    const item = findItem(state, act.data.item);
    if (!item) return state;
    const votes = countVotes(item, state.deputies, act.data);
    return decide(state, item.id, decision(act, outcomeOf(votes), { votes }));
  },
};

/** The dossier goes back to those who submitted it. */
export const returnDossier: ActRule = {
  fields: { item: text, why: text },
  afterClosing: false,
  judge: onUndecided(),
  apply: (state, act) => decide(state, act.data.item, decision(act, 'returned')),
};

/** The item counts as treated here and goes on as a new, linked one. */
export const postpone: ActRule = {
  fields: { item: text, to: optional(text), why: optional(text) },
  afterClosing: false,
  judge: onUndecided((_item, state, act) =>
    act.data.to === state.caseId ? refuse('invalid-input', { field: 'to', rule: 'another session' }) : ACCEPTED,
  ),
  apply(state, act) {
    const { item, to } = act.data as { item: string; to?: string | null };
    return decide(state, item, decision(act, 'postponed', { next: { item: successorId(item), session: to ?? null } }));
  },
};

/** Taken off by those who submitted it; the agenda still shows it. */
export const withdrawItem: ActRule = {
  fields: { item: text, why: optional(text) },
  afterClosing: false,
  judge: onUndecided(),
  apply: (state, act) => decide(state, act.data.item, decision(act, 'withdrawn')),
};

/** A report or question that was heard and takes no vote. A case that waits for a decision isn't served by this. */
export const noteItem: ActRule = {
  fields: { item: text },
  afterClosing: false,
  judge: whileOpen(
    onUndecided((item, _state, act) =>
      item.kind === 'resolution' || item.case !== null
        ? refuse('wrong-act', { act: act.name, step: item.id, kind: item.kind, allowed: ITEM_OUTCOMES })
        : ACCEPTED,
    ),
  ),
  apply: (state: SessionState, act) => decide(state, act.data.item, decision(act, 'noted')),
};

/** Acts that give an item its outcome, whatever its kind. */
export const ITEM_OUTCOMES = ['vote', 'return-dossier', 'postpone', 'withdraw-item'];

/** The answer carries the figures and the rule, so that the outcome explains itself. */
function judgeVote(item: AgendaItem, state: SessionState, act: Entry): Ruling {
  const ruling = judgeCount(item, state.deputies, act.data);
  if (!ruling.accepted) return ruling;
  const votes = countVotes(item, state.deputies, act.data);
  return { accepted: true, facts: { item: item.id, outcome: outcomeOf(votes), votes, cites: [{ ...MAJORITY }] } };
}

const outcomeOf = (votes: Tally): Outcome => (isAdopted(votes) ? 'adopted' : 'rejected');

function decision(act: Entry, outcome: Outcome, more: Partial<Decision> = {}): Decision {
  return { outcome, at: act.at, votes: null, why: whyOf(act.data), next: null, ...more };
}

const whyOf = (data: Data): string | null => (typeof data.why === 'string' ? data.why : null);
