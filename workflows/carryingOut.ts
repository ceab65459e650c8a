import { carryingOut as logic } from '../domain/carryingOut';
import type { CaseInput } from './messages';
import { runCase } from './runCase';

/** The carrying out of one plan in its year: reports by period, shortfalls told, support cases opened. */
export async function carryingOut(input: CaseInput): Promise<void> {
  await runCase(logic, input);
}
