import type { DocumentRef } from '../case/documents';
import type { Actor, Data } from '../case/entry';
import type { Ruling } from '../case/logic';
import { refused } from '../case/machine';
import { type IsoDate, vnDateOf } from '../calendar/dates';
import type { Step } from '../law/procedure';
import { doneOn, latest } from '../case/daysThatCount';
import {
  blankStep,
  consultationCase,
  type CycleState,
  hasOwnCase,
  isOpen,
  type LodgedBefore,
  type Returned,
  stepLaw,
  stepState,
  type StepState,
  withStep,
  type Withdrawn,
} from './state';

/** What completing a step leaves in its state. */
interface Completion {
  at: string;
  by: Actor;
  outcome: string;
  documents?: DocumentRef[];
  result?: Data;
  /** The day on which it counts as done, where that is another than the stamp's. */
  countsOn?: IsoDate | null;
}

/**
 * Marks the step done and opens every step whose needs are now met, from the same stamp; they count as open from the
 * day on which the last of what they need counts as done.
 */
export function complete(state: CycleState, id: string, done: Completion): CycleState {
  const { at, by, outcome, documents = [], result = null, countsOn = null } = done;
  const completed = withStep(state, id, { doneAt: at, countsOn, doneBy: by, outcome, documents, result });
  return openReady(completed, at, (step) => step.needs.includes(id) && doneLast(completed, step.needs));
}

/** The day on which the last of those steps counts as done. */
const doneLast = (state: CycleState, steps: string[]): IsoDate =>
  latest(steps.map((id) => doneOn(stepState(state, id)))) as IsoDate;

/** Opens every step whose needs are met; `since` says from which day one counts as open, if not from the stamp's. */
export function openReady(
  state: CycleState,
  at: string,
  since: (step: Step) => IsoDate | false = () => false,
): CycleState {
  const ready = state.procedure.steps.filter((step) => {
    const { openedAt, endedAt } = stepState(state, step.id);
    const waiting = openedAt === null && endedAt === null;
    return waiting && step.needs.every((need) => stepState(state, need).doneAt !== null);
  });
  return ready.reduce((next, step) => {
    const day = since(step);
    return withStep(next, step.id, { openedAt: at, opensOn: day && day < vnDateOf(at) ? day : null });
  }, state);
}

/** Sends the dossier back: the step and everything that stands on it begin a new round. */
export function reopen(state: CycleState, id: string, by: Omit<Returned, 'before'>): CycleState {
  const affected = new Set([id, ...dependentsOf(state, id)]);
  const returned = { ...by, before: lodgedIn(state, affected) };
  const steps = Object.fromEntries(
    Object.values(state.steps).map((step) => [
      step.id,
      affected.has(step.id) && !step.endedAt ? { ...newRound(step), ...endedBy(state, step, by) } : step,
    ]),
  );
  return openReady(withStep({ ...state, steps }, id, { returned }), returned.at);
}

/** A round in which many are being asked just then is ended; what they answered stands. */
function endedBy(state: CycleState, step: StepState, { by, why }: Pick<Returned, 'by' | 'why'>) {
  const law = stepLaw(state, step.id) as Step;
  const running = isOpen(step) && hasOwnCase(state, law);
  return running ? { ending: { case: consultationCase(state, step), by, why } } : {};
}

const lodgedIn = (state: CycleState, steps: ReadonlySet<string>): LodgedBefore[] =>
  Object.values(state.steps)
    .filter(({ id, documents }) => steps.has(id) && documents.length > 0)
    .map(({ id, documents }) => ({ step: id, documents }));

/**
 * Takes back what was done at a step: it is open again as it was, its day with it, and whatever it had opened waits for
 * it again. Nobody has acted on that yet (`withdrawal.ts`).
 */
export function takeBack(state: CycleState, id: string, by: Omit<Withdrawn, 'before'>): CycleState {
  const step = stepState(state, id);
  const { openedAt, opensOn, extensions, stops, meeting, returned } = step;
  const kept = { openedAt, opensOn, extensions, stops, meeting, returned };
  const withdrawn = { ...by, before: lodgedIn(state, new Set([id])) };
  const closed = dependentsOf(state, id).map((other) => [other, waitingAgain(stepState(state, other))]);
  return {
    ...state,
    steps: {
      ...state.steps,
      ...Object.fromEntries(closed),
      [id]: { ...blankStep(id), ...kept, round: step.round + 1, withdrawn },
    },
  };
}

/** A step that had opened and in which nothing was done; what a manager gave it stays, what was drawn up doesn't. */
const waitingAgain = (step: StepState): StepState =>
  step.openedAt && !step.endedAt
    ? { ...step, round: step.round + 1, openedAt: null, opensOn: null, question: null }
    : step;

/** A step that nobody had begun keeps its round; what was answered before stands. */
export function newRound(step: StepState): StepState {
  const round = step.openedAt ? step.round + 1 : step.round;
  const { endedAt, standing, ending } = step;
  return { ...blankStep(step.id), round, endedAt, standing, ending };
}

/** Steps that need this one, directly or through others. */
export function dependentsOf({ procedure }: Pick<CycleState, 'procedure'>, id: string): string[] {
  const found = new Set<string>();
  const visit = (from: string): void => {
    for (const step of procedure.steps) {
      if (!step.needs.includes(from) || found.has(step.id)) continue;
      found.add(step.id);
      visit(step.id);
    }
  };
  visit(id);
  return [...found];
}

/** Steps on which this one stands, directly or through others, in the procedure's order. */
export const ancestorsOf = (state: Pick<CycleState, 'procedure'>, id: string): Step[] =>
  state.procedure.steps.filter((other) => dependentsOf(state, other.id).includes(id));

/** The unfinished steps that a step still waits for. */
export const waitsFor = (state: CycleState, id: string): string[] =>
  (stepLaw(state, id)?.needs ?? []).filter((need) => stepState(state, need).doneAt === null);

/** The refusal of what can be done only once the step is open. */
export const notYetOpen = (state: CycleState, id: string): Ruling =>
  refused('step-not-open', { step: id, waitsFor: waitsFor(state, id).join(', ') });
