import type { Calendar } from '../calendar/calendar';
import type { Heading } from '../law/phase';
import type { Basis, BodyRef, Citation, Procedure, Text } from '../law/procedure';
import type { Released } from './documents';
import type { Data, Draft, Entry } from './entry';

/** The law a case runs under, found by content hash. A hash that is missing is a programming error, never a guess. */
export interface LawLibrary {
  procedure(hash: string): Procedure;
  calendar(hash: string): Calendar;
}

/** The answer to an act. A refusal carries its code and the figures that decided (see `domain/refusals.ts`). */
export type Ruling = { accepted: true; facts?: Data } | { accepted: false; code: string; facts: Data };

/** A plan cycle to be opened by another: the activity makes its first entry as whoever starts one by hand would. */
export interface CycleWish {
  procedure: string;
  unit: string;
  year: number;
  lower: LowerPlans;
}

/** Which plans below are opened from above: all, those of these units, or none. */
export type LowerPlans = 'all' | string[];

/** A letter from one case to another: an act that the engine lodges there, once per key. */
export interface Letter {
  toCase: string;
  /**
   * Present when the letter opens the case, by the kind's name; `resolve` names the bodies that the activity looks up
   * on that day.
   */
  opens?: { kind: string; title: Text; resolve?: Record<string, BodyRef[]>; cycle?: CycleWish };
  /** The units that carry such a plan inside that one: looked up by the activity on the day, into `data.units`. */
  below?: Pick<CycleWish, 'procedure' | 'unit' | 'year'>;
  name: string;
  key: string;
  data: Data;
}

/** The entry beside which a reason stands in words: whoever writes a mail reads it there, in the register. */
export interface ReasonRef {
  case: string;
  seq: number;
}

/** A mail to be written for a body. Keyed: one mail per case, key and recipient, whatever is retried. */
export interface MailOrder {
  key: string;
  template: string;
  toBody: string;
  step: string | null;
  dueOn: string | null;
  /** What the rule rests on; the mail's text names it. */
  cites: Citation[] | 'practice';
  facts: Data;
  /** Where its reason stands; the mail's facts then have it as `reason`. */
  why?: ReasonRef | null;
  /** For these of the body's seats alone, where there are any; else for whoever reads the body's mail. */
  only?: { role: 'head' } | { officer: string };
}

/** What the law makes happen by itself: an event on the record, with its letters and mails. */
export interface Consequence {
  event: Draft;
  letters: Letter[];
  mails: MailOrder[];
  /** True when the event rests on time having passed: no unseen act may bear an earlier stamp. */
  timed: boolean;
}

/** What a date is there for; each is a timer of its own in the case's workflow. */
export type DatePurpose =
  | 'reminder'
  | 'due'
  | 'overdue'
  | 'escalation'
  | 'silence'
  | 'opening'
  | 'batch'
  | 'forecast'
  | 'succession';

/**
 * A date ahead at which the law may bring something about, by name: `reminder` before the due day, `due` its end,
 * `overdue` the next time that a thing still undone is said again, `escalation` to who is above, `silence` the end of
 * the period for answers, `opening` of something that waits for a day, `batch` of the next lower plans, `forecast` the
 * day on which a lateness may become news for the plans above, `succession` a body's end or a change of the tiers.
 */
export interface NamedDate {
  /**
   * The row (step, duty, report, task) that it belongs to; the case's own step where it is all its rows' alike; of a
   * succession the body.
   */
  step: string;
  purpose: DatePurpose;
  /** ISO instant. */
  at: string;
}

/** What a body must or may do now: a row of its inbox. */
export interface Task {
  /** Unique within the case. */
  key: string;
  body: string;
  step: string;
  /** Acts that are open to the body. */
  acts: string[];
  dueOn: string | null;
  openedAt: string;
  /** Short facts for the list (title in both languages, unit). */
  facts: Data;
}

/** How a step stands, for lists and for the overdue view. */
export interface StepRow {
  step: string;
  kind: string;
  round: number;
  status: 'waiting' | 'open' | 'done' | 'cancelled';
  holder: string;
  dueOn: string | null;
  openedAt: string | null;
  doneAt: string | null;
  outcome: string | null;
  overdue: boolean;
  facts: Data;
}

/** One line of a case's table of contents: what is to be done, by whom, on what basis. How far it is, its row says. */
export interface OutlineLine {
  step: string;
  kind: string;
  title: Text;
  /** The heading that it stands under. */
  phase: Heading | null;
  /** The body that acts. */
  holder: string;
  cites: Basis;
  /** Decided by vote in a Council's session. */
  inSession: boolean;
}

/**
 * By what a case is found besides its title: texts as they are, and bodies and units that go by their names. Only cases
 * that are a thing of their own (a document, an arrival, a project) have such words.
 */
export interface Words {
  texts: string[];
  bodies: string[];
  units: string[];
}

/**
 * The pure machine of a kind of case: a fold over the register. Workflow, API, rebuild and rehearsal
 * all call the same functions, so that none of them can disagree about how a case stands.
 */
export interface CaseLogic<S> {
  /** The state that the case's first entry (`open`) makes. */
  open(entry: Entry, law: LawLibrary): S;
  /** May this act be done in this state? `act.at` is the register's stamp; nothing else tells the time. */
  judge(state: S, act: Entry): Ruling;
  /** Who reads what an accepted act brought, by the state before it; null where that changes nothing. */
  released(state: S, act: Entry): Released | null;
  /** The state after an accepted act, or after an event. */
  apply(state: S, entry: Entry): S;
  /** Events that the law has brought about by `now` (ISO instant) and the register doesn't hold yet. */
  consequences(state: S, now: string): Consequence[];
  /** A mail of theirs as it goes out: it says who laid its day down, where that wasn't the law. */
  mailed(state: S, mail: MailOrder): MailOrder;
  /** The dates after `now` at which `consequences` may have something to say, by name, earliest first (see `ahead`). */
  dates(state: S, now: string): NamedDate[];
  tasks(state: S): Task[];
  steps(state: S): StepRow[];
  /** The case's table of contents. */
  outline(state: S): OutlineLine[];
  /** By what it is found besides its title; null for kinds that have nothing else. */
  words(state: S): Words | null;
  /** Closed cases take no more acts. */
  closed(state: S): boolean;
  /** The outcome in one word, once closed. */
  outcome(state: S): string | null;
  /**
   * Every body that has something open in the case; only kinds that hand it over when a body ends (see
   * `succession.ts`).
   */
  bodies?(state: S): string[];
}
