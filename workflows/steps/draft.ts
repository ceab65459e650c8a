import type { StepRun } from '../run/stepRun';

/**
 * Soạn thảo: the holder is asked to draft; its days are held until the draft is submitted; then whoever the procedure
 * names is told.
 */
export async function draft(step: StepRun): Promise<void> {
  step.on('step-opened', 'requestDraft');
  step.holdDeadlines();
  await step.ends();
  step.on('step-done', 'notify');
}
