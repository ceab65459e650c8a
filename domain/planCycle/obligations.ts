import { AGAIN, instantAfter, type Obligation, PLAIN, remindersOf } from '../case/obligation';
import type { Step } from '../law/procedure';
import { commitmentObligations } from './commitments';
import { stepDue } from './due';
import { opensNothing } from './levels/cascade';
import { actingBody, bodiesOf, type CycleState, isOpen, stepState } from './state';

/** What the open steps' bodies owe, and the parties of a commitment. */
export function cycleObligations(state: CycleState): Obligation[] {
  const steps = state.procedure.steps
    .filter(({ id }) => isOpen(stepState(state, id)))
    .flatMap((law) => stepObligation(state, law) ?? []);
  return [...steps, ...commitmentObligations(state)];
}

/** A step as it is owed, or will be; null while it has no due date or nothing to do. Throws the calendar's faults. */
export function stepObligation(state: CycleState, law: Step): Obligation | null {
  const { dueOn, law: due } = stepDue(state, law.id);
  if (dueOn === null || opensNothing(state, law)) return null;
  const { openedAt } = stepState(state, law.id);
  const { holder, escalateTo, notices } = bodiesOf(state, law.id);
  const { calendar, procedure } = state;
  const escalation = law.escalate && {
    at: instantAfter(calendar, dueOn, law.escalate.after),
    to: [escalateTo as string],
  };
  return {
    ...PLAIN,
    row: law.id,
    title: law.title,
    cites: due?.rule.cites ?? law.cites,
    holders: [actingBody(state, law.id)],
    holder,
    since: openedAt ?? '',
    dueOn,
    reminders: remindersOf(calendar, dueOn, law.reminders),
    informed: notices.overdue,
    escalation: escalation ?? null,
    again: { calendar, every: procedure.again ?? AGAIN, above: escalation?.to ?? [] },
    stem: stemOf(state, law.id),
    data: { step: law.id },
  };
}

/** What the keys of a step's events begin with in this round. */
export const stemOf = (state: CycleState, id: string): string => `${id}/${stepState(state, id).round}/`;
