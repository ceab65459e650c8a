import type { Held } from '../../domain/planContent/fault';
import { ahead, behind } from '../../domain/planContent/rules/series';
import type { Text } from '../../domain/text';

/** A line of a chart: a figure for a year, as far as there is one. */
export interface Line {
  id: string;
  name: Text;
  by: ReadonlyMap<number, string>;
}

/** What a plan says of an indicator over the years: what was and is estimated, each variant, the target. */
export function linesOver(indicator: string, held: Held, named: Record<'actual' | 'target', Text>): Line[] {
  const { assessment, forecasts, targets } = held.contents;
  const { year, years } = held.setting;
  const yearsIn = (rows: readonly { figures: Record<string, string> }[]) =>
    rows.flatMap((row) => Object.keys(row.figures).map(Number));
  const line = (id: string, name: Text, wanted: number[], of: (year: number) => string | null): Line => ({
    id,
    name,
    by: new Map(
      [...new Set(wanted)].sort().flatMap((one) => {
        const value = of(one);
        return value === null ? [] : [[one, value] as const];
      }),
    ),
  });
  const past = behind(held);
  const goals = ahead(held, targets?.rows ?? []);
  return [
    line('actual', named.actual, yearsIn(assessment?.rows ?? []), (one) => past.of(indicator, one)),
    ...(forecasts?.variants ?? []).map(({ id, name, rows }) => {
      const figures = ahead(held, rows);
      return line(id, { vi: name, en: name }, [year - 1, ...yearsIn(rows)], (one) => figures.of(indicator, one));
    }),
    line('target', named.target, years, (one) => (targets ? goals.of(indicator, one) : null)),
  ].filter(({ by }) => by.size > 0);
}
