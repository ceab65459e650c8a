import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/**
 * Thực hiện kế hoạch một năm: a report is due after each period; a shortfall is told to those it concerns at once, and
 * opens a case of support that runs as a child.
 */
export async function carryingOut(input: CaseInput): Promise<void> {
  const year = openCase(input);
  year.on('shortfall', 'tellShortfall');
  year.on('report-received', 'notify');
  year.startsChildren('support');
  year.holdDates();
  await year.untilClosed();
}
