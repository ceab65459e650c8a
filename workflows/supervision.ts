import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/**
 * Giám sát của cơ quan dân cử: plan, information asked of those who have it, conclusion; then each task that was
 * recommended is followed until it is carried out, by reminder, demand for explanation and the ladder of measures.
 */
export async function supervision(input: CaseInput): Promise<void> {
  const supervised = openCase(input);
  supervised.on('information-requested', 'requestInformation');
  supervised.on('task-assigned', 'assignTask');
  supervised.on('explanation-demanded', 'demandExplanation');
  supervised.holdDates();
  await supervised.untilClosed();
}
