import {
  type CellFault,
  faultAt,
  figureIn,
  namedOnce,
  NO_INDICATOR,
  readCells,
  type SheetColumn,
  written,
} from '../../sheet';
import type { Text } from '../../text';
import type { MEASURES } from './targets';

type Measure = (typeof MEASURES)[number];
type ColumnId = 'indicator' | 'value' | 'unit';

/** The columns of a list of targets. */
export const TARGET_COLUMNS: readonly SheetColumn<ColumnId>[] = [
  { id: 'indicator', head: { vi: 'Chỉ tiêu', en: 'Indicator' }, needed: true },
  { id: 'value', head: { vi: 'Giá trị', en: 'Value' }, needed: true },
  { id: 'unit', head: { vi: 'Đơn vị tính', en: 'Measure' }, needed: true },
];

/** What a list of targets is held against: indicators and measures by what they are called. */
export interface KnownTargets {
  indicators: { id: string; name: Text }[];
  measures: { id: Measure; names: string[] }[];
}

/** A target as the list has it, its value a decimal text. */
export interface ListedTarget {
  indicator: string;
  value: string;
  unit: Measure;
}

/**
 * The targets in the rows of a sheet, or the cells that stand in the way. A row without value and measure is left out:
 * the template lists every indicator.
 */
export function targetsIn(sheet: unknown[][], known: KnownTargets): { targets: ListedTarget[]; faults: CellFault[] } {
  const { rows, at, faults } = readCells(TARGET_COLUMNS, sheet);
  const found: CellFault[] = [...faults];
  const indicatorIn = namedOnce(known.indicators, NO_INDICATOR);
  const targets = rows
    .filter(({ cells }) => [cells.value, cells.unit].some((cell) => written(cell) !== ''))
    .flatMap(({ row, cells }) => {
      const fault = (column: ColumnId, { vi, en }: Text) => void found.push(faultAt({ row, column, at }, vi, en));
      const indicator = indicatorIn(cells.indicator, row);
      const unit = known.measures.find(({ id, names }) => [id, ...names].some(isCalled(cells.unit)))?.id;
      const figure = figureIn(cells.value);
      if ('wrong' in indicator) fault('indicator', indicator.wrong);
      if ('wrong' in figure) fault('value', figure.wrong);
      if (!unit) fault('unit', { vi: 'không có đơn vị tính này', en: 'there is no such measure' });
      return unit && 'id' in indicator && 'value' in figure
        ? [{ indicator: indicator.id, value: figure.value, unit }]
        : [];
    });
  return { targets, faults: found };
}

/** Signs such as % and ‰ tell measures apart: nothing of them is folded away. */
const isCalled = (cell: unknown) => (name: string) => name.toLowerCase() === written(cell).normalize().toLowerCase();
