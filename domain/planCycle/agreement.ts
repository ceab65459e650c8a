import type { Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import { refused } from '../case/machine';
import type { Article } from '../coordination/articles';
import type { Step } from '../law/procedure';
import { laidIn } from './laidDown';
import { type CycleState, stepLaw, stepState } from './state';

/** Whether a consultation asks for a position on each article of the draft that it stands on. */
export const asksArticles = (state: CycleState, { needs }: Step): boolean =>
  needs.some((need) => stepLaw(state, need)?.carries === 'articles');

/** The articles of the drafts that a step stands on, as they were submitted last. */
export const articlesFor = (state: CycleState, { needs }: Step): Article[] =>
  needs.flatMap((need) => laidIn(stepState(state, need).result).articles);

/**
 * Who objected in the consultations that an adopting step stands on; consultations closed without a list of names have
 * none.
 */
export function objectorsTo(state: CycleState, step: Step): string[] {
  const asked = step.needs.filter((need) => stepLaw(state, need)?.kind === 'consult');
  return [...new Set(asked.flatMap((need) => (stepState(state, need).result?.objectors ?? []) as string[]))];
}

/**
 * What a common text puts in force is agreed, or decided over the objections by name: adopting it while somebody
 * objects is refused unless the act says that it decides so (S17, S34). The other way is to return it for a further
 * round.
 */
export function objectionsOpen(state: CycleState, step: Step, act: Entry): Ruling | null {
  if (!step.adopts || act.name !== 'sign' || act.data.overObjections === true) return null;
  const objectors = objectorsTo(state, step);
  return objectors.length > 0
    ? refused('objections-open', { count: objectors.length, bodies: objectors.join(', ') })
    : null;
}
