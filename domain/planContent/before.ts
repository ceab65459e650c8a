import type { PlanIndicator } from './indicators';
import type { Content } from './parts';

/** A figure of a year behind that is known already. */
interface KnownFigure {
  indicator: string;
  year: number;
  value: string;
}

type AssessmentRow = Content<'assessment'>['rows'][number];

/** Which known figures an assessment has room for: of the plan's indicators, years behind, nothing typed there yet. */
export const missingIn = <F extends KnownFigure>(
  rows: readonly AssessmentRow[],
  known: readonly F[],
  indicators: ReadonlyMap<string, PlanIndicator>,
  before: number,
): F[] =>
  known.filter(
    ({ indicator, year }) =>
      year < before &&
      indicators.has(indicator) &&
      !indicators.get(indicator)?.formula &&
      rows.find((row) => row.indicator === indicator)?.figures[year] === undefined,
  );

/** The rows with those figures; what was typed stays. */
export function withKnown(rows: readonly AssessmentRow[], known: readonly KnownFigure[]): AssessmentRow[] {
  const filled = new Map(rows.map((row) => [row.indicator, row]));
  for (const { indicator, year, value } of known) {
    const row = filled.get(indicator) ?? { indicator, figures: {} };
    filled.set(indicator, { ...row, figures: { ...row.figures, [year]: value } });
  }
  return [...filled.values()];
}
