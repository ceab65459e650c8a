import { type IsoDate, vnDateOf } from '../calendar/dates';
import { type CountedBy, dayCalled } from '../law/countedBy';
import type { Entry } from './entry';
import { isoDate, number, plainId } from './forms';
import type { Ruling } from './logic';
import { badDate, refused } from './machine';

/** Which day counts for an act of the kind. `S` is the case's state. */
export interface Counts<S> {
  /** Null where this one's stamp counts. */
  by: CountedBy | ((state: S, act: Entry) => CountedBy | null);
  /** What it stands on, and the day of each: it counts from no day before. */
  after?(state: S, act: Entry): StandsOn[];
}

export interface StandsOn {
  /** A row of the case. */
  basis: string;
  on: IsoDate | null;
}

/** What an act says of the document that it is done by. */
export const ofDocument = {
  number: number.optional(),
  signedOn: isoDate.optional(),
  byDocument: plainId.optional().meta({
    description:
      'Case of the official document, or of the arrival, that it is done by; number and days must be its own',
  }),
};

/** The same of one that must reach somebody. */
export const ofArrival = {
  ...ofDocument,
  arrivedOn: isoDate.optional().meta({ description: 'On which day it reached whom it must reach' }),
};

/** Of a meeting, or of what was done in one. */
export const ofMeeting = { heldOn: isoDate.optional().meta({ description: 'On which day it was' }) };

/** By that day an act that is to be judged is weighed: the one that it states, or its stamp's. */
export const dayOf = (by: CountedBy | null, act: Entry): IsoDate => (by && statedDay(by, act)?.day) ?? vnDateOf(act.at);

/** When something was done: its stamp, and the day that counts where that is another one. */
export type When = { at: string; countsOn: IsoDate | null };

/** When an accepted act was done, as its ruling found: a later reading of the law leaves it as it was. */
export const whenOf = ({ at, data }: Pick<Entry, 'at' | 'data'>): When => ({
  at,
  countsOn: (data.countsOn ?? null) as IsoDate | null,
});

/** The day that counts. */
export const onDay = ({ at, countsOn }: When): IsoDate => countsOn ?? vnDateOf(at);

/** The latest of several days, or of several instants; null where there are none. */
export const latest = (days: (string | null)[]): string | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** The day that counts as the one on which something was done. */
export const doneOn = ({ doneAt, countsOn = null }: { doneAt: string | null; countsOn?: IsoDate | null }) =>
  doneAt && onDay({ at: doneAt, countsOn });

/** The day from which something counts as open: since what it waited for counts as done. */
export const openedOn = (one: { openedAt: string | null; opensOn?: IsoDate | null }): IsoDate | null =>
  one.openedAt && (one.opensOn ?? vnDateOf(one.openedAt));

/** What rows say of a day that counts in place of the stamp's. */
export const markOf = (one: { countsOn?: IsoDate | null }): { countsOn?: IsoDate } =>
  one.countsOn ? { countsOn: one.countsOn } : {};

/**
 * An act that may be done, by the day that counts for it: refused where that day can't be, else the ruling says which
 * day it is if it isn't the stamp's.
 */
export function counted<S>({ by, after }: Counts<S>, state: S, act: Entry, ruling: Ruling): Ruling {
  if (!ruling.accepted) return ruling;
  const day = typeof by === 'string' ? by : by(state, act);
  const fault = dayToCome(day, act) ?? (day && countedFault(day, after?.(state, act) ?? [], act));
  if (fault) return fault;
  const on = dayOf(day, act);
  return on === vnDateOf(act.at) ? ruling : { ...ruling, facts: { ...ruling.facts, countsOn: on } };
}

function statedDay(by: CountedBy, { at, data }: Entry): { field: string; day: IsoDate } | null {
  const { field, ahead = false } = dayCalled(by);
  const day = data[field];
  return typeof day === 'string' && !(ahead && day > vnDateOf(at)) ? { field, day } : null;
}

/** The refusal of a day to come, or of an arrival before the issue. */
function dayToCome(by: CountedBy | null, { at, data }: Entry): Ruling | null {
  const today = vnDateOf(at);
  const own = by && !dayCalled(by).ahead ? [dayCalled(by).field] : [];
  for (const field of ['signedOn', 'arrivedOn', ...own]) {
    const day = data[field];
    if (typeof day === 'string' && day > today) return badDate(field, day, `<= ${today}`);
  }
  const { signedOn, arrivedOn } = data;
  return typeof signedOn === 'string' && typeof arrivedOn === 'string' && arrivedOn < signedOn
    ? badDate('arrivedOn', arrivedOn, `>= ${signedOn}`)
    : null;
}

/** The refusal of a day before what it stands on, or of a document of another day that no number names. */
function countedFault(by: CountedBy, standsOn: StandsOn[], act: Entry): Ruling | null {
  const stated = statedDay(by, act);
  if (!stated || stated.day === vnDateOf(act.at)) return null;
  const { field, day } = stated;
  const later = standsOn.find(({ on }) => on !== null && on > day);
  if (later) {
    const { basis, on: basisOn } = later;
    return refused('before-its-basis', { field, value: day, step: aboutOf(act), basis, basisOn });
  }
  return dayCalled(by).numbered && typeof act.data.number !== 'string'
    ? refused('number-missing', { field: 'number', value: day })
    : null;
}

/** What an act is about, as refusals name it. */
const aboutOf = ({ name, data }: Entry): string => String(data.step ?? data.item ?? data.duty ?? data.task ?? name);
