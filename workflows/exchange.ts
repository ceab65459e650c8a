import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/**
 * Trao đổi, hội thảo ngoài trình tự: those invited are told of each call; minutes and confirmations have their days;
 * what was agreed is gathered in a case of its own.
 */
export async function exchange(input: CaseInput): Promise<void> {
  const meeting = openCase(input);
  meeting.on('invited', 'inviteToExchange');
  meeting.startsChildren('gathering');
  meeting.holdDates();
  await meeting.untilClosed();
}
