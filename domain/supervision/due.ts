import { endOfVnDay, type IsoDate, vnDateOf } from '../calendar/dates';
import { dayAfter } from '../case/dates';
import { doneOn, onDay, openedOn } from '../case/daysThatCount';
import type { Basis, Text } from '../law/procedure';
import { dayByDocument } from '../law/source';
import { type DatedSteps, type Due, dueOf, type LawFacts } from '../law/due';
import type { SupervisionLaw } from './law';
import type { StepState, SupervisionState } from './state';

const memo = new WeakMap<SupervisionState, { rules: DatedSteps; facts: LawFacts }>();

/** The law's due date of a step in this state, computed each time anew; null while what it counts from is not known. */
export function lawDue(state: SupervisionState, id: string): Due | null {
  const known = memo.get(state) ?? { rules: datedSteps(state.law, state.anchors), facts: factsOf(state) };
  memo.set(state, known);
  return dueOf(known.rules, id, known.facts);
}

/** The day by which a step is to be done. */
export const stepDue = (state: SupervisionState, id: string): IsoDate | null => lawDue(state, id)?.dueOn ?? null;

/** The steps as days are reckoned from them: a rule that counts from a day nobody has set yet gives no date. */
export function datedSteps(law: SupervisionLaw, anchors: Record<string, IsoDate>): DatedSteps {
  const set = (anchor: string): boolean => Object.hasOwn(anchors, anchor);
  const steps = law.steps.map((step) => ({
    ...step,
    due: step.due.filter((rule) =>
      'atLeast' in rule ? set(rule.before.anchor) : !('within' in rule && 'anchor' in rule.of) || set(rule.of.anchor),
    ),
  }));
  return { steps, settings: law.settings };
}

function factsOf({ opening, calendar, anchors, steps }: SupervisionState): LawFacts {
  const days = (of: (step: StepState) => IsoDate | null) =>
    Object.fromEntries(Object.values(steps).map((step) => [step.id, of(step) ?? undefined]));
  return { year: opening.year, calendar, settings: {}, anchors, doneOn: days(doneOn), openedOn: days(openedOn) };
}

/**
 * When the next rung of a task is proposed: after the explanation (or its last day), later so long after the rung
 * before.
 */
export function rungDueAt(
  state: SupervisionState,
  task: SupervisionState['tasks'][number],
  after: string,
): string | null {
  const last = task.ladder.at(-1);
  if (last) return endOfVnDay(dayAfter(state.calendar, onDay(last), after));
  if (!task.explanation) return null;
  return task.explanation.answeredAt ?? endOfVnDay(task.explanation.dueOn);
}

const REQUEST = { vi: 'Văn bản yêu cầu, đề nghị', en: 'The request' };
const CONCLUSION = { vi: 'Kết luận giám sát', en: 'The conclusion of the supervision' };

/**
 * What the day of a row rests on: a step's rule, the law of explanations; the request names the day for what it asks,
 * the conclusion that of each task.
 */
export function basisOfRow(state: SupervisionState, row: string): Basis {
  const { information, followUp, steps, cites } = state.law;
  const named = (basis: Basis, name: Text) => dayByDocument(basis, name, vnDateOf(state.openedAt));
  if (row.startsWith('information:') || row.startsWith('organising:')) return named(information.cites, REQUEST);
  if (row.startsWith('task:')) return named(followUp.cites, CONCLUSION);
  if (row.startsWith('explanation:')) return followUp.explanation.cites;
  const step = steps.find(({ id }) => id === row.split(':')[0]);
  return (step && lawDue(state, step.id)?.rule.cites) ?? step?.cites ?? cites;
}
