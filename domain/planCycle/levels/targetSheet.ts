import { INDICATOR, readIndicators } from '../../indicatorSheet';
import { type CellFault, type SheetColumn, written } from '../../sheet';
import type { Text } from '../../text';
import type { Measure } from '../../measures';

/** The columns of a list of targets. */
export const TARGET_COLUMNS: readonly SheetColumn<'indicator' | 'value' | 'unit'>[] = [
  INDICATOR,
  { id: 'value', head: { vi: 'Giá trị', en: 'Value' }, needed: true },
  { id: 'unit', head: { vi: 'Đơn vị tính', en: 'Measure' }, needed: true },
];

/** What a list of targets is held against: indicators and measures by what they are called. */
interface KnownTargets {
  indicators: { id: string; name: Text }[];
  measures: { id: Measure; names: string[] }[];
}

/** A target as the list has it, its value a decimal text. */
interface ListedTarget {
  indicator: string;
  value: string;
  unit: Measure;
}

/** The targets in the rows of a sheet, or the cells that stand in the way. A row that says neither is left out. */
export function targetsIn(sheet: unknown[][], known: KnownTargets): { targets: ListedTarget[]; faults: CellFault[] } {
  const { found: targets, faults } = readIndicators(sheet, {
    columns: TARGET_COLUMNS,
    indicators: known.indicators,
    filled: ['value', 'unit'],
    read({ cells, fault, figure }) {
      const unit = known.measures.find(({ id, names }) => [id, ...names].some(isCalled(cells.unit)))?.id;
      const value = figure('value');
      if (!unit) fault('unit', { vi: 'không có đơn vị tính này', en: 'there is no such measure' });
      return unit && value !== null ? { value, unit } : null;
    },
  });
  return { targets, faults };
}

/** Signs such as % and ‰ tell measures apart: nothing of them is folded away. */
const isCalled = (cell: unknown) => (name: string) => name.toLowerCase() === written(cell).normalize().toLowerCase();
