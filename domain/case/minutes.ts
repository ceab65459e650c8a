import type { Draft, Entry } from './entry';
import type { LawTexts } from './law';
import type { Consequence, StepRow, Task } from './logic';

/** Acts lodged in one transaction. `prev` is the act before them: a reader that hasn't seen it reads the register. */
export interface Batch {
  prev: number;
  /** The newest ruling or event on record before them; what was delivered by 0.1.0 doesn't say. */
  clerkSeq?: number;
  acts: Entry[];
}

/** How far a clerk has read: the newest act, and the newest ruling or event. */
export interface Seen {
  actSeq: number;
  clerkSeq: number;
}

/**
 * What a clerk reads: entries, whether more follow, the register's clock (ISO instant) at that moment, and the next
 * date on record.
 */
export interface Reading {
  entries: Entry[];
  more: boolean;
  now: string;
  /** Absent in what 0.1.0 read. */
  wakeAt?: string | null;
}

/** How the inbox and the step rows changed since the last record; `replace` rewrites them whole. */
export interface Projection {
  replace: boolean;
  putTasks: Task[];
  dropTasks: string[];
  putSteps: StepRow[];
}

/** What a settled case asks to have recorded, in one transaction. */
export interface Minutes {
  caseId: string;
  actSeq: number;
  clerkSeq: number;
  /** The register's clock by which it was decided. */
  asOf: string;
  /** Rulings and events, in the order in which they are to be recorded. */
  entries: Draft[];
  consequences: Consequence[];
  projection: Projection;
  wakeAt: string | null;
  closedAt: string | null;
  outcome: string | null;
}

/** `stale`: nothing was recorded, because the register has moved since it was read. */
export type Recorded = { stale: true } | { stale: false; clerkSeq: number };

/** The register as a clerk uses it: all effects of the engine on a case. Each may be retried at any point. */
export interface CaseRegister {
  /** What stands in the register beyond what was seen, in its order. */
  readRegister(caseId: string, seen: Seen): Promise<Reading>;
  readLaw(hashes: string[]): Promise<LawTexts>;
  record(minutes: Minutes): Promise<Recorded>;
}
