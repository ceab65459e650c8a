import {
  type Act,
  type AskedAct,
  consulted,
  type EnginesAct,
  type Entitled,
  type PeoplesAct,
  yours,
} from '../case/act';
import { ADMINISTRATION, type Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import { refused } from '../case/machine';
import { DomainError } from '../errors';
import type { Step } from '../law/procedure';
import {
  bodiesOf,
  type CycleOpening,
  type CycleState,
  type StepBodies,
  stepLaw,
  stepState,
  type StepState,
  withStep,
} from './state';

/** What people do in a plan cycle, what the engine does, and either. */
export type CycleAct = PeoplesAct<CycleState, CycleOpening>;
export type CyclesOwn = EnginesAct<CycleState>;
export type AnyCycleAct = Act<CycleState, CycleOpening>;

/** The step that an act is about. */
export const stepOf = ({ data }: Pick<Entry, 'data'>): string => String(data.step);

/** The rule of an act about one step; the procedure may have none of that name. */
export const onStep =
  (judge: (state: CycleState, law: Step, act: Entry) => Ruling) =>
  (state: CycleState, act: Entry): Ruling => {
    const law = stepLaw(state, stepOf(act));
    return law ? judge(state, law, act) : refused('no-such-step', { step: stepOf(act) });
  };

/** The state after an act that changes nothing but the step that it is about. */
export const changing =
  (change: (step: StepState, act: Entry, state: CycleState) => Partial<StepState>) =>
  (state: CycleState, act: Entry): CycleState =>
    withStep(state, stepOf(act), change(stepState(state, stepOf(act)), act, state));

function bodiesOfStep({ bodies }: CycleOpening, act: AskedAct): StepBodies {
  const step = stepOf(act);
  const found = Object.hasOwn(bodies, step) ? bodies[step] : undefined;
  if (!found) throw new DomainError('no-such-step', { step });
  return found;
}

/** For whoever holds the step, or enters what a higher body decided. */
export function byHolder(opening: CycleOpening, act: AskedAct): Entitled {
  const { holder, enteredBy } = bodiesOfStep(opening, act);
  return yours([...new Set([enteredBy ?? holder, holder])], stepOf(act));
}

/** For those who are told what a step produces, and the cycle's parties. */
export function byReceivers(opening: CycleOpening, act: AskedAct): Entitled {
  const { to } = bodiesOfStep(opening, act);
  return consulted([...to, ...(opening.parties ?? [])], stepOf(act));
}

/** For those of whom the record alone tells. */
export const byThoseOnRecord = (_opening: CycleOpening, { name }: AskedAct): Entitled => consulted(null, name);

/** For whoever was invited, which stands in the record alone. */
export function byInvited(opening: CycleOpening, act: AskedAct): Entitled {
  bodiesOfStep(opening, act);
  return consulted(null, stepOf(act));
}

/** For those who manage the cycle: on the case as a whole. */
export const byManagers = ({ managers }: CycleOpening, { name }: AskedAct): Entitled => yours(managers, name);

/** For the office that plans, the first of them. */
export const byOffice = ({ managers }: CycleOpening, { name }: AskedAct): Entitled => yours(managers.slice(0, 1), name);

/** The same on one step. */
export function byManagersOfStep(opening: CycleOpening, act: AskedAct): Entitled {
  bodiesOfStep(opening, act);
  return yours(opening.managers, stepOf(act));
}

/** Reminding and escalating decide nothing, so that administrators may do it too. */
export function byPrompters(opening: CycleOpening, act: AskedAct): Entitled {
  bodiesOfStep(opening, act);
  return yours([...opening.managers, ADMINISTRATION], stepOf(act));
}

/** For whoever the procedure names as setting that day. */
export function bySetter({ anchorsBy }: CycleOpening, { name, data }: AskedAct): Entitled {
  const anchor = String(data.anchor);
  const setBy = Object.hasOwn(anchorsBy, anchor) ? anchorsBy[anchor] : undefined;
  if (!setBy) throw new DomainError('unknown-anchor', { anchor, allowed: Object.keys(anchorsBy).join(', ') });
  return yours([setBy], name);
}

/** Whether a step is signed. Whoever only enters what a higher body decided doesn't sign for it. */
export const isSigned = (state: CycleState, { role, id }: Step): boolean =>
  role === 'head' && !bodiesOf(state, id).enteredBy;

/** The refusal for a seat that may not sign. */
export function notSigning(state: CycleState, step: Step, act: Entry): Ruling | null {
  return isSigned(state, step) && act.by.role !== 'head' ? refused('role-required', { role: 'head' }) : null;
}
