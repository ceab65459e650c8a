import type { NamedDate } from '../domain/case/logic';

/** A step that is open: what its workflow holds dates for. */
export interface OpenStep {
  step: string;
  round: number;
  dueOn: string | null;
  overdue: boolean;
  /** Nobody laid its day down: past it, nobody is late. */
  suggested?: true;
}

/** Mails that wait to be sent, written on one occasion of the case (the event's name). */
export interface Effect {
  key: string;
  occasion: string;
  step: string | null;
  count: number;
}

/** A case that this one opened and that no workflow carries yet. */
export interface Child {
  caseId: string;
  workflow: string;
  title: string;
  /** Opened long since: what opened it may be over. */
  leftOver?: true;
  /** The run of it that was ended, where it is to begin anew. */
  endedRun?: string;
}

/** What changes as a case goes on; a workflow passes what it knows, and is answered only what differs. */
export interface Known {
  steps?: OpenStep[];
  /**
   * A sign for each line of the outline (done, open, waiting, cancelled: its first letter, `x` for the last); of many
   * rows, how many are done.
   */
  progress?: string;
  dates?: NamedDate[];
  /** Changes when the outline does. */
  outlineKey?: string;
}

export interface Situation extends Known {
  /** The register's clock (ISO instant). */
  now: string;
  effects: Effect[];
  children: Child[];
  /** There is more to do than is named here: to be asked again once this is done. */
  more: boolean;
  closed: boolean;
  outcome: string | null;
  /**
   * By so many milliseconds a timer of this case is put off, so that thousands that fall on one midnight don't ring at
   * once.
   */
  spread: number;
  /** Time is skipped, as in a rehearsal. */
  skips: boolean;
}

/** One line of the procedure as Temporal shows it. */
export interface ShownLine {
  step: string;
  kind: string;
  title: string;
  phase: string | null;
  /** The phase by its name. */
  heading: string | null;
  holder: string;
  clause: string;
  inSession: boolean;
}

export interface CaseOutline {
  title: string;
  attributes: { kind: string; procedure: string | null; unit: string; province: string | null; year: number | null };
  lines: ShownLine[];
}

/** What the register says of a case. Each may be asked again at any point; asking settles the case as of now. */
export interface CaseActivities {
  /**
   * Rules on what nobody has ruled on, draws what the law has brought about by now, and answers what the case's
   * workflow has to do; of what it knows already, nothing. By asking, the workflow is told of every milestone up to
   * there. A case that isn't in the register is closed.
   */
  situation(ask: { caseId: string; generation: number; known: Known }): Promise<Situation>;
  /** The case's title, its search attributes and its table of contents. */
  outline(caseId: string): Promise<CaseOutline>;
}
