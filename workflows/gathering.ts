import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/**
 * Tập hợp, đối chiếu: each body is asked for what it owes and reminded of it; what is overdue is named. It ends with
 * the last contribution and, where lists are reconciled, with the last decision.
 */
export async function gathering(input: CaseInput): Promise<void> {
  const gathered = openCase(input);
  gathered.on('contributions-asked', 'requestContributions');
  gathered.on('reminded', 'remind');
  gathered.on('overdue', 'tellOverdue');
  gathered.on('contribution-received', 'notify');
  gathered.holdDates();
  await gathered.untilClosed();
}
