import { vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { investmentsOf } from '../../domain/planContent/investments';
import { type Part, PARTS } from '../../domain/planContent/parts';
import { sideBySide, type UnitPlan } from '../../domain/planContent/sideBySide';
import { yearsOfPlan } from '../../domain/planContent/years';
import { cycleCase, stepState } from '../../domain/planCycle/state';
import type { Project } from '../../domain/coordination/projects';
import { livingCycle, livingCycles } from '../../register/turns';
import { cycleIn } from '../cases/state';
import type { SignedIn } from '../http/admit';
import type { Input } from '../http/route';
import { unitNames } from '../units/unitNames';
import type { Services } from '../services';
import { commonIndicators } from '../../procedures/planSetting';
import { readSubmitted } from './plan';
import type { comparedQuery, investmentsQuery } from './schema';

type Asked = { region: string; procedure: string; year: number; rehearsal: boolean };

/** A region's provinces side by side, from the plans themselves (S16, S18, S19, S21). Throws `not-permitted`. */
export async function compared({ query, officer, services }: Input<{ query: typeof comparedQuery }>) {
  const { plans, units } = await plansIn(services, officer, query, [
    'indicators',
    'assessment',
    query.part,
    'balances',
  ]);
  const { procedure, year, part, of } = query;
  const setting = { common: commonIndicators(), year, years: yearsOfPlan(procedure, year) };
  return { body: { units, rows: sideBySide(plans, part, of ?? (part === 'assessment' ? year - 1 : year), setting) } };
}

/**
 * A region's investments: each plan's own frame, the same project in several lists, the region's programme (S15, S22).
 * Throws `not-permitted`.
 */
export async function investments({ query, officer, services }: Input<{ query: typeof investmentsQuery }>) {
  const { plans, units } = await plansIn(services, officer, query, ['projects', 'balances']);
  const programme = await programmeOf(services, query);
  const { misfits, ...rest } = investmentsOf(plans, query.of ?? query.year, programme);
  return { body: { members: units, ...rest, programme: programme.length, misfits } };
}

async function plansIn(
  services: Services,
  officer: SignedIn,
  { region, procedure, year, rehearsal }: Asked,
  parts: Part[],
) {
  const { directory, clock, access, db } = services;
  const on = vnDateOf(await clock.now());
  if (!directory.exists(region, on) || directory.level(region, on) !== 'region')
    throw new DomainError('no-such-unit', { unit: region, on });
  const members = directory.children(region, 'province', on);
  const { units: seen, admin } = await access.viewer(officer);
  if (!admin && ![region, 'VN', ...members].some((unit) => seen.includes(unit))) throw new DomainError('not-permitted');
  const first = new Map(members.map((unit) => [unit, cycleCase(unit, procedure, year, rehearsal)]));
  const cases = await livingCycles(db, first);
  const found = await readSubmitted(services, officer, [...cases.values()], [...new Set(parts)]);
  const unitNamed = unitNames(directory);
  const units = await Promise.all(
    [...cases].map(async ([unit, id]) => ({
      unit: unitNamed(unit, on),
      case: (await access.maySeeCase(officer, id)) ? id : null,
      has: PARTS.filter((part) => found.get(id)?.[part] !== undefined),
    })),
  );
  const plans: UnitPlan[] = [...cases].flatMap(([unit, id]) => {
    const contents = found.get(id);
    return contents ? [{ unit, contents }] : [];
  });
  return { plans, units };
}

/** The region's programme of works as its coordination has laid it down; none while it hasn't. */
async function programmeOf(services: Services, { region, year, rehearsal }: Asked): Promise<Project[]> {
  const id = await livingCycle(services.db, cycleCase(region, 'regional-coordination', year, rehearsal));
  const state = await cycleIn(services, id);
  if (!state) return [];
  return state.procedure.steps
    .filter(({ kind, carries }) => kind === 'draft' && carries === 'projects')
    .flatMap(({ id: step }) => (stepState(state, step).result?.projects as Project[] | undefined) ?? []);
}
