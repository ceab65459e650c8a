import { type IsoDate, vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import { DomainError } from '../errors';
import type { DatedStep } from '../law/due';
import { complete } from './progress';
import { type CycleState, type DoneBefore, stepLaw, stepState, type TakenOver, withStep } from './state';

/** The outcome of such a step: the opening says it, nobody did it here, and nobody is told of it. */
const TAKEN_OVER = 'taken-over';

/**
 * The refusal of a history that can't be: thrown are `no-such-step`, `step-not-open` (what the step stands on is not
 * said), `before-its-basis`, `bad-date` (a day to come, or before the case began), `invalid-input` (a step twice).
 */
export function requireHistory(steps: DatedStep[], { begunOn, history = [] }: TakenOver, today: IsoDate): void {
  if (begunOn && begunOn > today)
    throw new DomainError('bad-date', { field: 'begunOn', value: begunOn, rule: `<= ${today}` });
  const said = new Map(history.map((one) => [one.step, one]));
  if (said.size < history.length) throw new DomainError('invalid-input', { field: 'history', rule: 'each step once' });
  for (const one of history) {
    const law = steps.find(({ id }) => id === one.step);
    if (!law) throw new DomainError('no-such-step', { step: one.step });
    requireDay(one, begunOn, today);
    requireBasis(law, one, said);
  }
}

function requireDay({ step, on }: DoneBefore, begunOn: IsoDate | undefined, today: IsoDate): void {
  const field = `history.${step}`;
  if (on > today) throw new DomainError('bad-date', { field, value: on, rule: `<= ${today}` });
  if (begunOn && on < begunOn) throw new DomainError('bad-date', { field, value: on, rule: `>= ${begunOn}` });
}

function requireBasis({ needs }: DatedStep, { step, on }: DoneBefore, said: Map<string, DoneBefore>): void {
  const missing = needs.filter((need) => !said.has(need));
  if (missing.length > 0) throw new DomainError('step-not-open', { step, waitsFor: missing.join(', ') });
  const later = needs.map((need) => said.get(need) as DoneBefore).find((need) => need.on > on);
  if (later)
    throw new DomainError('before-its-basis', {
      field: `history.${step}`,
      value: on,
      step,
      basis: later.step,
      basisOn: later.on,
    });
}

/** The state in which a case begins that was begun before, on paper or in another system. */
export function takeOver(state: CycleState, { at, by }: Pick<Entry, 'at' | 'by'>): CycleState {
  const { begunOn, history = [] } = state.opening;
  const done = inOrder(state, history).reduce(
    (next, { step, on, number, documents }) => {
      const countsOn = on === vnDateOf(at) ? null : on;
      const result = { signedOn: on, ...(number && { number }) };
      return complete(next, step, { at, by, outcome: TAKEN_OVER, documents, result, countsOn });
    },
    begunBefore(state, begunOn),
  );
  return { ...done, events: new Map([...done.events, ...history.flatMap(({ step }) => told(step))]) };
}

/** What waits for nothing counts as open since the case began. */
function begunBefore(state: CycleState, begunOn: IsoDate | undefined): CycleState {
  if (!begunOn || begunOn === vnDateOf(state.openedAt)) return state;
  return state.procedure.steps
    .filter(({ needs }) => needs.length === 0)
    .reduce((next, { id }) => withStep(next, id, { opensOn: begunOn }), state);
}

/** Nobody is told that a step opened and was done long ago. */
const told = (step: string): [string, string][] => ['opened', 'done'].map((what) => [`${step}/1/${what}`, '']);

/** Each after what it stands on. */
function inOrder(state: CycleState, history: DoneBefore[]): DoneBefore[] {
  const said = new Map(history.map((one) => [one.step, one]));
  const ordered = new Set<DoneBefore>();
  const visit = (id: string): void => {
    const one = said.get(id);
    if (!one || ordered.has(one)) return;
    stepLaw(state, id)?.needs.forEach(visit);
    ordered.add(one);
  };
  for (const { step } of history) visit(step);
  return [...ordered];
}

export const wasTakenOver = (state: CycleState, id: string): boolean => stepState(state, id).outcome === TAKEN_OVER;
