import type { IsoDate } from '../../calendar/dates';
import type { Data } from '../../case/entry';
import type { Text } from '../../law/procedure';
import type { DateSource } from '../../law/source';

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
  /** It will come after the day by which it is waited for, as far as it knows. */
  late: Lateness | null;
}

/**
 * One link of the chain that makes a plan late: whose plan, which step, who holds it, since when it should have been
 * done.
 */
export interface Link {
  case: string;
  unit: string;
  step: string;
  title: Text;
  holder: string;
  dueOn: string | null;
  /** Who laid down that day, where it isn't the law. */
  dayBy?: DateSource;
}

/** What a lower plan says of its lateness: when to expect it as of a day, and the chain that causes it. */
export interface Lateness {
  expectedOn: string;
  asOf: string;
  chain: Link[];
}

/**
 * A cascade step's lower plans (S1): who takes part is looked up on the day it opens, then they are opened batch by
 * batch.
 */
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
  /** What the upper plan was last told of this one's lateness: the chain in short, empty for none; and how often. */
  told?: { chain: string; times: number };
}

/** One target: an indicator's figure, as a decimal, in its measure (S4). */
export interface Target {
  indicator: string;
  value: string;
  unit: string;
}

/** A plan's targets as they were set together. */
export interface TargetVersion {
  version: number;
  at: string;
  targets: Target[];
  /** The version of the plan's part “targets” that they are; none where they were set by hand. */
  from?: number;
}

/** What a plan's office made of a version of the upper targets. */
export interface Decision {
  version: number;
  decision: 'adopt' | 'keep';
  at: string;
  by: string;
}

/** A plan that this one stands on (S2). */
export interface UpperPlan {
  case: string;
  unit: string;
  title: Text;
  watches: Watch[];
  versions: TargetVersion[];
  /** The version that the plan was begun on; a plan that had begun before it was linked has still to reconcile it. */
  beganOn: number;
  decisions: Decision[];
}

/** On which targets an item of a Council's agenda stands: what is voted on is what was put on the agenda. */
export interface Ballot {
  /** When it came on the agenda. */
  at: string;
  round: number;
  session: string;
  item: string;
  footing: Data;
}

/** What a plan stands on beside the plans above it (S2, S5): from the strategy to the year's resolution. */
export const BASIS_KINDS = ['strategy', 'master-plan', 'five-year-plan', 'resolution', 'directive', 'other'] as const;

/** A document that a plan cites as its basis (căn cứ). */
export interface PlanBasis {
  kind: (typeof BASIS_KINDS)[number];
  title: string;
  number: string;
  signedOn: IsoDate;
  issuedBy: string;
  /** The case here by which it came about, where it is one. */
  case?: string;
}
