import type { StepKind } from '../../domain/law/stepKinds';
import type { StepRun } from '../run/stepRun';
import { appraise } from './appraise';
import { assign } from './assign';
import { cascade } from './cascade';
import { consult } from './consult';
import { councilDecision } from './councilDecision';
import { draft } from './draft';
import { exchange } from './exchange';
import { gather } from './gather';
import { notice } from './notice';
import { publish } from './publish';
import { signOff } from './signOff';
import { verify } from './verify';

/** Each kind of step has its flow. */
const STEPS: Record<StepKind, (step: StepRun) => Promise<void>> = {
  draft,
  consult,
  gather,
  exchange,
  notify: notice,
  appraise,
  verify,
  decide: (step) => (step.inSession ? councilDecision(step) : signOff(step)),
  publish,
  assign,
  cascade,
};

/** A kind that this code doesn't know is carried like a draft: its days are held, and it is asked for and told of. */
export const flowOf = (kind: string): ((step: StepRun) => Promise<void>) =>
  Object.hasOwn(STEPS, kind) ? STEPS[kind as StepKind] : draft;
