import { heldAgainst } from './check';
import type { Setting } from './indicators';
import type { Contents } from './parts';
import { ahead } from './rules/series';
import type { Measure } from '../measures';

/** A target as a plan's cycle has them on record. */
interface PlanTarget {
  indicator: string;
  value: string;
  unit: Measure;
}

/** What the plan sets for its first year: what was typed, and what follows from it by a formula. */
export function targetsOfPlan(contents: Contents, setting: Setting): PlanTarget[] {
  const held = heldAgainst(contents, setting);
  const rows = contents.targets?.rows ?? [];
  const figures = ahead(held, rows);
  const set = new Set(rows.map(({ indicator }) => indicator));
  return [...held.indicators.values()].flatMap(({ id, unit, formula }) => {
    const value = set.has(id) || formula ? figures.of(id, setting.year) : null;
    return value === null ? [] : [{ indicator: id, value, unit }];
  });
}
