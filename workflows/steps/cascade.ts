import type { StepRun } from '../run/stepRun';

/**
 * Lập kế hoạch cấp dưới: the plans of the level below are opened, a batch at a time, and run as children; the step is
 * done once each has come as far as the procedure says. A late one does not hold the others up for ever: once the
 * step is overdue its holder may go on without.
 */
export async function cascade(step: StepRun): Promise<void> {
  step.on('step-opened', 'notify');
  step.opensChild('planCycle');
  step.holdDeadlines();
  await step.ends();
  step.on('step-done', 'notify');
}
