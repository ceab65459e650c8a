import { z } from 'zod';
import type { EnginesAct } from '../../case/act';
import { type Counts, ofMeeting, onDay, whenOf } from '../../case/daysThatCount';
import type { Data, Entry } from '../../case/entry';
import { anyText, isoDate, letter, line, note, plainId, why } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, alreadyAnswered, refused } from '../../case/machine';
import { changeItem, decide, findItem, mayBeHeard, presentFor, successorId, takesVote } from '../items';
import { beforeClosing, byClerks, noSuchItem, onUndecided, type SessionAct, UNTIL_CLOSED, whileOpen } from '../rulings';
import {
  type AgendaItem,
  CHOICES,
  type Decision,
  type Ending,
  type Outcome,
  type SessionState,
  type Tally,
} from '../state';
import { SESSION_STEP } from '../steps';
import { countVotes, isAdopted, judgeCount, MAJORITY, wayOf } from '../tally';
import { item } from './agenda';
import { count, MOST_DEPUTIES } from './sitting';

const ballot = z.strictObject({ deputy: line(200), choice: z.enum(CHOICES) });

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

/** The figures of a vote: totals, or each deputy's ballot. */
const figures = item.extend({
  for: count.optional(),
  against: count.optional(),
  abstained: count.optional(),
  notVoting: count.optional(),
  ballots: z.array(ballot).max(MOST_DEPUTIES).optional().meta({ description: 'Of an open vote by name' }),
  secret: z.literal(true).optional().meta({ description: 'A secret ballot: totals alone, nobody is named' }),
});

/** The vote, by totals or ballots. The outcome follows from the figures; nobody enters it. */
export const vote: SessionAct = {
  ...UNTIL_CLOSED,
  counts: IN_SITTING,
  data: figures.extend(ofMeeting),
  texts: note,
  judge: whileOpen(
    onUndecided((item, state, act) => {
      if (!takesVote(item)) return wrongAct(item, act);
      if (item.needsReport && !item.report) return refused('verification-missing', { item: item.id });
      // Version 0: the plan above has set targets, and this one has none of its own to be voted on.
      if (item.targets === 0) return refused('targets-missing', { item: item.id });
      return judgeVote({ ...item, attendance: presentFor(state, item) }, state, act);
    }),
  ),
  apply(state, act) {
    const item = findItem(state, act.data.item);
    if (!item) return state;
    // The roll that was called last stands with the item for good.
    const there = { ...item, attendance: presentFor(state, item) };
    const votes = countVotes(there, state.deputies, act.data);
    const counted = changeItem(state, item.id, { attendance: there.attendance });
    return decide(counted, item.id, decision(act, outcomeOf(votes), { votes, ...wayOf(act.data) }));
  },
};

/**
 * A wrong tally put right on record, with its reason: the outcome follows from the figures anew, and whoever was told
 * of it is told again. What was voted keeps its day. Once the Resolution is issued only the Council can change it.
 */
export const correctVote: SessionAct = {
  by: byClerks,
  data: figures,
  texts: why,
  reasonOnRecord: 'always',
  judge(state, act) {
    const item = findItem(state, act.data.item);
    if (!item) return noSuchItem(act);
    const { decision: stands, resolution } = item;
    if (!stands?.votes) return refused('step-not-open', { step: item.id, waitsFor: 'vote' });
    if (resolution) return refused('resolution-issued', { item: item.id, number: resolution.number });
    // What was secret stays so.
    const data: Data = stands.secret ? { ...act.data, secret: true } : act.data;
    const ruling = judgeVote(item, state, { ...act, data });
    return ruling.accepted && isSame(stands.votes, countVotes(item, state.deputies, act.data))
      ? refused('invalid-input', { field: 'for', rule: 'other figures than on record' })
      : ruling;
  },
  apply(state, act) {
    const item = findItem(state, act.data.item);
    if (!item?.decision) return state;
    const { earlier = [], ...before } = item.decision;
    const { ballots: _wrong, ...kept } = before;
    const votes = countVotes(item, state.deputies, act.data);
    const corrected = { outcome: outcomeOf(votes), votes, ...wayOf(act.data), seq: act.seq, why: whyOf(act.data) };
    return decide(state, item.id, { ...kept, ...corrected, earlier: [...earlier, before] });
  },
};

const isSame = (a: Tally, b: Tally): boolean =>
  (['for', 'against', 'abstained', 'notVoting'] as const).every((part) => a[part] === b[part]);

/** The dossier goes back to those who submitted it. */
export const returnDossier: SessionAct = {
  ...UNTIL_CLOSED,
  data: item,
  texts: why,
  reasonOnRecord: 'always',
  judge: onUndecided(),
  apply: (state, act) => decide(state, act.data.item, decision(act, 'returned')),
};

/** The item counts as treated here and goes on as a new, linked one. */
export const postpone: SessionAct = {
  ...UNTIL_CLOSED,
  data: item.extend({ to: plainId.nullable().optional().meta({ description: 'The session that takes it up' }) }),
  texts: why,
  reasonOnRecord: 'where-given',
  judge: onUndecided((_item, state, act) =>
    act.data.to === state.caseId ? refused('invalid-input', { field: 'to', rule: 'another session' }) : accepted(),
  ),
  apply(state, act) {
    const { item, to } = act.data as { item: string; to?: string | null };
    return decide(state, item, decision(act, 'postponed', { next: { item: successorId(item), session: to ?? null } }));
  },
};

/** Taken off by those who submitted it; the agenda still shows it. */
export const withdrawItem: SessionAct = {
  ...UNTIL_CLOSED,
  data: item,
  texts: why,
  reasonOnRecord: 'where-given',
  judge: onUndecided(),
  apply: (state, act) => decide(state, act.data.item, decision(act, 'withdrawn')),
};

/** A report or question that was heard and takes no vote. A case that waits for a decision isn't served by this. */
export const noteItem: SessionAct = {
  ...UNTIL_CLOSED,
  counts: IN_SITTING,
  data: item.extend(ofMeeting),
  texts: note,
  judge: whileOpen(onUndecided((item, _state, act) => (mayBeHeard(item) ? accepted() : wrongAct(item, act)))),
  apply: (state: SessionState, act) => decide(state, act.data.item, decision(act, 'noted')),
};

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

/** Acts that may give an item its outcome. */
export const ITEM_OUTCOMES = ['vote', 'return-dossier', 'postpone', 'withdraw-item'];

/** An item that is heard takes no vote, and one that is voted on isn't only heard. */
const wrongAct = (item: AgendaItem, { name }: Entry): Ruling =>
  refused('wrong-act', {
    act: name,
    step: item.id,
    kind: item.kind,
    allowed: [...ITEM_OUTCOMES, 'note-item'].filter((one) => one !== name),
  });

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
