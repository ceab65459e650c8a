import type { Text } from '../../law/procedure';

/** One lower plan as the upper one knows it: opened or linked, how far it came, or why it could not be opened. */
export interface LowerPlan {
  unit: string;
  case: string;
  /** When the letters that open it and link it were written. */
  askedAt: string;
  reachedAt: string | null;
  /** Why it counts no longer: it was cancelled; or why it is not there. */
  outcome: 'reached' | 'cancelled' | 'not-opened' | null;
  code: string | null;
}

/** A cascade step's lower plans (S1): who takes part is looked up on the day it opens, then they are opened batch by batch. */
export interface CascadeState {
  /** The round of the step that this belongs to. */
  round: number;
  units: string[];
  batches: number;
  /** When the newest batch was opened. */
  batchAt: string | null;
  plans: Record<string, LowerPlan>;
}

/** What an upper plan's step waits for here: this plan's step, by the upper step's own due date. */
export interface Watch {
  step: string;
  round: number;
  until: string;
  by: string | null;
}

/** A plan that this one stands on (S2). */
export interface UpperPlan {
  case: string;
  unit: string;
  title: Text;
  watches: Watch[];
}
