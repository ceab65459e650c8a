import type { Actor, Entry } from '../case/entry';
import type { Fields } from '../case/fields';
import { listOf, optional, shape, text } from '../case/fields';
import type { Ruling } from '../case/logic';
import { refused } from '../case/machine';
import type { DocumentRef } from '../case/documentRef';
import type { Part } from './law';
import { bodiesIn, type FollowUpTask, taskOf, type SupervisionState } from './state';

/** One kind of act: the data it carries, whether it may be done, and what it changes. */
export interface ActRule {
  fields: Fields;
  judge(state: SupervisionState, act: Entry): Ruling;
  /** Asked only of accepted acts. */
  apply(state: SupervisionState, act: Entry): SupervisionState;
}

export const documents = optional(listOf(shape({ id: text, sha256: text })));

export const documentsOf = (act: Entry): DocumentRef[] => (act.data.documents ?? []) as unknown as DocumentRef[];

/** Null when the actor's body has the part, and the signing seat where one is needed; else the refusal. */
export function wrongPart(
  state: SupervisionState,
  part: Part,
  by: Actor,
  { step, head = false }: { step: string; head?: boolean },
): Ruling | null {
  return wrongBody(bodiesIn(state, part), by, { step, head });
}

/** The same for bodies that no part names. */
export function wrongBody(
  bodies: string[],
  by: Actor,
  { step, head = false }: { step: string; head?: boolean },
): Ruling | null {
  if (!bodies.includes(by.body)) return refused('not-your-step', { step, holder: bodies.join(', '), body: by.body });
  return head && by.role === 'officer' ? refused('role-required', { role: 'head' }) : null;
}

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
