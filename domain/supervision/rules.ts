import { type PeoplesAct, yours } from '../case/act';
import type { DocumentRef } from '../case/documents';
import type { Actor, Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import { refused } from '../case/machine';
import type { Part } from './law';
import { type FollowUpTask, type SupervisionOpening, taskOf, type SupervisionState } from './state';

/** An act of people on a supervision. */
export type SupervisionAct = PeoplesAct<SupervisionState, SupervisionOpening>;

/** For the bodies that have one of these parts. */
export const byParts =
  (...parts: Part[]): SupervisionAct['by'] =>
  (opening, act) =>
    yours([...new Set(parts.flatMap((part) => opening.parts[part]))], aboutOf(act));

/** For whom only the record names: who was asked for information, who leads a task. */
export const byTheRecord: SupervisionAct['by'] = (_opening, act) => ({
  bodies: null,
  step: aboutOf(act),
  code: 'not-your-step',
});

/** What an act is about, as the refusal names it. */
const aboutOf = ({ name, data }: Pick<Entry, 'name' | 'data'>): string => String(data.step ?? data.task ?? name);

/** The refusal of a body that the record doesn't name, or null. */
export const wrongBody = (bodies: string[], by: Actor, step: string): Ruling | null =>
  bodies.includes(by.body) ? null : refused('not-your-step', { step, holder: bodies.join(', '), body: by.body });

/** The required products of a step that an act lacks. */
export function missingProduct(
  products: { type: string; required: boolean }[],
  given: DocumentRef[],
  step: string,
): Ruling | null {
  const missing = products.find(({ type, required }) => required && !given.some((document) => document.type === type));
  return missing ? refused('product-missing', { step, product: missing.type }) : null;
}

/** Judges an act about a task of the conclusion. */
export const aboutTask =
  (judge: (task: FollowUpTask, state: SupervisionState, act: Entry) => Ruling) =>
  (state: SupervisionState, act: Entry): Ruling => {
    const task = taskOf(state, act.data.task);
    return task ? judge(task, state, act) : refused('no-such-task', { task: String(act.data.task) });
  };
