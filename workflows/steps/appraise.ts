import type { StepRun } from '../run/stepRun';

/** Thẩm định: the executive's own appraisal of a draft, within its days. */
export async function appraise(step: StepRun): Promise<void> {
  step.on('step-opened', 'requestAppraisal');
  step.holdDeadlines();
  await step.ends();
  step.on('step-done', 'notify');
}
