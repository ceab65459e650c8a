import { vnDateOf } from '../../domain/calendar/dates';
import { differences } from '../../domain/planCycle/levels/compare';
import type { CycleState } from '../../domain/planCycle/state';
import { cycleIn } from '../cases/state';
import type { Services } from '../services';
import { unitNames } from '../units/unitNames';
import type { TargetsView } from './schema';

type Sibling = TargetsView['siblings'][number];

/**
 * The plans that meet this one on the ground under the same upper plan, seen from either side (S3): a province sees the
 * sectors that work there, a sector the provinces. Whoever may see the plan sees their targets, and nothing else of
 * them.
 */
export async function siblings(services: Services, state: CycleState): Promise<Sibling[]> {
  const read = (await siblingCases(services, state)).map((id) => cycleIn(services, id));
  return (await Promise.all(read)).flatMap((one) => (one ? [siblingView(services, state, one)] : []));
}

/** The cases of those plans, each once. */
export async function siblingCases(services: Services, state: CycleState): Promise<string[]> {
  const under = Object.keys(state.uppers).map((upper) => plansUnder(services, state, upper));
  return [...new Set((await Promise.all(under)).flat())].sort();
}

async function plansUnder(services: Services, { opening, openedAt }: CycleState, upper: string): Promise<string[]> {
  const { directory } = services;
  const above = await cycleIn(services, upper);
  const on = vnDateOf(openedAt);
  const plans = Object.values(above?.cascades ?? {}).flatMap((cascade) => Object.values(cascade.plans));
  return plans
    .filter(
      ({ unit, outcome }) =>
        outcome !== 'not-opened' &&
        (directory.meets(unit, opening.unit, on) || directory.meets(opening.unit, unit, on)),
    )
    .map((plan) => plan.case);
}

function siblingView(services: Services, own: CycleState, { opening, targets }: CycleState): Sibling {
  const newest = targets.at(-1) ?? null;
  const { caseId, unit, title } = opening;
  return {
    case: caseId,
    unit: unitNames(services.directory)(unit, vnDateOf(own.openedAt)),
    title,
    newest,
    differences: differences(own.targets.at(-1)?.targets ?? [], newest?.targets ?? []),
  };
}
