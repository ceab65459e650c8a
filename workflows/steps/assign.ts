import type { StepRun } from '../run/stepRun';

/** Giao chỉ tiêu: what was adopted is assigned to those who carry it out; the plans below receive it as their basis. */
export async function assign(step: StepRun): Promise<void> {
  step.on('step-opened', 'requestAssignment');
  step.holdDeadlines();
  await step.ends();
  step.on('step-done', 'assignTargets');
}
