import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/**
 * Kỳ họp Hội đồng nhân dân: before the opening day the Standing Body is reminded of what the agenda still lacks, and of
 * an opening that was missed. What the Council decides goes back to the case that it came from, item by item; of one
 * whose plan was cancelled, those who prepare the session are told.
 */
export async function councilSession(input: CaseInput): Promise<void> {
  const session = openCase(input);
  session.on('reminded', 'remind');
  session.on('session-overdue', 'tellOverdue');
  session.on('item-reported', 'notify');
  session.on('item-ended', 'notify');
  session.holdDates();
  await session.untilClosed();
}
