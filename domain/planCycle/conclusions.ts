import type { Letter } from '../case/logic';
import { conclusionsLetter } from '../gathering/conclusions';
import type { DutyOpening } from '../gathering/state';
import type { Step } from '../law/procedure';
import { laidIn } from './laidDown';
import { actingBody, consultationCase, type CycleState, stepLaw, stepState, type StepState } from './state';
import { traitsOf } from '../law/stepKinds';

/** Where what an exchange concluded, or an adopted programme says, is carried out. */
export const conclusionsCase = (state: CycleState, step: StepState): string =>
  `${consultationCase(state, step)}.conclusions`;

/** Whether what a step comes to may be for others to carry out: an exchange, or the adoption of a text. */
export const concludes = (law: Step): boolean => traitsOf(law).meets === true || law.adopts !== undefined;

/** What an exchange concluded for somebody to do, or the actions of a programme that was adopted (S23). */
export function assigned(state: CycleState, law: Step, { result, doneAt }: StepState): DutyOpening[] {
  if (!traitsOf(law).meets) return doneAt && law.adopts ? actionsOf(stepState(state, law.adopts)) : [];
  return laidIn(result).assignments.map(({ id, body, dueOn, tell = [] }) => ({ id, body, dueOn, tell }));
}

const actionsOf = ({ result }: StepState): DutyOpening[] =>
  laidIn(result).articles.flatMap(({ id, title: what, action }) =>
    action ? { id, what, body: action.body, dueOn: action.by, tell: action.with } : [],
  );

/**
 * The letter by which what an exchange concluded, or a programme says, becomes duties, each with who does it and by
 * when (S23, S36); none where nothing is assigned.
 */
export function openConclusions(state: CycleState, law: Step, step: StepState): Letter[] {
  const duties = assigned(state, law, step);
  if (duties.length === 0) return [];
  const { opening } = state;
  const { again } = state.procedure;
  return [
    conclusionsLetter({
      toCase: conclusionsCase(state, step),
      parent: opening.caseId,
      step: law.id,
      unit: opening.unit,
      askedBy: actingBody(state, law.id),
      role: law.role,
      meeting: (law.adopts ? stepLaw(state, law.adopts) : law)?.title ?? law.title,
      of: opening.title,
      calendar: state.calendarHash,
      ...(again && { again }),
      reminders: law.reminders,
      cites: law.cites,
      documents: step.documents,
      duties,
    }),
  ];
}

/** A cycle that is cancelled takes with it what was to be carried out. */
export function cancelConclusions(state: CycleState, law: Step, step: StepState): Letter[] {
  if (assigned(state, law, step).length === 0) return [];
  return [
    {
      toCase: conclusionsCase(state, step),
      name: 'cancelled',
      key: `${state.opening.caseId}/cancelled/${law.id}/conclusions`,
      data: {},
    },
  ];
}
