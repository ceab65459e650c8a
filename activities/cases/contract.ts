import type { Entry } from '../../domain/case/entry';
import type { Consequence, StepRow, Task } from '../../domain/case/logic';
import type { Draft } from '../../domain/case/entry';

/** What the workflow reads: entries, whether more follow, and the register's clock (ISO instant) at that moment. */
export interface Reading {
  entries: Entry[];
  more: boolean;
  now: string;
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

/** `stale`: nothing was recorded; `reread` when another clerk wrote, so that the whole case must be read again. */
export type Recorded = { stale: true; reread: boolean } | { stale: false; clerkSeq: number };

/** The activities of a case: all effects of the engine on the register. Each may be retried at any point. */
export interface CaseActivities {
  readRegister(caseId: string, afterSeq: number, actsOnly: boolean): Promise<Reading>;
  readLaw(hashes: string[]): Promise<Record<string, unknown>>;
  record(minutes: Minutes): Promise<Recorded>;
}
