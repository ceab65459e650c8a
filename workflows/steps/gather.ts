import type { StepRun } from '../run/stepRun';

/**
 * Tập hợp, đối chiếu: each body brings in what it owes, in a case of its own that runs as a child; nothing but delivery
 * ends a duty.
 */
export async function gather(step: StepRun): Promise<void> {
  step.on('step-opened', 'notify');
  step.opensChild('gathering');
  step.holdDeadlines();
  await step.ends();
  step.on('step-done', 'notify');
}
