import type { CountedBy } from './countedBy';

/** What sets a kind of step apart; docs/writing-a-procedure.md says what each means. */
interface StepKindTraits {
  /** The acts by which its holder does it; none where another case or the Council's session does. */
  doneBy: readonly string[];
  /** Many bodies do their part at once, in a case of its own of this kind. */
  runsAs?: 'consultation' | 'gathering';
  /** Many at once, each in a plan of its own. */
  opensPlans?: true;
  /** What it produces goes to the bodies that the step names; each confirms receipt. */
  delivers?: true;
  /** Bodies meet: they are invited, and what is concluded is assigned. */
  meets?: true;
  /** Which day counts where an act states it; the stamp's where nothing is said. */
  countedBy?: CountedBy;
  /** It is done for the sake of another step, so one must need it. */
  serves?: true;
}

/** The closed set of step kinds, and all that is told apart by kind. */
const STEP_KINDS = {
  draft: { doneBy: ['submit'], countedBy: 'issue', serves: true },
  consult: { doneBy: [], runsAs: 'consultation', serves: true },
  gather: { doneBy: [], runsAs: 'gathering', serves: true },
  exchange: { doneBy: ['submit'], meets: true, countedBy: 'meeting', serves: true },
  notify: { doneBy: ['submit'], delivers: true, countedBy: 'arrival' },
  appraise: { doneBy: ['submit'], countedBy: 'issue', serves: true },
  verify: { doneBy: ['submit'], countedBy: 'issue', serves: true },
  decide: { doneBy: ['sign', 'return'], countedBy: 'issue' },
  publish: { doneBy: ['submit'], delivers: true, countedBy: 'issue' },
  assign: { doneBy: ['submit'], delivers: true, countedBy: 'issue' },
  cascade: { doneBy: ['submit'], opensPlans: true },
} as const satisfies Record<string, StepKindTraits>;

export type StepKind = keyof typeof STEP_KINDS;

/** The names, in the order in which a procedure usually has them. */
export const STEP_KIND_NAMES = Object.keys(STEP_KINDS) as [StepKind, ...StepKind[]];

export const traitsOf = ({ kind }: { kind: StepKind }): StepKindTraits => STEP_KINDS[kind];

/** Whether many bodies do it at once. */
export const manyAtOnce = (step: { kind: StepKind }): boolean => {
  const { runsAs, opensPlans } = traitsOf(step);
  return runsAs !== undefined || opensPlans === true;
};
