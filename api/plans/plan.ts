import { actingBody, type CycleState } from '../../domain/planCycle/state';
import { stepsFor, submittedParts } from '../../domain/planCycle/content';
import type { PlanOnRecord } from '../../domain/planContent/onRecord';
import type { Contents, Part } from '../../domain/planContent/parts';
import { settingOf } from '../../procedures/planSetting';
import { contentsOf, contentsOfAll, submittedVersions } from '../../register/planContent';
import { cycleInSight } from '../cases/state';
import { noteSubmittedRead } from '../documents/reads';
import type { Viewer } from '../http/access';
import type { SignedIn } from '../http/admit';
import type { InSight } from '../http/caseInSight';
import type { Services } from '../services';

/** Whoever works in the cycle sees each version as it is kept; all others what was submitted, by part. */
export const versionsSeen = ({ state, nearness }: InSight<CycleState>): PlanOnRecord['parts'] =>
  nearness === 'inside' ? state.plan.parts : submittedParts(state);

/** A plan as one may see it: its versions, what they hold, and the setting that they are held against. */
export async function planInSight(services: Services, officer: SignedIn, id: string) {
  const found = await cycleInSight(services, officer, id);
  const { state } = found;
  const seen = versionsSeen(found);
  return { found, state, seen, contents: await contentsOf(services.db, seen), setting: settingOf(state) };
}

/** Those of these versions that are of the parts named. */
export const only = (versions: PlanOnRecord['parts'], parts: readonly Part[]): PlanOnRecord['parts'] =>
  Object.fromEntries(Object.entries(versions).filter(([part]) => parts.includes(part as Part)));

/** The open steps in which a viewer may change a part. */
export const stepsOf = (state: CycleState, part: Part, { bodies }: Viewer) => {
  const open = stepsFor(state, part);
  return { open, mine: open.filter(({ id }) => bodies.includes(actingBody(state, id))) };
};

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
