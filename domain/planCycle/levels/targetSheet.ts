import { type CellFault, faultAt, figureIn, readCells, type SheetColumn, written } from '../../sheet';
import type { Text } from '../../text';
import { foldName } from '../../units/gazetteer';
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
  const taken = new Map<string, number>();
  const targets = rows
    .filter(({ cells }) => [cells.value, cells.unit].some((cell) => written(cell) !== ''))
    .flatMap(({ row, cells }) => {
      const fault = (column: ColumnId, { vi, en }: Text) => void found.push(faultAt({ row, column, at }, vi, en));
      const indicator = indicatorIn(written(cells.indicator), row, known, taken, fault);
      const unit = known.measures.find(({ id, names }) => [id, ...names].some(isCalled(cells.unit)))?.id;
      const figure = figureIn(cells.value);
      if (!unit) fault('unit', { vi: 'không có đơn vị tính này', en: 'there is no such measure' });
      if ('wrong' in figure) fault('value', figure.wrong);
      return indicator && unit && 'value' in figure ? [{ indicator, value: figure.value, unit }] : [];
    });
  return { targets, faults: found };
}

/** Signs such as % and ‰ tell measures apart: nothing of them is folded away. */
const isCalled = (cell: unknown) => (name: string) => name.toLowerCase() === written(cell).normalize().toLowerCase();

/** An indicator by its id or its name; each stands once. */
function indicatorIn(
  called: string,
  row: number,
  { indicators }: KnownTargets,
  taken: Map<string, number>,
  fault: (column: ColumnId, says: Text) => void,
): string | undefined {
  const isIt = (name: string): boolean => foldName(name) === foldName(called);
  const id = indicators.find(({ id: own, name }) => [own, name.vi, name.en].some(isIt))?.id;
  const above = id && taken.get(id);
  if (!id) fault('indicator', { vi: 'không có chỉ tiêu này', en: 'there is no such indicator' });
  else if (above) fault('indicator', { vi: `đã có ở dòng ${above}`, en: `row ${above} has it already` });
  else taken.set(id, row);
  return above ? undefined : id;
}
