import { z } from 'zod';
import { type Counts, ofMeeting, onDay, whenOf } from '../../case/daysThatCount';
import type { Data, Entry } from '../../case/entry';
import { line, note, plainId, why } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { decide, findItem, successorId } from '../items';
import { ACCEPTED, beforeClosing, byClerks, onUndecided, refuse, type SessionAct, whileOpen } from '../rulings';
import { SESSION_STEP } from '../steps';
import type { AgendaItem, Decision, Outcome, SessionState, Tally } from '../state';
import { countVotes, isAdopted, judgeCount, MAJORITY } from '../tally';
import { item } from './agenda';
import { count, MOST_DEPUTIES } from './sitting';

const ballot = z.strictObject({ deputy: line(200), choice: z.enum(['for', 'against', 'abstain', 'not-voting']) });

/** What a sitting decided counts from its day: not before the opening, nor before the report that it had before it. */
const IN_SITTING: Counts<SessionState> = {
  by: 'meeting',
  after(state, { data }) {
    const report = findItem(state, data.item)?.report;
    return [
      { basis: SESSION_STEP, on: state.openedOn },
      ...(report ? [{ basis: String(data.item), on: onDay(report) }] : []),
    ];
  },
};

/** The vote, by totals or ballots. The outcome follows from the figures; nobody enters it. */
export const vote: SessionAct = {
  by: byClerks,
  phase: beforeClosing,
  counts: IN_SITTING,
  data: item.extend({
    ...ofMeeting,
    for: count.optional(),
    against: count.optional(),
    abstained: count.optional(),
    notVoting: count.optional(),
    ballots: z.array(ballot).max(MOST_DEPUTIES).optional(),
  }),
  texts: note,
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
export const returnDossier: SessionAct = {
  by: byClerks,
  phase: beforeClosing,
  data: item,
  texts: why,
  reasonOnRecord: 'always',
  judge: onUndecided(),
  apply: (state, act) => decide(state, act.data.item, decision(act, 'returned')),
};

/** The item counts as treated here and goes on as a new, linked one. */
export const postpone: SessionAct = {
  by: byClerks,
  phase: beforeClosing,
  data: item.extend({ to: plainId.nullable().optional().meta({ description: 'The session that takes it up' }) }),
  texts: why,
  reasonOnRecord: 'where-given',
  judge: onUndecided((_item, state, act) =>
    act.data.to === state.caseId ? refuse('invalid-input', { field: 'to', rule: 'another session' }) : ACCEPTED,
  ),
  apply(state, act) {
    const { item, to } = act.data as { item: string; to?: string | null };
    return decide(state, item, decision(act, 'postponed', { next: { item: successorId(item), session: to ?? null } }));
  },
};

/** Taken off by those who submitted it; the agenda still shows it. */
export const withdrawItem: SessionAct = {
  by: byClerks,
  phase: beforeClosing,
  data: item,
  texts: why,
  reasonOnRecord: 'where-given',
  judge: onUndecided(),
  apply: (state, act) => decide(state, act.data.item, decision(act, 'withdrawn')),
};

/** A report or question that was heard and takes no vote. A case that waits for a decision isn't served by this. */
export const noteItem: SessionAct = {
  by: byClerks,
  phase: beforeClosing,
  counts: IN_SITTING,
  data: item.extend(ofMeeting),
  texts: note,
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
  return { outcome, ...whenOf(act), seq: act.seq, votes: null, why: whyOf(act.data), next: null, ...more };
}

const whyOf = (data: Data): string | null => (typeof data.why === 'string' ? data.why : null);
