import { type CellFault, faultAt, figureIn, namedOnce, readCells, type SheetColumn, written } from './sheet';
import type { Text } from './text';

/** The column that a list with a row an indicator has before all others. */
export const INDICATOR: SheetColumn<'indicator'> = {
  id: 'indicator',
  head: { vi: 'Chỉ tiêu', en: 'Indicator' },
  needed: true,
};

/** A row of such a list, and what may be said of its cells. */
interface IndicatorRow<Id extends string> {
  cells: Record<Id, unknown>;
  fault(column: Id, says: Text): void;
  /** The figure in a cell as a decimal text; null after saying what is wrong with it. */
  figure(column: Id): string | null;
}

interface Wanted<Id extends string, T> {
  columns: readonly SheetColumn<Id | 'indicator'>[];
  indicators: { id: string; name: Text }[];
  /** A row in which none of these cells says anything is left out: the template lists every indicator. */
  filled: readonly Id[];
  /** What a row says of its indicator; null where a cell stands in the way. */
  read(row: IndicatorRow<Id>): T | null;
}

/** What the rows of a sheet say of the indicators that they name, each once; or the cells that stand in the way. */
export function readIndicators<Id extends string, T>(
  sheet: unknown[][],
  { columns, indicators, filled, read }: Wanted<Id, T>,
): { found: (T & { indicator: string })[]; faults: CellFault[] } {
  const { rows, at, faults: missing } = readCells(columns, sheet);
  const faults: CellFault[] = [...missing];
  const indicatorIn = namedOnce(indicators, { vi: 'không có chỉ tiêu này', en: 'there is no such indicator' });
  const found = rows
    .filter(({ cells }) => filled.some((column) => written(cells[column]) !== ''))
    .flatMap(({ row, cells }) => {
      const fault = (column: Id | 'indicator', { vi, en }: Text) =>
        void faults.push(faultAt({ row, column, at }, vi, en));
      const figure = (column: Id): string | null => {
        const said = figureIn(cells[column]);
        if ('value' in said) return said.value;
        fault(column, said.wrong);
        return null;
      };
      const indicator = indicatorIn(cells.indicator, row);
      if ('wrong' in indicator) fault('indicator', indicator.wrong);
      const said = read({ cells, fault, figure });
      return 'id' in indicator && said ? [{ ...said, indicator: indicator.id }] : [];
    });
  return { found, faults };
}
