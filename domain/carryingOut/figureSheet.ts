import { INDICATOR, readIndicators } from '../indicatorSheet';
import type { CellFault, SheetColumn } from '../sheet';
import type { Text } from '../text';

/** The columns of a list of a period's figures. */
export const FIGURE_COLUMNS: readonly SheetColumn<'indicator' | 'actual'>[] = [
  INDICATOR,
  { id: 'actual', head: { vi: 'Thực hiện', en: 'Actual' }, needed: true },
];

/** A reported figure as the list has it, a decimal text. */
interface ListedFigure {
  indicator: string;
  actual: string;
}

/** The figures in the rows of a sheet, or the cells that stand in the way. A row without a figure is left out. */
export function figuresInSheet(
  sheet: unknown[][],
  indicators: { id: string; name: Text }[],
): { figures: ListedFigure[]; faults: CellFault[] } {
  const { found: figures, faults } = readIndicators(sheet, {
    columns: FIGURE_COLUMNS,
    indicators,
    filled: ['actual'],
    read({ figure }) {
      const actual = figure('actual');
      return actual === null ? null : { actual };
    },
  });
  return { figures, faults };
}
