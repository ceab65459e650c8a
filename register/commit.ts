import type { Released } from '../domain/case/documents';
import type { Draft, Entry } from '../domain/case/entry';
import type { LawTexts } from '../domain/case/law';
import type { Consequence, StepRow, Task, Words } from '../domain/case/logic';

/** Acts lodged in one transaction, and what stood before them: a reader that hasn't seen it reads the register. */
export interface Arrivals {
  prevActSeq: number;
  prevDecidedSeq: number;
  acts: Entry[];
}

/** How far a case has been read: the newest act, and the newest ruling or event. */
export interface Seen {
  actSeq: number;
  decidedSeq: number;
}

/**
 * What reading a case gives: entries, whether more follow, the register's clock (ISO instant) at that moment, and the
 * next date on record.
 */
export interface Reading {
  entries: Entry[];
  more: boolean;
  now: string;
  wakeAt: string | null;
  /** Its record is disputed: nothing is decided on it. */
  disputed: boolean;
}

/** How the inbox and the step rows changed since the last commit; `replace` rewrites them whole. */
export interface Projection {
  replace: boolean;
  putTasks: Task[];
  dropTasks: string[];
  putSteps: StepRow[];
  /** By what the case is found from now on, where that changed. */
  words: Words | null;
}

/** What a settled case asks to have committed, in one transaction. */
export interface Commit extends Seen {
  caseId: string;
  /** The register's clock by which it was decided. */
  asOf: string;
  /** Rulings and events, in the order in which they are to be recorded. */
  entries: Draft[];
  consequences: Consequence[];
  /** Who reads what accepted acts brought. */
  released: Released[];
  projection: Projection;
  wakeAt: string | null;
  closedAt: string | null;
  outcome: string | null;
  /** Whether the case's workflow has something to do now: to send, to open, to wait for another date, to end. */
  milestone: boolean;
}

/** `stale`: nothing was committed, because the register has moved since it was read. */
export type Committed = { stale: true } | { stale: false; decidedSeq: number };

/** The register as a loaded case uses it. Each call may be repeated at any point. */
export interface CaseRegister {
  /** What stands in the register beyond what was seen, in its order. */
  read(caseId: string, seen: Seen): Promise<Reading>;
  readLaw(hashes: string[]): Promise<LawTexts>;
  commit(commit: Commit): Promise<Committed>;
}
