import { supervision as logic } from '../domain/supervision';
import type { CaseInput } from './messages';
import { runCase } from './runCase';

/** A supervision by an elected body, from its plan until what it recommended is carried out; lives for months. */
export async function supervision(input: CaseInput): Promise<void> {
  await runCase(logic, input);
}
