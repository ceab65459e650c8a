import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';
import { flowOf } from './steps';

/**
 * A plan's cycle: drafting, consultation, coordination of Council and Committee, approval, assignment, in the order
 * that its procedure lays down. Each step that the register opens is carried by the flow of its kind (steps/), side by
 * side where the procedure allows; the cycle lives for months and ends with its last step.
 */
export async function planCycle(input: CaseInput): Promise<void> {
  const cycle = openCase(input);
  await cycle.carryEachStep((step) => flowOf(step.kind)(step));
}
