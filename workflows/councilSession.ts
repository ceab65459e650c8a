import { councilSession as logic } from '../domain/councilSession';
import type { CaseInput } from './messages';
import { runCase } from './runCase';

/** One Council session: agenda, dossiers, votes, and what each decision sends back to the case it came from. */
export async function councilSession(input: CaseInput): Promise<void> {
  await runCase(logic, input);
}
