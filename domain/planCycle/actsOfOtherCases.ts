import { whenOf } from '../case/daysThatCount';
import type { Data, Entry } from '../case/entry';
import { anyText, letter } from '../case/forms';
import type { ReasonRef, Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import type { Step } from '../law/procedure';
import { footing } from './levels/targets';
import { complete, reopen } from './progress';
import { askedRound, type EarlierRound } from './questionState';
import type { CyclesOwn } from './rule';
import {
  bodiesOf,
  consultationCase,
  type CycleState,
  isOpen,
  stepLaw,
  stepState,
  type StepState,
  withStep,
} from './state';
import { traitsOf } from '../law/stepKinds';

const aboutStep = letter({ step: anyText });

/** What a consultation or a Council session writes to the cycle. */
export const letters: Record<string, CyclesOwn> = {
  'consultation-closed': {
    by: 'engine',
    data: aboutStep,
    judge: judgeConsultationClosed,
    apply: applyConsultationClosed,
  },
  'gathering-closed': {
    by: 'engine',
    data: aboutStep,
    judge: judgeConsultationClosed,
    apply: applyConsultationClosed,
  },
  'on-agenda': { by: 'engine', data: aboutStep, judge: judgeCouncilDecision, apply: applyOnAgenda },
  'council-decision': { by: 'engine', data: aboutStep, judge: judgeCouncilDecision, apply: applyCouncilDecision },
  'resolution-numbered': { by: 'engine', data: letter({}), apply: (state) => state },
  'resolution-published': { by: 'engine', data: letter({}), apply: applyPublished },
};

/** A consultation or gathering of an earlier round, closed after the dossier went back, no longer counts. */
function judgeConsultationClosed(state: CycleState, act: Entry): Ruling {
  const id = String(act.data.step);
  const law = stepLaw(state, id);
  if (!law) return refused('no-such-step', { step: id });
  // What an exchange concluded is carried out after the exchange itself is done.
  if (traitsOf(law).meets) return accepted();
  const step = stepState(state, id);
  const current = isOpen(step) && closedCase(act) === consultationCase(state, step);
  return current || isEnding(step, act)
    ? accepted()
    : refused('step-done', { step: step.id, doneOn: String(act.data.closedOn ?? '–') });
}

const closedCase = ({ data }: Entry): string => String(data.consultation ?? data.gathering);

/** A round that was ended since its draft came back tells what stands of it. */
const isEnding = ({ ending }: StepState, act: Entry): boolean => ending?.case === closedCase(act);

function applyConsultationClosed(state: CycleState, act: Entry): CycleState {
  const { step, answers, contributions: _brought, ...result } = act.data;
  const id = String(step);
  if (traitsOf(stepLaw(state, id) as Step).meets) return state;
  if (isEnding(stepState(state, id), act))
    return withStep(state, id, { ending: null, ...(answers && { standing: earlierRound(state, id, act) }) });
  const closed = complete(state, id, { at: act.at, by: act.by, outcome: String(act.data.outcome), result });
  return answers ? withStep(closed, id, { standing: earlierRound(state, id, act) }) : closed;
}

/** What each body said stands until it is asked again. */
function earlierRound(state: CycleState, id: string, act: Entry): EarlierRound {
  const { answers, contributions } = act.data as unknown as Pick<EarlierRound, 'answers' | 'contributions'>;
  const round = askedRound(stepState(state, id));
  return { case: closedCase(act), round, answers, ...(contributions && { contributions }) };
}

function judgeCouncilDecision(state: CycleState, act: Entry): Ruling {
  const id = String(act.data.step);
  if (!stepLaw(state, id)) return refused('no-such-step', { step: id });
  const step = stepState(state, id);
  return isOpen(step) ? accepted() : refused('step-not-open', { step: step.id, waitsFor: step.id });
}

/**
 * What is voted on is what was put on the agenda: targets that change afterwards are for another day, and the record
 * shows it (S2).
 */
function applyOnAgenda(state: CycleState, act: Entry): CycleState {
  const { step, session, item } = act.data;
  const ballot = {
    at: act.at,
    round: stepState(state, String(step)).round,
    session: String(session),
    item: String(item),
    footing: footing(state),
  };
  return { ...state, ballots: { ...state.ballots, [String(step)]: ballot } };
}

/** The targets that a decision stands on: those of its agenda item, or without one those of the decision's instant. */
function footingOf(state: CycleState, id: string): Data {
  const ballot = Object.hasOwn(state.ballots, id) ? state.ballots[id] : undefined;
  return ballot?.round === stepState(state, id).round ? ballot.footing : footing(state);
}

/**
 * Adopted: done. Rejected or returned: back to the step the procedure names. Postponed or withdrawn: it waits for
 * another item.
 */
function applyCouncilDecision(state: CycleState, act: Entry): CycleState {
  const step = stepLaw(state, String(act.data.step)) as Step;
  const outcome = String(act.data.outcome);
  if (outcome === 'adopted') {
    const { step: _step, countsOn: _countsOn, ...result } = act.data;
    return complete(state, step.id, {
      ...whenOf(act),
      by: act.by,
      outcome,
      result: { ...result, footing: footingOf(state, step.id) },
    });
  }
  const goesBack = outcome === 'rejected' || outcome === 'returned';
  if (!goesBack || !step.returnsTo) return offAgenda(state, step.id, act);
  return reopen(state, step.returnsTo, {
    by: bodiesOf(state, step.id).holder,
    from: step.id,
    at: act.at,
    why: reasonIn(act),
  });
}

/** Postponed or withdrawn it stands on no agenda, until another item says so. */
function offAgenda(state: CycleState, id: string, { data }: Entry): CycleState {
  const { [id]: ballot, ...ballots } = state.ballots;
  return ballot?.session === data.session ? { ...state, ballots } : state;
}

/** Sessions of older versions don't say by which entry they decided. */
function reasonIn({ data: { session, decidedBy } }: Entry): ReasonRef | null {
  return typeof decidedBy === 'number' ? { case: String(session), seq: decidedBy } : null;
}

/** The session's publication of the resolution does the procedure's publishing step. */
function applyPublished(state: CycleState, act: Entry): CycleState {
  const publishing = state.procedure.steps.find(
    (step) =>
      step.kind === 'publish' && step.needs.includes(String(act.data.step)) && isOpen(stepState(state, step.id)),
  );
  if (!publishing) return state;
  const { step: _step, countsOn: _countsOn, ...result } = act.data;
  return complete(state, publishing.id, { ...whenOf(act), by: act.by, outcome: 'published', result });
}
