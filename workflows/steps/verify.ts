import type { StepRun } from '../run/stepRun';

/**
 * Thẩm tra: a committee of the Council verifies what the People's Committee submits, so many days before the session.
 */
export async function verify(step: StepRun): Promise<void> {
  step.on('step-opened', 'requestVerification');
  step.holdDeadlines();
  await step.ends();
  step.on('step-done', 'notify');
}
