import { isIsoDate, type IsoDate } from '../calendar/dates';
import type { Text } from '../text';
import { foldName } from '../units/gazetteer';

/** The columns of a list of officers and their seats, as the template has them; their order is free. */
export const COLUMNS = [
  { id: 'name', head: { vi: 'Họ và tên', en: 'Name' }, needed: true },
  { id: 'email', head: { vi: 'Thư điện tử', en: 'E-mail' }, needed: true },
  { id: 'body', head: { vi: 'Mã cơ quan', en: 'Body code' }, needed: false },
  { id: 'bodyName', head: { vi: 'Tên cơ quan', en: 'Body' }, needed: false },
  { id: 'role', head: { vi: 'Vị trí', en: 'Seat' }, needed: true },
  { id: 'from', head: { vi: 'Từ ngày', en: 'From' }, needed: false },
  { id: 'username', head: { vi: 'Tên đăng nhập', en: 'Username' }, needed: false },
] as const;
export type ColumnId = (typeof COLUMNS)[number]['id'];

/** One line as it was written, and the number of its row in the sheet. */
export type Line = Record<ColumnId, string> & { row: number };

/** What is wrong with a cell, by the name that a spreadsheet gives it. */
export interface CellFault {
  cell: string;
  row: number;
  column: ColumnId;
  says: Text;
}

export interface Sheet {
  lines: Line[];
  /** Where each column stands. */
  at: Partial<Record<ColumnId, number>>;
  faults: CellFault[];
}

/**
 * Reads the rows of a sheet, the first being the columns' names. A row without a name and an address is left out: the
 * template lists the seats that nobody has been named for.
 */
export function readSheet([heads = [], ...rows]: unknown[][]): Sheet {
  const named = heads.map((head) => foldName(written(head)));
  const at: Sheet['at'] = {};
  for (const { id, head } of COLUMNS) {
    const found = named.findIndex((one) => one === foldName(head.vi) || one === foldName(head.en));
    if (found >= 0) at[id] = found;
  }
  const faults = COLUMNS.filter(({ id, needed }) => needed && at[id] === undefined).map(({ id, head }) =>
    faultAt({ row: 1, column: id, at }, `thiếu cột “${head.vi}”`, `the column “${head.en}” is missing`),
  );
  const cell = (row: unknown[], id: ColumnId): string => written(at[id] === undefined ? null : row[at[id]]);
  const lines = rows.map(
    (row, index): Line => ({
      row: index + 2,
      ...(Object.fromEntries(COLUMNS.map(({ id }) => [id, cell(row, id)])) as Record<ColumnId, string>),
    }),
  );
  return { lines: lines.filter(({ name, email }) => name !== '' || email !== ''), at, faults };
}

/** A cell as text; a spreadsheet's day is the day that it shows. */
function written(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
}

/** A day as people write it (`1/12/2026`, `01-12-2026`) or `2026-12-01`; null for what is no day. */
export function dayWritten(text: string): IsoDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isIsoDate(iso) ? iso : null;
}

/** A fault of a cell: `C7`; of a column that isn't there, the sheet's first cell. */
export function faultAt(
  { row, column, at }: { row: number; column: ColumnId; at: Sheet['at'] },
  vi: string,
  en: string,
): CellFault {
  return { cell: `${String.fromCharCode(65 + (at[column] ?? 0))}${row}`, row, column, says: { vi, en } };
}
