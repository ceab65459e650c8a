import type { Part } from './parts';

/** A version of a part of the plan: its content lies beside the register, under this hash. */
export interface PartVersion {
  version: number;
  sha256: string;
  at: string;
  by: string;
}

/** The plan as far as it is drawn up: the newest version of each part, and how many rules each breaks. */
export interface PlanOnRecord {
  parts: Partial<Record<Part, PartVersion>>;
  faults: Partial<Record<Part, number>>;
}

export const NO_PLAN: PlanOnRecord = { parts: {}, faults: {} };
