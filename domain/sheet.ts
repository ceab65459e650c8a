import { isDecimal } from './decimal';
import type { Text } from './text';
import { foldName } from './units/gazetteer';

/** A column of a list that is read from a spreadsheet, by its name in either language. */
export interface SheetColumn<Id extends string = string> {
  id: Id;
  head: Text;
  needed: boolean;
}

/** One row as it was written, and its number in the sheet. */
interface SheetRow<Id extends string> {
  row: number;
  cells: Record<Id, unknown>;
}

/** What is wrong with a cell, by the name that a spreadsheet gives it. */
export interface CellFault<Id extends string = string> {
  cell: string;
  row: number;
  column: Id;
  says: Text;
}

/** Where each column stands. */
export type Places<Id extends string> = Partial<Record<Id, number>>;

interface Cells<Id extends string> {
  rows: SheetRow<Id>[];
  at: Places<Id>;
  faults: CellFault<Id>[];
}

/**
 * Reads the rows of a sheet, the first being the columns' names or ids, in any order. A column that is missing is a
 * fault.
 */
export function readCells<Id extends string>(
  columns: readonly SheetColumn<Id>[],
  [heads = [], ...rows]: unknown[][],
): Cells<Id> {
  const named = heads.map((head) => foldName(written(head)));
  const at: Places<Id> = {};
  for (const { id, head } of columns) {
    const found = named.findIndex((one) => one !== '' && [head.vi, head.en, id].some((name) => foldName(name) === one));
    if (found >= 0) at[id] = found;
  }
  const faults = columns
    .filter(({ id, needed }) => needed && at[id] === undefined)
    .map(({ id, head }) =>
      faultAt({ row: 1, column: id, at }, `thiếu cột “${head.vi}”`, `the column “${head.en}” is missing`),
    );
  const cell = (row: unknown[], id: Id): unknown => (at[id] === undefined ? null : row[at[id]]);
  const read = rows.map((row, index) => ({
    row: index + 2,
    cells: Object.fromEntries(columns.map(({ id }) => [id, cell(row, id)])) as Record<Id, unknown>,
  }));
  return { rows: read, at, faults };
}

/** A cell as text; a spreadsheet's day is the day that it shows. */
export function written(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
}

/** A fault of a cell: `C7`; of a column that isn't there, the sheet's first cell. */
export function faultAt<Id extends string>(
  { row, column, at }: { row: number; column: Id; at: Places<Id> },
  vi: string,
  en: string,
): CellFault<Id> {
  return { cell: `${columnName(at[column] ?? 0)}${row}`, row, column, says: { vi, en } };
}

/** A to Z, then AA. */
const columnName = (at: number): string =>
  (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** As many digits as a spreadsheet holds: what lies behind them is noise of its sums. */
const DIGITS = 15;

/**
 * The figure in a cell as a decimal text; else what is wrong with it. A text is never taken for a figure: `150.000` may
 * be read in two ways.
 */
export function figureIn(cell: unknown): { value: string } | { wrong: Text } {
  if (typeof cell === 'number') {
    const value = String(Number(cell.toPrecision(DIGITS)));
    if (isDecimal(value)) return { value };
    return { wrong: { vi: 'tối đa 15 chữ số và 6 chữ số lẻ', en: 'up to 15 digits, 6 after the point' } };
  }
  const text = written(cell);
  if (text === '') return { wrong: { vi: 'thiếu số', en: 'the figure is missing' } };
  if (cell instanceof Date || !/\d/.test(text)) return { wrong: { vi: 'không phải số', en: 'this is no figure' } };
  return {
    wrong: {
      vi: `“${text}” là chữ, có thể đọc nhiều cách; hãy nhập lại ô này dưới dạng số`,
      en: `“${text}” is a text that may be read in several ways; enter this cell as a number`,
    },
  };
}

/** Reads cells that name things of a closed list, by id or by name in either language; each stands once. */
export function namedOnce(known: { id: string; name: Text }[], unknown: Text) {
  const taken = new Map<string, number>();
  const called = new Map<string, string>();
  for (const { id, name } of known)
    for (const one of [id, name.vi, name.en].map(foldName)) if (!called.has(one)) called.set(one, id);
  return (cell: unknown, row: number): { id: string } | { wrong: Text } => {
    const id = called.get(foldName(written(cell)));
    if (!id) return { wrong: unknown };
    const above = taken.get(id);
    if (above) return { wrong: { vi: `đã có ở dòng ${above}`, en: `row ${above} has it already` } };
    taken.set(id, row);
    return { id };
  };
}
