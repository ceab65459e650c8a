import { INDICATOR, readIndicators } from '../indicatorSheet';
import { type CellFault, type SheetColumn, written } from '../sheet';
import type { Text } from '../text';
import { planPeriod } from './periods';

/** The columns of a list of targets by period: the indicator, then a column a period. */
export const gridColumns = (periods: string[]): SheetColumn[] => [
  INDICATOR,
  ...periods.map((id) => ({ id, head: planPeriod(id)?.title ?? { vi: id, en: id }, needed: false })),
];

/** An indicator with its targets as the list has them, decimal texts by period. */
export interface ListedTargets {
  indicator: string;
  targets: Record<string, string>;
}

/** The targets in the rows of a sheet, or the cells that stand in the way. A row without a target is left out. */
export function targetsInGrid(
  sheet: unknown[][],
  periods: string[],
  indicators: { id: string; name: Text }[],
): { targets: ListedTargets[]; faults: CellFault[] } {
  const { found: targets, faults } = readIndicators(sheet, {
    columns: gridColumns(periods),
    indicators,
    filled: periods,
    read: ({ cells, figure }) => ({
      targets: Object.fromEntries(
        periods.flatMap((period) => {
          const value = written(cells[period]) === '' ? null : figure(period);
          return value === null ? [] : [[period, value]];
        }),
      ),
    }),
  });
  return { targets, faults };
}
