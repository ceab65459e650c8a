import type { StepRun } from '../run/stepRun';

/**
 * Ký duyệt: whoever signs is asked to. A dossier that is returned opens an earlier step again, and this one begins anew
 * when its turn comes: then it says nothing more. What an adopted programme charges others with is gathered in a case
 * of its own.
 */
export async function signOff(step: StepRun): Promise<void> {
  step.on('step-opened', 'requestSignOff');
  step.opensChild('gathering');
  step.holdDeadlines();
  if ((await step.ends()) !== 'done') return;
  step.on('step-done', 'notify');
}
