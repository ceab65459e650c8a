import type { StepRun } from '../run/stepRun';

/**
 * Lấy ý kiến: once what is asked was signed, many are asked at once, in a case of its own that runs as a child; what
 * silence means, that case says. Here the step's days are held until the child has reported how it closed.
 */
export async function consult(step: StepRun): Promise<void> {
  step.on('step-opened', 'notify');
  step.opensChild('consultation');
  step.holdDeadlines();
  await step.ends();
  step.on('step-done', 'notify');
}
