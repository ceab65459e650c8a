import { vnDateOf } from '../calendar/dates';
import { type PeoplesAct, yours } from '../case/act';
import { type Counts, dayOf, whenOf } from '../case/daysThatCount';
import { type DocumentRef, documentsOf } from '../case/documents';
import type { Actor, Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import { accepted, alreadyAnswered, refused } from '../case/machine';
import { lateBy } from '../law/source';
import { basisOfRow } from './due';
import type { Part } from './law';
import { type BroughtIn, type FollowUpTask, type SupervisionOpening, type SupervisionState, taskOf } from './state';

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

interface Asked {
  id: string;
  askedAt: string;
}

/** What a body that was asked brings in counts by its arrival, and never before the day on which it was asked. */
export const sinceAsked = (
  basisOf: (id: string) => string,
  find: (state: SupervisionState, request: unknown) => Asked | undefined,
): Counts<SupervisionState> => ({
  by: 'arrival',
  after(state, { data }) {
    const asked = find(state, data.request);
    return asked ? [{ basis: basisOf(asked.id), on: vnDateOf(asked.askedAt) }] : [];
  },
});

interface Expected {
  /** When it was brought in already. */
  before: string | null;
  step: string;
  product: string;
  dueOn: string;
}

/** It brings at least one document, once; what comes after its day is recorded as late. */
export function bringsIn(state: SupervisionState, act: Entry, { before, step, product, dueOn }: Expected): Ruling {
  if (before) return alreadyAnswered(act.by.body, before);
  if (documentsOf(act).length === 0) return refused('product-missing', { step, product });
  return accepted(lateBy(dayOf('arrival', act) > dueOn, basisOfRow(state, step)));
}

/** What stands of it then. */
export const broughtIn = (act: Entry): BroughtIn => ({
  countsOn: whenOf(act).countsOn,
  late: act.data.late === true,
  documents: documentsOf(act),
});
