import type { CarryingState, Share } from '../../domain/carryingOut/state';
import { servingOf } from '../../domain/planContent/dependence';
import { ofYear } from '../../domain/planContent/figures';
import { indicatorsOf, type PlanIndicator } from '../../domain/planContent/indicators';
import type { Contents, Part } from '../../domain/planContent/parts';
import { submittedParts } from '../../domain/planCycle/content';
import { adoptedTargets } from '../../domain/planCycle/levels/targets';
import { cycleCase, type CycleState, isRehearsed } from '../../domain/planCycle/state';
import { settingOf } from '../../procedures/planSetting';
import { contentsOf, submittedOf } from '../../register/planContent';
import { livingCycles } from '../../register/turns';
import { cycleIn } from '../cases/state';
import { unitOf } from '../http/access';
import type { Services } from '../services';

const SERVING: Part[] = ['targets', 'programmes', 'solutions', 'projects'];

/** What an adopted plan that is data says of carrying it out. */
export interface PlanSays {
  shares: Record<string, Share[]>;
  /** Indicators of the plan's own, beside the registry's. */
  own: ReadonlyMap<string, PlanIndicator>;
  /** Its targets for its first year, by indicator. */
  targets: Record<string, string>;
}

/**
 * What a plan says of its indicators: its targets, and who has a share in them, by the plan itself and by those of the
 * region's other provinces that name a body of this one or have a project in common with it (S24). Null where the plan
 * isn't data.
 */
export async function saidByPlan(services: Services, state: CycleState, on: string): Promise<PlanSays | null> {
  const contents = await contentsOf(services.db, submittedParts(state));
  if (!contents.targets) return null;
  const adopted = adoptedTargets(state);
  const targets = adopted
    ? Object.fromEntries(adopted.targets.map(({ indicator, value }) => [indicator, value]))
    : ofYear(contents.targets.rows, state.opening.year);
  const others = await othersPlans(services, state, on);
  const sharesIn = (id: string): Share[] => [
    ...named(contents, id),
    ...others.flatMap((other) => reverse(other, contents, state, id)),
  ];
  return {
    targets,
    shares: Object.fromEntries(Object.keys(targets).map((id) => [id, sharesIn(id)])),
    own: new Map([...indicatorsOf(contents, settingOf(state))].filter(([, { own }]) => own)),
  };
}

/** What serves the plan's indicators is called, for those whom it gives a share in them. */
export async function servedNames(
  services: Services,
  { opening: { basis, indicators } }: CarryingState,
): Promise<Map<string, string>> {
  const byPlan = indicators.some(({ because = [] }) => because.some(({ why }) => why === 'plan'));
  if (!('cycle' in basis) || !byPlan) return new Map();
  const state = await cycleIn(services, basis.cycle);
  const contents = state ? await contentsOf(services.db, submittedParts(state)) : {};
  const serving = indicators.flatMap(({ id }) => servingOf(contents, id));
  return new Map(serving.map(({ part, id, name }) => [`${part}/${id}`, name]));
}

interface OthersPlan {
  unit: string;
  contents: Contents;
}

async function othersPlans({ directory, db }: Services, { opening, procedure }: CycleState, on: string) {
  const { unit, year } = opening;
  if (directory.level(unit, on) !== 'province') return [];
  const others = directory.regionOthers(unit, on);
  const first = new Map(others.map((other) => [other, cycleCase(other, procedure.id, year, isRehearsed(opening))]));
  const cases = new Map([...(await livingCycles(db, first))].map(([other, id]) => [id, other]));
  const found = await submittedOf(db, [...cases.keys()], SERVING);
  return [...found].map(([id, contents]): OthersPlan => ({ unit: cases.get(id) as string, contents }));
}

const named = (contents: Contents, indicator: string): Share[] =>
  servingOf(contents, indicator).flatMap(({ part, id, bodies }) => bodies.map((body) => ({ who: body, part, id })));

/** Another province depends on it where what serves it there names a body of this one, or is the same project. */
function reverse({ unit, contents }: OthersPlan, own: Contents, { opening }: CycleState, indicator: string): Share[] {
  const mine = new Set(servingOf(own, indicator).flatMap(({ part, id }) => (part === 'projects' ? [id] : [])));
  return servingOf(contents, indicator)
    .filter(
      ({ part, id, bodies }) =>
        bodies.some((body) => unitOf(body) === opening.unit) || (part === 'projects' && mine.has(id)),
    )
    .map(({ part, id }) => ({ who: unit, part, id }));
}
