import type { CommonIndicator, Setting } from '../domain/planContent/indicators';
import { yearsOfPlan } from '../domain/planContent/years';
import { once } from './files';
import { loadIndicators } from './indicators';

/** The common set of indicators, as far as figures need it. */
export const commonIndicators = once(
  (): ReadonlyMap<string, CommonIndicator> =>
    new Map(
      [...loadIndicators().values()].map(({ id, name, unit, direction, adds, formula }) => [
        id,
        { id, name, unit, direction, adds, ...(formula && { formula }) },
      ]),
    ),
);

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
