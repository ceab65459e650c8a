import type { StepRun } from '../run/stepRun';

/** Công bố, công khai: the holder publishes; whoever the procedure names receives it. */
export async function publish(step: StepRun): Promise<void> {
  step.on('step-opened', 'requestPublication');
  step.holdDeadlines();
  await step.ends();
  step.on('step-done', 'publish');
}
