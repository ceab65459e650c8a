import { planCycle as logic } from '../domain/planCycle';
import type { CaseInput } from './messages';
import { runCase } from './runCase';

/**
 * A plan's cycle, from its start to its last step; lives for months. Its table of contents is the procedure, which it
 * reads as data.
 */
export async function planCycle(input: CaseInput): Promise<void> {
  await runCase(logic, input);
}
