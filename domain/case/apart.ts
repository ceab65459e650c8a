import { z } from 'zod';
import type { Again, Citation } from '../law/procedure';
import type { EnginesAct } from './act';
import { type Begun, begun, type CaseOpening } from './begun';
import { type DocumentRef, inMails } from './documents';
import type { Data, Entry } from './entry';
import { anyText, isoDate, letter } from './forms';
import type { Consequence, LawLibrary, Letter, MailOrder, ReasonRef } from './logic';
import { happens } from './machine';
import type { Matter } from './mails';

/** What the opening entry says of a case in which many are asked and a step of another case is so done. */
export interface ApartOpening extends CaseOpening {
  /** The case whose step it is; null for one by itself. */
  parent: string | null;
  step: string;
  /** The body that asks. */
  askedBy: string;
  /** Last day (ISO date), or null where the law sets none. */
  dueOn: string | null;
  reminders: string[];
  /** How often what is overdue is said again, where the procedure says so. */
  again?: Again;
  cites: Citation[] | 'practice';
  documents: DocumentRef[];
  /** It was drawn up and signed before it was sent; nothing of what follows stands in those opened before. */
  prepared?: true;
  /** Counts up each time the same step asks anew. */
  round?: number;
  /** The letter with which it was sent. */
  letter?: { subject: string; text: string; number?: string };
}

/** That a round was ended from the case that asked, before it was over: by whom, where the reason stands. */
export interface EndedRound {
  by: string;
  why: ReasonRef | null;
}

/** The state of such a case, as far as its parent changes it. */
export interface Apart<Opening extends ApartOpening = ApartOpening> extends Begun<Opening> {
  dueOn: string | null;
  moved: { seq: number; oldDue: string | null; newDue: string | null; cause: string }[];
  ended: EndedRound | null;
}

export function openApart<Opening extends ApartOpening>(entry: Entry, library: LawLibrary): Apart<Opening> {
  const state = begun<Opening>(entry, library);
  return { ...state, dueOn: state.opening.dueOn, moved: [], ended: null };
}

/** What those who are asked are told of. */
export const matterOf = ({ opening: { step, title, askedBy, cites }, dueOn }: Apart): Matter => ({
  step,
  title,
  holder: askedBy,
  dueOn,
  cites,
});

/** With what it was sent, as mails say it: the documents, the letter, which time it is. */
export const sentWith = ({ documents, letter, round = 1 }: ApartOpening): Data => ({
  documents: inMails(documents),
  ...(letter && { letter: { ...letter } }),
  ...(round > 1 && { round }),
});

/** The case that asked is told what it came to; where it draws up what it asks, also what was said (`all`). */
export function toldParent({ opening }: Apart, name: string, when: string, data: Data, all: () => Data): Letter[] {
  const { caseId, parent, prepared } = opening;
  const told = prepared ? { ...data, ...all() } : data;
  return parent ? [{ toCase: parent, name, key: `${caseId}/${when}`, data: told }] : [];
}

/** Nobody is asked any more: whoever asked ended it. */
export const calledOff = ({ outcome }: Pick<Apart, 'outcome'>): boolean =>
  outcome === 'cancelled' || outcome === 'round-ended';

/** What the parent writes: the step's day was moved, or nobody is asked any more. */
export const lettersOfParent = <S extends Apart>(): Record<'due-moved' | 'cancelled' | 'end-round', EnginesAct<S>> => ({
  'due-moved': { by: 'engine', data: letter({ newDue: isoDate.nullish() }), apply: moveDue },
  cancelled: {
    by: 'engine',
    data: letter({}),
    apply: (state, act) => ({ ...state, closedAt: act.at, outcome: 'cancelled' }),
  },
  'end-round': {
    by: 'engine',
    data: letter({ by: anyText, why: z.unknown() }),
    // One that was over by then still tells what was answered.
    afterClose: ({ outcome }) => outcome !== 'cancelled',
    apply: endRound,
  },
});

function endRound<S extends Apart>(state: S, act: Entry): S {
  const ended = { by: String(act.data.by), why: (act.data.why ?? null) as ReasonRef | null };
  const { closedAt, outcome } = state;
  return { ...state, ended, closedAt: closedAt ?? act.at, outcome: outcome ?? 'round-ended' };
}

function moveDue<S extends Apart>(state: S, act: Entry): S {
  const newDue = (act.data.newDue ?? null) as string | null;
  const move = { seq: act.seq, oldDue: state.dueOn, newDue, cause: String(act.data.cause) };
  // A corrected calendar moves the reminders as well.
  const calendar = typeof act.data.calendar === 'string' ? state.library.calendar(act.data.calendar) : state.calendar;
  return { ...state, calendar, dueOn: newDue, moved: [...state.moved, move] };
}

/** That the round was ended, told once to those who were being asked; the case that asked is told what stands. */
export function roundEnded(
  { ended, outcome, events }: Apart,
  now: string,
  { letters, mails }: { letters: Letter[]; mails(key: string, ended: EndedRound): MailOrder[] },
): Consequence[] {
  const key = 'round-ended';
  if (!ended || events.has(key)) return [];
  const told = outcome === key ? mails(key, ended).map((order) => ({ ...order, why: ended.why })) : [];
  return [happens(key, key, now, { by: ended.by }, { letters, mails: told })];
}

/** Each move of the day, told once. */
export const movesTold = (
  { moved, events }: Apart,
  now: string,
  mails: (key: string, facts: Data) => MailOrder[],
): Consequence[] =>
  moved
    .map(({ seq, ...facts }) => ({ key: `moved/${seq}`, facts }))
    .filter(({ key }) => !events.has(key))
    .map(({ key, facts }) => happens('due-moved', key, now, facts, { mails: mails(key, facts) }));
