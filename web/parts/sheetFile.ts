import writeSheets, { type Row } from 'write-excel-file/browser';
import { writable } from '../../domain/characters';

/** How wide a column may become, in characters. */
const WIDEST = 60;

/** A table as a sheet of an Excel file. */
export interface SheetTable {
  /** What the sheet is called, at most 31 characters. */
  name: string;
  heads: string[];
  lines: (string | number)[][];
}

/** Gives a table to the browser as an Excel file of that title. */
export const saveSheet = (title: string, heads: string[], lines: SheetTable['lines']): Promise<void> =>
  saveSheets(title, [{ name: '1', heads, lines }]);

/** Gives tables to the browser as an Excel file of that title, each on a sheet of its own. */
export async function saveSheets(title: string, tables: SheetTable[]): Promise<void> {
  await writeSheets(
    tables.map(({ name, heads, lines }) => ({
      sheet: name,
      columns: heads.map((_head, column) => ({ width: Math.min(widest([heads, ...lines], column) + 2, WIDEST) })),
      stickyRowsCount: 1,
      data: [
        heads.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true }) as const),
        ...lines.map((line): Row => line.map(cellOf)),
      ],
    })),
  ).toFile(`${title}.xlsx`);
}

const widest = (lines: (string | number)[][], column: number): number =>
  Math.max(...lines.flatMap((line) => `${line[column] ?? ''}`.split('\n').map((text) => text.length)));

/** A figure is one, so is a whole number; any other text is a text, and never read as a formula. */
const cellOf = (cell: string | number) =>
  typeof cell === 'number' || /^[1-9]\d{0,14}$|^0$/.test(cell)
    ? { value: Number(cell), type: Number }
    : { value: writable(cell), type: String, wrap: true, alignVertical: 'top' as const };
