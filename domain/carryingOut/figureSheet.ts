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

type ColumnId = 'indicator' | 'actual';

/** The columns of a list of a period's figures. */
export const FIGURE_COLUMNS: readonly SheetColumn<ColumnId>[] = [
  { id: 'indicator', head: { vi: 'Chỉ tiêu', en: 'Indicator' }, needed: true },
  { id: 'actual', head: { vi: 'Thực hiện', en: 'Actual' }, needed: true },
];

/** A reported figure as the list has it, a decimal text. */
export interface ListedFigure {
  indicator: string;
  actual: string;
}

/**
 * The figures in the rows of a sheet, or the cells that stand in the way. A row without a figure is left out: the
 * template lists every indicator of the period.
 */
export function figuresInSheet(
  sheet: unknown[][],
  indicators: { id: string; name: Text }[],
): { figures: ListedFigure[]; faults: CellFault[] } {
  const { rows, at, faults } = readCells(FIGURE_COLUMNS, sheet);
  const found: CellFault[] = [...faults];
  const indicatorIn = namedOnce(indicators, NO_INDICATOR);
  const figures = rows
    .filter(({ cells }) => written(cells.actual) !== '')
    .flatMap(({ row, cells }) => {
      const fault = (column: ColumnId, { vi, en }: Text) => void found.push(faultAt({ row, column, at }, vi, en));
      const indicator = indicatorIn(cells.indicator, row);
      const figure = figureIn(cells.actual);
      if ('wrong' in indicator) fault('indicator', indicator.wrong);
      if ('wrong' in figure) fault('actual', figure.wrong);
      return 'id' in indicator && 'value' in figure ? [{ indicator: indicator.id, actual: figure.value }] : [];
    });
  return { figures, faults: found };
}
