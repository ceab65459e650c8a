import type { Sight } from '../case/sight';
import type { IsoDate } from '../calendar/dates';
import type { Phase } from './phase';
import type { Text } from '../text';
import type { StepKind } from './stepKinds';

export type { Text };

/** How sure we are of a statement of law: the text itself was read, a secondary source was, or neither. */
export type Verified = 'read' | 'second-hand' | 'unverified';

/**
 * What a clause itself deals with. The budget laws time the estimates, and the socio-economic plan only travels with
 * them: whoever reads a day should see which of the two the clause set it for.
 */
export const SUBJECTS = ['plan', 'estimates', 'plan-and-estimates', 'financial-plan', 'investment-plan'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Where the law says it. `instrument` is an id of the instrument registry. */
export interface Citation {
  instrument: string;
  /** The instrument's short name, e.g. "Luật 89/2025/QH15"; filled in from the registry when a procedure is loaded. */
  name?: Text;
  article?: string;
  clause?: string;
  point?: string;
  says?: Text;
  /** What the clause is about; no part of the frozen text. */
  times?: Subject;
  verified: Verified;
  checkedOn: IsoDate;
  /** That it is no law but an official document that lays down days: the year's directive, a timetable, a letter. */
  source?: 'directive' | 'timetable' | 'document';
}

/** What a step or a time limit rests on: the law, or openly nothing but practice. */
export type Basis = Citation[] | 'practice';

/** Which body: a template of `procedures/bodies.yaml` and where it sits relative to the case's unit. */
export interface BodyRef {
  body: string;
  at: 'unit' | 'parent' | 'nation' | 'region' | 'region-others' | 'children';
}

/** A document type that a step must produce. */
export interface Product {
  type: string;
  title: Text;
  required: boolean;
}

/** What a period counts from: a step's completion, a step's opening (its own when `step` is absent), or an anchor. */
export type PeriodBase = { step: string; event: 'done' } | { event: 'opened' } | { anchor: string };

/**
 * When a rule holds that holds only sometimes: the Council did not pass what was decided at a step, so that it is drawn
 * up and decided again; a step came later than its own day. Of both, both.
 */
export interface When {
  notPassed?: string;
  late?: string;
}

/** A day set by the law, e.g. "before 10 December of the year before the plan year" (`year: -1`). */
export interface FixedRule {
  when?: When;
  fixed: { month: number; day: number; mode: 'before' | 'by'; year: number };
  cites: Basis;
}

/** "at most N days after …"; the length is a period such as `7d`, or a provincial setting's id. */
export interface WithinRule {
  when?: When;
  within: { period: string } | { setting: string };
  of: PeriodBase;
  cites: Basis;
}

/** "at least N days before …" an anchor such as the session's opening. */
export interface AtLeastRule {
  when?: When;
  atLeast: { period: string } | { setting: string };
  before: { anchor: string };
  cites: Basis;
}

/**
 * Before which day a step can't be done: an anchor's day (the Council decides in its session), or a minimum length that
 * must have run out first (a draft is posted for at least 20 days), with what the length rests on.
 */
export type NotBefore =
  | { anchor: string }
  | { after: WithinRule['within']; of: { step: string; event: 'done' }; cites: Basis };

/**
 * A time limit. Where a step has several, the earliest day binds; those that hold only sometimes take, while they do,
 * the place of those that say less of when.
 */
export type DeadlineRule = FixedRule | WithinRule | AtLeastRule;

/** What it means when a body says nothing by its due date. */
export interface Silence {
  means: 'consent' | 'escalate';
  /** Warn this long before the due date, e.g. `3wd`. */
  warn: string;
  escalateTo?: BodyRef;
  cites: Basis;
}

/** cascade: which lower plans the step opens, in a window, and up to which of their steps it gathers them (S1, S2). */
export interface Cascade {
  /** The lower level's procedure; its level says which units below carry one. */
  procedure: string;
  /** The step is done once every lower plan has done this step of its own. */
  until: string;
  /** So many lower plans are opened at once, and the next so many only after this many minutes. */
  batch: number;
  everyMinutes: number;
}

/** Who is told when a step opens, is done, or is overdue. */
export interface Notice {
  on: 'opened' | 'done' | 'overdue';
  to: BodyRef[];
  cites: Basis;
}

/**
 * What is to be stated beside the documents, in a figure, a closed word or words: one row of what is laid side by side.
 */
export interface Ask {
  id: string;
  title: Text;
  measure: 'number' | 'choice' | 'words';
  /** number: what it is counted in. */
  unit?: Text;
  /** number: how far two figures may lie apart and still agree; 0 where it isn't said. */
  tolerance?: number;
  /** choice: the closed list. */
  choices?: { id: string; title: Text }[];
}

/**
 * What a step's act lays down beside documents, as data: two schedules, assignments with due dates, a list of projects,
 * the articles of a text.
 */
export type LaidDown = 'schedules' | 'assignments' | 'projects' | 'articles';

export interface Step {
  id: string;
  kind: StepKind;
  /** The part of the sequence that the step belongs to, where not its kind's; no part of the frozen text. */
  phase?: Phase;
  title: Text;
  /** Points S1–S36 of the source article that the step carries out. */
  covers: string[];
  by: BodyRef;
  /** Who enters the step's outcome when its body works outside the system (the Prime Minister, a ministry). */
  enteredBy?: BodyRef;
  /** The body's seats that may act: `head` signs, `officer` is anyone holding a seat. */
  role: 'head' | 'officer';
  needs: string[];
  produces: Product[];
  /**
   * consult: who is asked; gather: who brings in; notify, publish, assign: who receives; schedules, assignments,
   * articles: who may be named.
   */
  to: BodyRef[];
  due: DeadlineRule[];
  silence?: Silence;
  /**
   * consult: how long after the last day for answers each one's acceptance or explanation may take (tiếp thu, giải
   * trình).
   */
  handling?: { within: string; cites: Basis };
  notices: Notice[];
  /** Reminders before the due date, e.g. `5wd`, `2wd`. */
  reminders: string[];
  /** After being overdue this long, the step is put before this body. */
  escalate?: { after: string; to: BodyRef; cites: Basis };
  cascade?: Cascade;
  /** decide: taken by vote in a Council session rather than by signature. */
  inSession: boolean;
  notBefore?: NotBefore;
  /** decide: the step that a returned dossier goes back to. */
  returnsTo?: string;
  /** draft, gather: what is to be stated, each in its own measure. */
  asks?: Ask[];
  /** draft, assign, gather: what is laid down as data. */
  carries?: LaidDown;
  /**
   * gather: the step whose assignments or schedule say who owes what by when; without it each body owes one
   * contribution.
   */
  duties?: string;
  /** gather: the step against whose figures or projects the contributions are held. */
  against?: string;
  /** decide: puts in force what this step laid down; objections to it are decided by name. */
  adopts?: string;
  /** How far what the step brings is read once it is done; our suggestion (`sightOfStep`) where it isn't said. */
  sight?: Sight;
  cites: Basis;
}

/** A day the procedure counts from that people set, such as the session's opening. */
export interface Anchor {
  id: string;
  title: Text;
  default: { month: number; day: number; year: number };
  setBy: BodyRef;
  cites: Basis;
}

/** How often what is overdue is said again: to its holder, and to who is above, e.g. `5wd` and `10wd`. */
export interface Again {
  holder: string;
  above: string;
  cites: Basis;
}

/** A length the law leaves to each province, with the national default. */
export interface Setting {
  id: string;
  title: Text;
  default: string;
  cites: Basis;
}

/** The cases that a version carries: by plan year, both ends included, and by the day on which the case begins. */
export interface Effect {
  planYears: { from: number; to?: number };
  begun?: { from?: IsoDate; to?: IsoDate };
}

/** One dated version of a procedure. Published versions are frozen by content hash. */
export interface Procedure {
  id: string;
  version: string;
  title: Text;
  /** The level whose unit carries the case: nation, region, province, commune. */
  level: string;
  /** Plan years this version applies to, inclusive; `to` absent means until replaced. */
  planYears: { from: number; to?: number };
  /**
   * Dates of effect that are no part of the frozen text: in place of `planYears`, and days of beginning. A version gets
   * its end here when another follows on it.
   */
  inEffect?: Partial<Effect>;
  /**
   * The version that was made because this one misstates the law: new cases begin under that one, and those under this
   * one stay. No part of the frozen text.
   */
  correctedBy?: string;
  /** A unit has many cases of it in one year, each with its own title; no part of the frozen text either. */
  manyAYear?: boolean;
  /**
   * The day on which a case of a plan year usually begins (`year: -1` is the year before); 4 May of the year before
   * where it isn't said.
   */
  begins?: { month: number; day: number; year: number };
  /**
   * So many months before that day a case may begin at the earliest; 12 where it isn't said. Our suggestion, and no
   * part of the frozen text.
   */
  monthsAhead?: number;
  /**
   * Who may extend, stop clocks and cancel; the planning office, the Committee and the Standing Body where it isn't
   * said.
   */
  managers?: BodyRef[];
  /** How often an overdue step is said again; our suggestion (`AGAIN`) where it isn't said. */
  again?: Again;
  settings: Setting[];
  anchors: Anchor[];
  steps: Step[];
}

/** A province's own values for settings, each with its source. */
export interface Overlay {
  unit: string;
  procedure: string;
  /** Only cases that begin on these days take them: its own regulation isn't older than the day it came in force. */
  begun?: Effect['begun'];
  settings: Record<string, { value: string; cites: Basis }>;
}
