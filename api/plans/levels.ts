import { vnDateOf } from '../../domain/calendar/dates';
import { cascadeOf } from '../../domain/planCycle/levels/cascade';
import { type CycleState, stepState } from '../../domain/planCycle/state';
import { indicatorsOf } from '../../domain/planContent/indicators';
import { betweenLevels, differs, type UnitFigures } from '../../domain/planContent/levels';
import { ofYear } from '../../domain/planContent/figures';
import { notePartsRead } from '../documents/reads';
import type { SignedIn } from '../http/admit';
import type { ById } from '../http/fields';
import type { Input } from '../http/route';
import { unitNames } from '../units/unitNames';
import type { Services } from '../services';
import { only, planInSight, readSubmitted } from './plan';

/**
 * A plan's figures between the levels (S2): what the plans above assigned to this unit, and what those below come to.
 * Only what was submitted counts, of one's own what one may see.
 */
export async function levels({ params, officer, services }: Input<ById>) {
  const { found, state, seen, contents, setting } = await planInSight(services, officer, params.id);
  await notePartsRead(services, officer, found, only(seen, ['targets', 'allocation']));
  const above = await assignedTo(services, officer, state);
  const indicators = indicatorsOf(contents, setting);
  const all = new Map([...setting.common].map(([id, one]) => [id, { ...one, own: false }]));
  for (const [id, one] of indicators) all.set(id, one);
  const own = contents.targets?.rows ?? [];
  const why = Object.fromEntries((contents.allocation?.why ?? []).map(({ indicator, says }) => [indicator, says]));
  const { sectors, below } = await lowerFigures(services, officer, state);
  const rows = betweenLevels({ indicators: all.values(), year: setting.year, own, above, below, sectors });
  const on = vnDateOf(state.openedAt);
  const unitNamed = unitNames(services.directory);
  const counted = (plans: UnitFigures[]) => ({
    units: plans.length,
    missing: plans.flatMap(({ unit, figures }) => (figures ? [] : [unitNamed(unit, on).name])).slice(0, 200),
  });
  const region = regionOf(services, state.opening.unit, on);
  return {
    body: {
      year: setting.year,
      region: region === null ? null : unitNamed(region, on),
      above: above.map(({ case: id, unit }) => ({ case: id, unit: unitNamed(unit, on) })),
      below: counted(below),
      sectors: counted(sectors),
      rows: rows.map((row) => ({
        ...row,
        name: all.get(row.indicator)?.name ?? { vi: row.indicator, en: row.indicator },
        unit: all.get(row.indicator)?.unit ?? 'piece',
        differs: differs(row),
        why: why[row.indicator] ?? null,
      })),
    },
  };
}

const regionOf = ({ directory }: Services, unit: string, on: string): string | null =>
  directory.level(unit, on) === 'province' ? directory.regionOf(unit, on) : null;

/** What each plan above that has assigned its targets gave this unit. */
export async function assignedTo(services: Services, officer: SignedIn, { uppers, opening }: CycleState) {
  const found = await readSubmitted(services, officer, Object.keys(uppers), ['allocation']);
  return Object.values(uppers).flatMap((upper) => {
    const figures = found.get(upper.case)?.allocation?.units.find(({ unit }) => unit === opening.unit)?.figures;
    return figures ? [{ case: upper.case, unit: upper.unit, figures }] : [];
  });
}

/** The plans below, by unit, with the targets submitted: the territory's, and beside them the sectors'. */
async function lowerFigures(
  services: Services,
  officer: SignedIn,
  state: CycleState,
): Promise<{ below: UnitFigures[]; sectors: UnitFigures[] }> {
  const { directory } = services;
  const on = vnDateOf(state.openedAt);
  const plans = new Map<string, string>();
  for (const { id } of state.procedure.steps)
    for (const plan of Object.values(cascadeOf(state, stepState(state, id))?.plans ?? {}))
      if (plan.outcome !== 'not-opened' && directory.exists(plan.unit, on)) plans.set(plan.unit, plan.case);
  const found = await readSubmitted(services, officer, [...plans.values()], ['targets']);
  const all = [...plans].map(([unit, id]): UnitFigures => {
    const targets = found.get(id)?.targets;
    return { unit, figures: targets ? ofYear(targets.rows, state.opening.year) : null };
  });
  const isSector = ({ unit }: UnitFigures) => directory.level(unit, on) === 'sector';
  return { below: all.filter((one) => !isSector(one)), sectors: all.filter(isSector) };
}
