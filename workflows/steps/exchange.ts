import type { StepRun } from '../run/stepRun';

/**
 * Trao đổi, hội thảo: the holder invites, moves and calls off; those invited are told each time. What was concluded for
 * somebody to do by a day is gathered in a case of its own.
 */
export async function exchange(step: StepRun): Promise<void> {
  step.on('step-opened', 'notify');
  step.on('invited', 'inviteToExchange');
  step.opensChild('gathering');
  step.holdDeadlines();
  await step.ends();
  step.on('step-done', 'notify');
}
