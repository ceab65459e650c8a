import type { Contents, Part } from '../../domain/planContent/parts';
import { contentsOfAll, submittedVersions } from '../../register/planContent';
import { noteSubmittedRead } from '../documents/reads';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';

/** What was submitted of plans, by case, as an officer reads it beside another one: that is on record. */
export async function readSubmitted(
  services: Services,
  officer: SignedIn,
  cases: string[],
  parts: readonly Part[],
): Promise<Map<string, Contents>> {
  const found = await submittedVersions(services.db, cases, parts);
  await noteSubmittedRead(services, officer, found);
  return contentsOfAll(services.db, found);
}
