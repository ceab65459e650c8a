import { project as logic } from '../domain/project';
import type { CaseInput } from './messages';
import { runCase } from './runCase';

/** A project in the register, from its registration until it has ended and nobody owes anything any more. */
export async function project(input: CaseInput): Promise<void> {
  await runCase(logic, input);
}
