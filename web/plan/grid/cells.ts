import { readingsOf, isDecimal } from '../../../domain/decimal';
import { chosenIn } from '../../../domain/planContent/tableSheet';
import type { PlanColumn, PlanRow, PlanTable } from '../../../domain/planContent/tables';

/** What was typed or pasted into one cell. */
export interface Entry {
  row: string;
  column: string;
  text: string;
}

/** What a cell may mean, or that it means nothing. */
export interface Question {
  text: string;
  /** The larger first; none where it is no figure, or not in the list. */
  readings: string[];
}

/** A text in a cell: what it is; else what has to be asked. */
export function readCell(column: PlanColumn, text: string): { value: string } | { asks: Question } {
  const said = text.trim();
  if (said === '') return { value: '' };
  if (column.kind === 'line') return { value: said };
  if (column.kind === 'choice') {
    const chosen = chosenIn(column, said);
    return 'value' in chosen ? chosen : { asks: { text: said, readings: [] } };
  }
  const readings = readingsOf(said).sort((a, b) => Math.abs(Number(b)) - Math.abs(Number(a)));
  const [only] = readings;
  return only !== undefined && readings.length === 1 ? { value: only } : { asks: { text: said, readings } };
}

/** The cells of a block that was copied from a spreadsheet: rows by line, columns by tab. */
export const blockOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t'));

/** Where the cells of a block come to lie, its first on that cell; and how many have no place. */
export function placed(
  block: string[][],
  { rows, columns }: Pick<PlanTable, 'rows' | 'columns'>,
  from: { row: number; column: number },
): { entries: Entry[]; beyond: number } {
  const entries: Entry[] = [];
  let beyond = 0;
  block.forEach((texts, down) =>
    texts.forEach((text, along) => {
      const row = rows[from.row + down];
      const column = columns[from.column + along];
      if (row && column) entries.push({ row: row.id, column: column.id, text });
      else if (text.trim() !== '') beyond += 1;
    }),
  );
  return { entries, beyond };
}

/** Rows with what was entered, and what has to be asked of it, by row and column. */
export function entered(
  { rows, columns }: PlanTable,
  entries: readonly Entry[],
): { rows: PlanRow[]; asks: (Question & { row: string; column: string })[] } {
  const byColumn = new Map(columns.map((column) => [column.id, column]));
  const byRow = new Map<string, Record<string, string>>();
  const asks: (Question & { row: string; column: string })[] = [];
  for (const { row, column, text } of entries) {
    const of = byColumn.get(column);
    if (!of) continue;
    const read = readCell(of, text);
    if ('asks' in read) asks.push({ ...read.asks, row, column });
    byRow.set(row, { ...byRow.get(row), [column]: 'value' in read ? read.value : '' });
  }
  return {
    rows: rows.map((row) => {
      const changed = byRow.get(row.id);
      return changed ? { ...row, cells: withoutEmpty({ ...row.cells, ...changed }) } : row;
    }),
    asks,
  };
}

const withoutEmpty = (cells: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));

/** So wide is a column on paper; an A4 page on its side takes `ACROSS` of it beside what the rows are of. */
const WIDE = { figure: 1, choice: 2, line: 3 } as const;
const ACROSS = 12;

/** The columns of a table as they fit beside each other on paper, in their order. */
export function besideOnPaper(columns: readonly PlanColumn[]): PlanColumn[][] {
  const sheets: PlanColumn[][] = [];
  let left = 0;
  for (const column of columns) {
    left -= WIDE[column.kind];
    if (left < 0) {
      sheets.push([]);
      left = ACROSS - WIDE[column.kind];
    }
    sheets.at(-1)!.push(column);
  }
  return sheets;
}

/** A cell for a spreadsheet: a figure is one. */
export const forSheet = (value: string): string | number => (isDecimal(value) ? Number(value) : value);
