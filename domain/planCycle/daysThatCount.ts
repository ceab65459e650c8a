import { type IsoDate, vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import { badDate, refused } from '../case/machine';
import type { Step } from '../law/procedure';
import { type CountedBy, traitsOf } from '../law/stepKinds';
import { type CycleState, stepState, type StepState } from './state';

/** The field of an act in which that day is stated. */
const STATED: Record<CountedBy, 'signedOn' | 'arrivedOn' | 'heldOn'> = {
  issue: 'signedOn',
  arrival: 'arrivedOn',
  meeting: 'heldOn',
};

/** The day that counts as the one on which the step was done: its document's where the ruling found that it counts. */
export const doneOn = ({ doneAt, countsOn }: Pick<StepState, 'doneAt' | 'countsOn'>): IsoDate | null =>
  doneAt && (countsOn ?? vnDateOf(doneAt));

/** The day from which the step counts as open: since what it waited for counts as done. */
export const openedOn = ({ openedAt, opensOn }: Pick<StepState, 'openedAt' | 'opensOn'>): IsoDate | null =>
  openedAt && (opensOn ?? vnDateOf(openedAt));

/**
 * The day on which this act counts as done, or null where its stamp does: nothing else was stated, or for its kind of
 * step nothing else counts. A document’s time of issue is the day on which it was issued (Decree 30/2020 Annex I,
 * "Thời gian ban hành văn bản"), whenever it was entered here; which day counts for which kind of step is practice.
 */
export function countedDay(law: Step, act: Entry): IsoDate | null {
  const stated = statedDay(law, act);
  return stated && stated.day !== vnDateOf(act.at) ? stated.day : null;
}

/** By that day the act is weighed. */
export const dayOf = (law: Step, act: Entry): IsoDate => countedDay(law, act) ?? vnDateOf(act.at);

function statedDay(law: Step, { data }: Entry): { field: string; day: IsoDate } | null {
  const { countedBy } = traitsOf(law);
  if (!countedBy) return null;
  const field = STATED[countedBy];
  const day = data[field];
  return typeof day === 'string' ? { field, day } : null;
}

/**
 * The refusal of days that can't be: one to come, an arrival before the issue, a document older than what it stands on,
 * or one of another day that no number names.
 */
export function dayFault(state: CycleState, law: Step, act: Entry): Ruling | null {
  const today = vnDateOf(act.at);
  for (const field of Object.values(STATED)) {
    const day = act.data[field];
    if (typeof day === 'string' && day > today) return badDate(field, day, `<= ${today}`);
  }
  const { signedOn, arrivedOn } = act.data;
  if (typeof signedOn === 'string' && typeof arrivedOn === 'string' && arrivedOn < signedOn)
    return badDate('arrivedOn', arrivedOn, `>= ${signedOn}`);
  return countedFault(state, law, act);
}

function countedFault(state: CycleState, law: Step, act: Entry): Ruling | null {
  const stated = statedDay(law, act);
  if (!stated || stated.day === vnDateOf(act.at)) return null;
  const { field, day } = stated;
  const later = law.needs.find((need) => (doneOn(stepState(state, need)) ?? day) > day);
  if (later) {
    const basisOn = doneOn(stepState(state, later)) as IsoDate;
    return refused('before-its-basis', { field, value: day, step: law.id, basis: later, basisOn });
  }
  // A meeting has no number; a document of another day is known by its own.
  const named = field === 'heldOn' || typeof act.data.number === 'string';
  return named ? null : refused('number-missing', { field: 'number', value: day });
}
