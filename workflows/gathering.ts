import { gathering as logic } from '../domain/gathering';
import type { CaseInput } from './messages';
import { runCase } from './runCase';

/**
 * One gathering: from asking to the last contribution and, where lists of projects are reconciled, the last decision.
 */
export async function gathering(input: CaseInput): Promise<void> {
  await runCase(logic, input);
}
