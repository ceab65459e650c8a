import type { Letter } from '../case/logic';
import { conclusionsLetter } from '../gathering/conclusions';
import type { Step } from '../law/procedure';
import type { Assignment } from './laidDown';
import { bodiesOf, consultationCase, type CycleState, type StepState } from './state';
import { traitsOf } from '../law/stepKinds';

/** Where what an exchange concluded is carried out. */
export const conclusionsCase = (state: CycleState, step: StepState): string =>
  `${consultationCase(state, step)}.conclusions`;

/** What an exchange concluded for somebody to do. */
export const assigned = (law: Step, { result }: StepState): Assignment[] =>
  traitsOf(law).meets ? ((result?.assignments ?? []) as unknown as Assignment[]) : [];

/**
 * The letter by which what an exchange concluded becomes duties, each with who does it and by when (S36); none where it
 * assigned nothing.
 */
export function openConclusions(state: CycleState, law: Step, step: StepState): Letter[] {
  const assignments = assigned(law, step);
  if (assignments.length === 0) return [];
  const { opening } = state;
  const { holder, enteredBy } = bodiesOf(state, law.id);
  const { again } = state.procedure;
  return [
    conclusionsLetter({
      toCase: conclusionsCase(state, step),
      parent: opening.caseId,
      step: law.id,
      unit: opening.unit,
      askedBy: enteredBy ?? holder,
      role: law.role,
      meeting: law.title,
      of: opening.title,
      calendar: state.calendarHash,
      ...(again && { again }),
      reminders: law.reminders,
      cites: law.cites,
      documents: step.documents,
      duties: assignments.map(({ id, body, dueOn, tell = [] }) => ({ id, body, dueOn, tell })),
    }),
  ];
}

/** A cycle that is cancelled takes its exchanges' conclusions with it. */
export function cancelConclusions(state: CycleState, law: Step, step: StepState): Letter[] {
  if (assigned(law, step).length === 0) return [];
  return [
    {
      toCase: conclusionsCase(state, step),
      name: 'cancelled',
      key: `${state.opening.caseId}/cancelled/${law.id}/conclusions`,
      data: {},
    },
  ];
}
