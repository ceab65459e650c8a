import { actingBody, bodiesOf, type CycleOpening, type CycleState } from '../../domain/planCycle/state';
import { stepsFor, submittedParts } from '../../domain/planCycle/content';
import type { PlanOnRecord } from '../../domain/planContent/onRecord';
import type { Part } from '../../domain/planContent/parts';
import type { Viewer } from '../http/access';

/**
 * Whoever drafts sees each version as it is kept: the office, the Committee, the Standing Body, who holds a step. All
 * others see what was submitted.
 */
export function drafts({ opening }: CycleState, { bodies, admin }: Viewer): boolean {
  const inside = new Set([...opening.managers, ...holders(opening)]);
  return admin || bodies.some((body) => inside.has(body));
}

const holders = ({ bodies, unit }: CycleOpening): string[] =>
  Object.values(bodies)
    .flatMap((step) => [actingBody(step), step.holder])
    .filter((body) => body.startsWith(`${unit}.`));

/** The versions that a viewer sees, by part. */
export const versionsSeen = (state: CycleState, viewer: Viewer): PlanOnRecord['parts'] =>
  drafts(state, viewer) ? state.plan.parts : submittedParts(state);

/** The open steps in which a viewer may change a part. */
export const stepsOf = (state: CycleState, part: Part, { bodies }: Viewer) => {
  const open = stepsFor(state, part);
  return { open, mine: open.filter(({ id }) => bodies.includes(actingBody(bodiesOf(state, id)))) };
};
