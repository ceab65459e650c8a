import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/**
 * Hỗ trợ khi chỉ tiêu không đạt: those concerned are told of the need and asked; offers, answers and deliveries are
 * told, to the recorded result.
 */
export async function support(input: CaseInput): Promise<void> {
  const need = openCase(input);
  need.on('need-told', 'requestSupport');
  need.on('support-news', 'notify');
  need.on('shortfall-unheard', 'escalate');
  need.holdDates();
  await need.untilClosed();
}
