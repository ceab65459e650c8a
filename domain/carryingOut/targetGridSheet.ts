import {
  type CellFault,
  faultAt,
  figureIn,
  namedOnce,
  NO_INDICATOR,
  readCells,
  type SheetColumn,
  written,
} from '../sheet';
import type { Text } from '../text';
import { planPeriod } from './periods';

const INDICATOR = 'indicator';

/** The columns of a list of targets by period: the indicator, then a column a period. */
export const gridColumns = (periods: string[]): SheetColumn[] => [
  { id: INDICATOR, head: { vi: 'Chỉ tiêu', en: 'Indicator' }, needed: true },
  ...periods.map((id) => ({ id, head: planPeriod(id)?.title ?? { vi: id, en: id }, needed: false })),
];

/** An indicator with its targets as the list has them, decimal texts by period. */
export interface ListedTargets {
  indicator: string;
  targets: Record<string, string>;
}

/**
 * The targets in the rows of a sheet, or the cells that stand in the way. A row without a target is left out: the
 * template lists every indicator.
 */
export function targetsInGrid(
  sheet: unknown[][],
  periods: string[],
  indicators: { id: string; name: Text }[],
): { targets: ListedTargets[]; faults: CellFault[] } {
  const { rows, at, faults } = readCells(gridColumns(periods), sheet);
  const found: CellFault[] = [...faults];
  const indicatorIn = namedOnce(indicators, NO_INDICATOR);
  const targets = rows
    .filter(({ cells }) => periods.some((period) => written(cells[period]) !== ''))
    .flatMap(({ row, cells }) => {
      const fault = (column: string, { vi, en }: Text) => void found.push(faultAt({ row, column, at }, vi, en));
      const indicator = indicatorIn(cells[INDICATOR], row);
      if ('wrong' in indicator) fault(INDICATOR, indicator.wrong);
      const figures = periods.flatMap((period) => {
        if (written(cells[period]) === '') return [];
        const figure = figureIn(cells[period]);
        if ('wrong' in figure) fault(period, figure.wrong);
        return 'value' in figure ? [[period, figure.value]] : [];
      });
      return 'id' in indicator ? [{ indicator: indicator.id, targets: Object.fromEntries(figures) }] : [];
    });
  return { targets, faults: found };
}
