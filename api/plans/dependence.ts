import { vnDateOf } from '../../domain/calendar/dates';
import { indicatorOf, newest, type CarryingState } from '../../domain/carryingOut/state';
import { linksOf } from '../../domain/planContent/dependence';
import { heldAgainst } from '../../domain/planContent/check';
import { lowerCases } from '../../domain/planCycle/levels/targets';
import { type CycleState, isRehearsed } from '../../domain/planCycle/state';
import type { Text } from '../../domain/text';
import { carryingId } from '../../procedures/carryingOut';
import { loadIndicators } from '../../procedures/indicators';
import { notePartsRead } from '../documents/reads';
import { stateIn } from '../cases/state';
import type { SignedIn } from '../http/admit';
import type { Input } from '../http/route';
import { unitNames } from '../units/unitNames';
import { siblingCases } from '../levels/siblings';
import type { Services } from '../services';
import { assignedTo } from './levels';
import { only, planInSight, readSubmitted } from './plan';
import type { DependenceView, indicatorInPath } from './schema';

type Link = DependenceView['links'][number];

/**
 * What an indicator's figure of the plan's first year stands on, and what stands on it: inside the plan, in the plans
 * above, below and beside (S2, S3), and in carrying out.
 */
export async function dependence({
  params: { id, indicator },
  officer,
  services,
}: Input<{ params: typeof indicatorInPath }>) {
  const { found, state, seen, contents, setting } = await planInSight(services, officer, id);
  const known = heldAgainst(contents, setting).indicators.get(indicator) ?? setting.common.get(indicator);
  const nameOf = unitNamesIn(services, state);
  const inPlan = linksOf(contents, setting, indicator, setting.year);
  const parts = inPlan.map(({ part }) => part);
  await notePartsRead(services, officer, found, only(seen, parts));
  const within = inPlan.map(
    (one): Link => ({ ...one, case: null, name: one.part === 'allocation' ? nameOf(one.id) : one.name }),
  );
  const links = [
    ...within,
    ...(await assignedLinks(services, officer, state, indicator)),
    ...(await planLinks(services, officer, state, indicator)),
    ...(await reportLinks(services, state, indicator)),
    ...effects(indicator),
  ];
  return { body: { indicator, name: known?.name ?? { vi: indicator, en: indicator }, year: setting.year, links } };
}

/** Units as they were called when the plan was begun. */
function unitNamesIn({ directory }: Services, { openedAt }: CycleState): (unit: string) => Text {
  const named = unitNames(directory);
  return (unit) => named(unit, vnDateOf(openedAt)).name;
}

async function assignedLinks(
  services: Services,
  officer: SignedIn,
  state: CycleState,
  indicator: string,
): Promise<Link[]> {
  const nameOf = unitNamesIn(services, state);
  return (await assignedTo(services, officer, state)).flatMap(({ case: from, unit, figures }): Link[] => {
    const value = figures[indicator];
    return value === undefined ? [] : [{ way: 'on', part: 'above', id: unit, name: nameOf(unit), value, case: from }];
  });
}

/** Plans below that have the indicator stand on it; plans beside act on it and the other way round. */
async function planLinks(services: Services, officer: SignedIn, state: CycleState, indicator: string): Promise<Link[]> {
  const lower = lowerCases(state);
  const beside = await siblingCases(services, state);
  const found = await readSubmitted(services, officer, [...lower, ...beside], ['targets']);
  const nameOf = unitNamesIn(services, state);
  return [...found].flatMap(([from, { targets }]): Link[] => {
    const value = targets?.rows.find((row) => row.indicator === indicator)?.figures[state.opening.year];
    if (value === undefined) return [];
    const unit = from.split('.')[0] as string;
    const way = lower.includes(from) ? 'for' : 'on';
    return [{ way, part: lower.includes(from) ? 'below' : 'beside', id: unit, name: nameOf(unit), value, case: from }];
  });
}

async function reportLinks(services: Services, { opening }: CycleState, indicator: string): Promise<Link[]> {
  const id = carryingId({ carrier: opening.unit, year: opening.year, rehearsal: isRehearsed(opening) });
  const state = await stateIn<CarryingState>(services, 'carrying-out', id);
  const plan = state && indicatorOf(state, indicator);
  if (!state || !plan) return [];
  const reported = state.periods.flatMap(({ id: period, title }) => {
    const value = newest(state, period)?.figures[indicator];
    return value === undefined ? [] : [{ value, title }];
  });
  const last = reported.at(-1);
  return [{ way: 'for', part: 'report', id, name: last?.title ?? plan.name, value: last?.value ?? null, case: id }];
}

/** Which indicators of others a shortfall is apt to affect, by the common set. */
function effects(indicator: string): Link[] {
  const registry = loadIndicators();
  return (registry.get(indicator)?.touches ?? []).flatMap((id) => {
    const name = registry.get(id)?.name;
    return name ? [{ way: 'for' as const, part: 'effect' as const, id, name, value: null, case: null }] : [];
  });
}
