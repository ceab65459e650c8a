import { isIsoDate, type IsoDate } from '../calendar/dates';
import { type CellFault as SheetFault, type Places, readCells, written } from '../sheet';

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

export type CellFault = SheetFault<ColumnId>;

export interface Sheet {
  lines: Line[];
  at: Places<ColumnId>;
  faults: CellFault[];
}

/**
 * Reads the rows of a sheet. A row without a name and an address is left out: the template lists the seats that nobody
 * has been named for.
 */
export function readSheet(sheet: unknown[][]): Sheet {
  const { rows, at, faults } = readCells<ColumnId>(COLUMNS, sheet);
  const lines = rows.map(
    ({ row, cells }): Line => ({
      row,
      ...(Object.fromEntries(COLUMNS.map(({ id }) => [id, written(cells[id])])) as Record<ColumnId, string>),
    }),
  );
  return { lines: lines.filter(({ name, email }) => name !== '' || email !== ''), at, faults };
}

/** A day as people write it (`1/12/2026`, `01-12-2026`) or `2026-12-01`; null for what is no day. */
export function dayWritten(text: string): IsoDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isIsoDate(iso) ? iso : null;
}
