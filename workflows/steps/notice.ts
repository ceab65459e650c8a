import type { StepRun } from '../run/stepRun';

/**
 * Thông báo, báo cáo, gửi cấp trên: the holder sends; it is delivered to each recipient, with proof on the register.
 */
export async function notice(step: StepRun): Promise<void> {
  step.on('step-opened', 'requestNotice');
  step.holdDeadlines();
  await step.ends();
  step.on('step-done', 'reportUp');
}
