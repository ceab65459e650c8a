import { vnDateOf } from '../calendar/dates';
import { whenOf } from '../case/daysThatCount';
import type { Data, DataValue, Entry } from '../case/entry';
import type { ReasonRef, Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import type { Step } from '../law/procedure';
import { withAgenda, withoutAgenda } from './agendas';
import { asData, footing, versionOf, withTargets } from './levels/targets';
import { complete, dependentsOf, reopen, takeBack } from './progress';
import { onStep, stepOf } from './rule';
import {
  bodiesOf,
  type CycleState,
  hasOwnCase,
  isOpen,
  type Rejection,
  stepLaw,
  stepState,
  type StepState,
  withStep,
} from './state';
import { actedAfter, workedOn } from './withdrawal';

/** For what a session says of a step that waits for the Council. */
export const judgeCouncilDecision = onStep((state, { id }) =>
  isOpen(stepState(state, id)) ? accepted() : refused('step-not-open', { step: id, waitsFor: id }),
);

/** For an item that says it stands on the agenda; of a step that a version has no longer, the session is told so. */
export const judgeOnAgenda = onStep((state, { id }, act) =>
  stepState(state, id).endedAt ? accepted() : judgeCouncilDecision(state, act),
);

/**
 * What is voted on is what was put on the agenda: targets that change afterwards are for another day, and the record
 * shows it (S2).
 */
export function applyOnAgenda(state: CycleState, act: Entry): CycleState {
  const { step, session, item, targets, plan } = act.data;
  const ballot = {
    at: act.at,
    round: stepState(state, String(step)).round,
    session: String(session),
    item: String(item),
    footing: {
      ...footing(state, String(step)),
      ...(typeof targets === 'number' && { own: targets }),
      ...(plan && { plan }),
    },
  };
  return withAgenda({ ...state, ballots: { ...state.ballots, [String(step)]: ballot } }, act.data);
}

/** The targets that a decision stands on: those of its agenda item, or without one those of the decision's instant. */
function footingOf(state: CycleState, id: string): Data {
  const ballot = Object.hasOwn(state.ballots, id) ? state.ballots[id] : undefined;
  return ballot?.round === stepState(state, id).round ? ballot.footing : footing(state, id);
}

/**
 * Adopted: done. Rejected or returned: back to the step the procedure names. Postponed or withdrawn: it waits for
 * another item.
 */
export function applyCouncilDecision(before: CycleState, act: Entry): CycleState {
  const state = withoutAgenda(before, act.data);
  const step = stepLaw(state, stepOf(act)) as Step;
  const outcome = String(act.data.outcome);
  if (outcome === 'adopted') {
    const { step: _step, countsOn: _countsOn, amended, ...result } = act.data;
    const stands = { ...result, footing: footingOf(state, step.id) };
    return amended
      ? adoptedAmended(state, act, amended as unknown as Amended, stands)
      : complete(state, step.id, { ...whenOf(act), by: act.by, outcome, result: stands });
  }
  const goesBack = outcome === 'rejected' || outcome === 'returned';
  const noted = outcome === 'rejected' ? withRejection(state, step.id, act) : state;
  if (!goesBack || !step.returnsTo) return offAgenda(noted, step.id, act);
  const again = { ...noted, notPassed: [...new Set([...noted.notPassed, step.id])] };
  return reopen(again, step.returnsTo, {
    by: bodiesOf(state, step.id).holder,
    from: step.id,
    at: act.at,
    why: reasonIn(act),
  });
}

/** Figures that the Council adopted otherwise than they were put before it: a version of the plan's targets. */
export interface Amended {
  version: number;
  sha256: string;
  at: string;
  by: string;
  targets: DataValue;
  why: ReasonRef;
}

function adoptedAmended(state: CycleState, act: Entry, amended: Amended, result: Data): CycleState {
  const { targets: figures, why, ...version } = amended;
  const { targets: _before, ...faults } = state.plan.faults;
  const plan = { parts: { ...state.plan.parts, targets: version }, faults };
  const next = withTargets({ ...state, plan }, { at: act.at, targets: figures, from: version.version });
  return complete(next, stepOf(act), {
    ...whenOf(act),
    by: act.by,
    outcome: 'adopted',
    result: { ...result, plan: { targets: { ...version } }, targets: versionOf(next), amendedWhy: { ...why } },
  });
}

/** Where an amended adoption turns out to be none, what was put before the Council is set again. */
function withoutAmendment(state: CycleState, id: string, at: string): CycleState {
  const { result } = stepState(state, id);
  const before = state.targets.find(({ version }) => version === (result?.footing as Data | undefined)?.own);
  return result?.targets === undefined || !before
    ? state
    : withTargets(state, { at, targets: asData(before.targets), from: before.from ?? 0 });
}

/** What a rejection sends back is kept as it stood, for a tally that is corrected. */
function withRejection(state: CycleState, id: string, { data }: Entry): CycleState {
  const { steps, ballots, notPassed } = state;
  const rejection = { session: String(data.session), decidedBy: Number(data.decidedBy), steps, ballots, notPassed };
  return { ...state, rejections: { ...state.rejections, [id]: rejection } };
}

/**
 * A corrected tally of the vote by which the step was decided, unless somebody has acted on that decision: then the
 * Council decides anew.
 */
export function judgeCorrection(state: CycleState, act: Pick<Entry, 'data'>): Ruling {
  const id = stepOf(act);
  if (!stepLaw(state, id)) return refused('no-such-step', { step: id });
  const stands = standingOutcome(state, id, act);
  if (stands === null) return refused('step-not-open', { step: id, waitsFor: id });
  if (stands === act.data.outcome) return accepted();
  if (state.closedAt) return refused('case-closed', { closedOn: vnDateOf(state.closedAt) });
  const acted = stands === 'adopted' ? actedAfter(state, id) : actedSince(state, id);
  return acted ? refused('acted-on', { ...acted }) : accepted();
}

/** What the vote that is corrected has made of the step; null where it didn't decide it. */
function standingOutcome(state: CycleState, id: string, { data }: Pick<Entry, 'data'>): 'adopted' | 'rejected' | null {
  const { doneAt, outcome, result } = stepState(state, id);
  const isIt = (one: { session?: unknown; decidedBy?: unknown } | null | undefined) =>
    one?.session === data.session && one?.decidedBy === data.corrects;
  if (doneAt && outcome === 'adopted' && isIt(result)) return 'adopted';
  return isIt(rejectionOf(state, id)) ? 'rejected' : null;
}

const rejectionOf = (state: CycleState, id: string): Rejection | undefined =>
  Object.hasOwn(state.rejections, id) ? state.rejections[id] : undefined;

/** Who has acted on what a rejection sent back. */
const actedSince = (state: CycleState, id: string) =>
  [...sentBackBy(state, id), id].flatMap((step) => workedOn(state, stepLaw(state, step) as Step)).at(0);

/** The step to which a rejection went, and all that stands on it; none where it goes nowhere. */
function sentBackBy(state: CycleState, id: string): string[] {
  const root = stepLaw(state, id)?.returnsTo;
  return root ? [root, ...dependentsOf(state, root)] : [];
}

/** The step as the right figures leave it. */
export function applyCorrection(state: CycleState, act: Entry): CycleState {
  const id = stepOf(act);
  const stands = standingOutcome(state, id, act);
  if (stands === 'adopted' && act.data.outcome === 'adopted') return withVotes(state, id, act);
  if (stands === 'adopted') return applyCouncilDecision(reopenedForVote(state, id, act), act);
  return act.data.outcome === 'adopted'
    ? applyCouncilDecision(beforeRejection(state, id), act)
    : { ...state, rejections: { ...state.rejections, [id]: correctedRejection(state, id, act) } };
}

function withVotes(state: CycleState, id: string, { data: { votes, decidedBy, why } }: Entry): CycleState {
  const { result } = stepState(state, id);
  return withStep(state, id, {
    result: { ...result, votes: votes ?? null, decidedBy: decidedBy ?? null, why: why ?? null },
  });
}

/** The step as it was before the vote: open, and what it had opened waits. */
function reopenedForVote(state: CycleState, id: string, { at, data }: Entry): CycleState {
  const why = { case: String(data.session), seq: Number(data.decidedBy) };
  const by = bodiesOf(state, id).holder;
  const back = takeBack(withoutAmendment(state, id, at), id, { by, at, why, told: [] });
  return withStep(back, id, { withdrawn: null });
}

/** All as it stood before the rejection. A step that runs in a case of its own keeps that case's round. */
function beforeRejection(state: CycleState, id: string): CycleState {
  const { steps, ballots, notPassed } = rejectionOf(state, id) as Rejection;
  const restored = sentBackBy(state, id).map((step): [string, StepState] => {
    const before = steps[step] as StepState;
    const { round } = stepState(state, step);
    return [step, hasOwnCase(state, stepLaw(state, step) as Step) ? before : { ...before, round }];
  });
  return { ...state, ballots, notPassed, steps: { ...state.steps, ...Object.fromEntries(restored) } };
}

const correctedRejection = (state: CycleState, id: string, { data }: Entry): Rejection => ({
  ...(rejectionOf(state, id) as Rejection),
  decidedBy: Number(data.decidedBy),
});

/** Postponed or withdrawn it stands on no agenda, until another item says so. */
function offAgenda(state: CycleState, id: string, { data }: Entry): CycleState {
  const { [id]: ballot, ...ballots } = state.ballots;
  return ballot?.session === data.session ? { ...state, ballots } : state;
}

/** Sessions of older versions don't say by which entry they decided. */
function reasonIn({ data: { session, decidedBy } }: Entry): ReasonRef | null {
  return typeof decidedBy === 'number' ? { case: String(session), seq: decidedBy } : null;
}
