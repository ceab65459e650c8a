import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/**
 * Dự án trong sổ đăng ký: its owner must tell the Councils of its places, with proof of delivery; a commune's own is
 * made public. Each duty is asked for, reminded of and named when overdue, until the project has ended and nobody owes
 * anything any more.
 */
export async function project(input: CaseInput): Promise<void> {
  const registered = openCase(input);
  registered.on('notices-due', 'requestNotice');
  registered.on('notice-sent', 'notify');
  registered.on('posting-due', 'requestPublication');
  registered.on('information-demanded', 'requestInformation');
  registered.holdDates();
  await registered.untilClosed();
}
