import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/**
 * Văn bản đến: passed on by the next working day (trình, chuyển giao), dealt with by the day that was set (giải quyết).
 */
export async function arrival(input: CaseInput): Promise<void> {
  const came = openCase(input);
  came.on('arrival-directed', 'passOn');
  came.on('document-recalls', 'recallDocument');
  came.on('document-replaces', 'recallDocument');
  came.holdDates();
  await came.untilClosed();
}
