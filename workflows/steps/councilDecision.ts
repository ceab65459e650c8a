import type { StepRun } from '../run/stepRun';

/**
 * Hội đồng nhân dân quyết nghị: the Standing Body is asked to put the dossier on a session's agenda. The session is a
 * case of its own, convened by an act; it reports the vote, and an adopted resolution ends the step.
 */
export async function councilDecision(step: StepRun): Promise<void> {
  step.on('step-opened', 'openSession');
  step.holdDeadlines();
  if ((await step.ends()) !== 'done') return;
  step.on('step-done', 'notify');
}
