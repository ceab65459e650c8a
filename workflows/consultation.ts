import { consultation as logic } from '../domain/consultation';
import type { CaseInput } from './messages';
import { runCase } from './runCase';

/**
 * One consultation: from sending to the last answer or the end of the period, and each comment's acceptance or
 * explanation.
 */
export async function consultation(input: CaseInput): Promise<void> {
  await runCase(logic, input);
}
