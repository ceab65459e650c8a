import type { CommonIndicator, Setting } from '../domain/planContent/indicators';
import { yearsOfPlan } from '../domain/planContent/years';
import { loadIndicators } from './indicators';

let common: ReadonlyMap<string, CommonIndicator> | undefined;

/** The common set of indicators, as far as figures need it. */
export const commonIndicators = (): ReadonlyMap<string, CommonIndicator> =>
  (common ??= new Map(
    [...loadIndicators().values()].map(({ id, name, unit, direction, adds, formula }) => [
      id,
      { id, name, unit, direction, adds, ...(formula && { formula }) },
    ]),
  ));

interface PlansYear {
  procedure: { id: string };
  opening: { year: number };
}

/** What a cycle's plan is held against. */
export const settingOf = ({ procedure, opening: { year } }: PlansYear): Setting => ({
  common: commonIndicators(),
  year,
  years: yearsOfPlan(procedure.id, year),
});
