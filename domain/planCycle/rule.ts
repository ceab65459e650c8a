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
import { bodiesOf, type CycleOpening, type CycleState, type StepBodies } from './state';

/** What people do in a plan cycle, what the engine does, and either. */
export type CycleAct = PeoplesAct<CycleState, CycleOpening>;
export type CyclesOwn = EnginesAct<CycleState>;
export type AnyCycleAct = Act<CycleState, CycleOpening>;

function bodiesOfStep({ bodies }: CycleOpening, { data }: AskedAct): StepBodies {
  const step = String(data.step);
  const found = Object.hasOwn(bodies, step) ? bodies[step] : undefined;
  if (!found) throw new DomainError('no-such-step', { step });
  return found;
}

/** For whoever holds the step, or enters what a higher body decided. */
export function byHolder(opening: CycleOpening, act: AskedAct): Entitled {
  const { holder, enteredBy } = bodiesOfStep(opening, act);
  return yours([...new Set([enteredBy ?? holder, holder])], String(act.data.step));
}

/** For those who are told what a step produces, and the cycle's parties. */
export function byReceivers(opening: CycleOpening, act: AskedAct): Entitled {
  const { to } = bodiesOfStep(opening, act);
  return consulted([...to, ...(opening.parties ?? [])], String(act.data.step));
}

/** For whoever was invited, which stands in the record alone. */
export function byInvited(opening: CycleOpening, act: AskedAct): Entitled {
  bodiesOfStep(opening, act);
  return consulted(null, String(act.data.step));
}

/** For those who manage the cycle: on the case as a whole. */
export const byManagers = ({ managers }: CycleOpening, { name }: AskedAct): Entitled => yours(managers, name);

/** The same on one step. */
export function byManagersOfStep(opening: CycleOpening, act: AskedAct): Entitled {
  bodiesOfStep(opening, act);
  return yours(opening.managers, String(act.data.step));
}

/** Reminding and escalating decide nothing, so that administrators may do it too. */
export function byPrompters(opening: CycleOpening, act: AskedAct): Entitled {
  bodiesOfStep(opening, act);
  return yours([...opening.managers, ADMINISTRATION], String(act.data.step));
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
