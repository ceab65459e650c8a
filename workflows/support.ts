import { support as logic } from '../domain/support';
import type { CaseInput } from './messages';
import { runCase } from './runCase';

/** One need for support: from telling those concerned to the recorded result. */
export async function support(input: CaseInput): Promise<void> {
  await runCase(logic, input);
}
