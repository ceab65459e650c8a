import { type CellFault, faultAt, figureIn, namedOnce, readCells, type SheetColumn, written } from '../sheet';
import { same, type Text } from '../text';
import { foldName } from '../units/gazetteer';
import { freeId, freeIds } from './described';
import { capitalColumn, type PlanColumn, type PlanRow, type PlanTable } from './tables';

const INDICATOR: Text = { vi: 'Chỉ tiêu', en: 'Indicator' };
const NO_CHOICE: Text = { vi: 'không có trong danh sách', en: 'this is not in the list' };

/** The columns of a table as a spreadsheet has them: what a row is of, then its cells. */
export const sheetColumnsOf = ({ free, columns }: PlanTable): SheetColumn[] => [
  ...(free ? [] : [{ id: '', head: INDICATOR, needed: true }]),
  ...columns.map(({ id, head }, at) => ({ id, head, needed: free && at === 0 })),
];

/** What a cell shows: what is chosen by its name, a figure as it is kept. */
export const shownIn = ({ kind, among = [] }: PlanColumn, value: string, language: keyof Text): string =>
  kind === 'choice' ? (among.find(({ id }) => id === value)?.name[language] ?? value) : value;

/**
 * The rows of a table as a spreadsheet has them, or the cells that stand in the way. A table of indicators keeps the
 * rows that the sheet doesn't name; one whose rows are free becomes what the sheet has. A year's figures are never left
 * out unseen: capital of a further source or year has its column, any other column of a year is a fault.
 */
export function rowsInSheet(sheet: unknown[][], table: PlanTable): { rows: PlanRow[]; faults: CellFault[] } {
  const further = furtherYears(sheet[0] ?? [], table);
  const isCapital = ({ head }: FurtherYear) => table.sources === true && head.length > YEAR;
  const of = { ...table, columns: [...table.columns, ...further.filter(isCapital).map(capitalOf)] };
  const { rows: all, at, faults: missing } = readCells(sheetColumnsOf(of), sheet);
  const faults: CellFault[] = [...missing, ...further.filter((one) => !isCapital(one)).map(noColumn)];
  const rows = all.filter(({ cells }) => of.columns.some(({ id }) => written(cells[id]) !== ''));
  const begun = table.free ? begunRows(rows, table) : [];
  const among = begun.map(({ id, name }) => ({ id, name }));
  const columns = of.columns.map((column) => (column.ofRows ? { ...column, among } : column));
  const indicatorIn = namedOnce(
    table.rows.map(({ id, name }) => ({ id, name })),
    { vi: 'kế hoạch không có chỉ tiêu này', en: 'the plan has no such indicator' },
  );
  const found = rows.map(({ row, cells }) => {
    const fault = (column: string, { vi, en }: Text) => void faults.push(faultAt({ row, column, at }, vi, en));
    const read = columns.flatMap((column) => {
      const value = valueIn(column, cells[column.id]);
      if ('wrong' in value) fault(column.id, value.wrong);
      return 'value' in value && value.value !== '' ? [[column.id, value.value] as const] : [];
    });
    const named = table.free ? null : indicatorIn(cells[''], row);
    if (named && 'wrong' in named) fault('', named.wrong);
    return { id: named && 'id' in named ? named.id : '', cells: Object.fromEntries(read) };
  });
  const free = begun.map((row, index) => ({ ...row, cells: found[index]!.cells }));
  return { rows: table.free ? free : overRows(found, table), faults };
}

interface FurtherYear {
  place: number;
  head: string;
}

/** Heads that end in a year and are no column of the table's. */
function furtherYears(heads: unknown[], table: PlanTable): FurtherYear[] {
  const known = new Set(sheetColumnsOf(table).flatMap(({ id, head }) => [id, head.vi, head.en].map(foldName)));
  return heads
    .map((head, place) => ({ place, head: written(head) }))
    .filter(({ head }) => /(^|\s)\d{4}$/.test(head) && !known.has(foldName(head)));
}

const YEAR = 4;
const capitalOf = ({ head }: FurtherYear): PlanColumn =>
  capitalColumn(head.slice(0, -YEAR).trim(), Number(head.slice(-YEAR)));

const noColumn = ({ place, head }: FurtherYear): CellFault =>
  faultAt(
    { row: 1, column: head, at: { [head]: place } },
    `bảng không có cột “${head}”; thêm cột rồi đọc lại, hoặc bỏ cột khỏi tệp`,
    `the table has no column “${head}”; add it and read the file again, or take it out of the file`,
  );

interface Found {
  id: string;
  cells: Record<string, string>;
}

function valueIn(column: PlanColumn, cell: unknown): { value: string } | { wrong: Text } {
  if (written(cell) === '') return { value: '' };
  if (column.kind === 'figure') return figureIn(cell);
  return column.kind === 'line' ? { value: written(cell) } : chosenIn(column, written(cell));
}

/** What is meant by a name or id of something that may be chosen. */
export function chosenIn({ among = [] }: PlanColumn, text: string): { value: string } | { wrong: Text } {
  const called = foldName(text);
  const one = among.find(({ id, name }) => [id, name.vi, name.en].some((known) => foldName(known) === called));
  return one ? { value: one.id } : { wrong: NO_CHOICE };
}

const overRows = (found: Found[], { rows }: PlanTable): PlanRow[] => {
  const byId = new Map(found.map((one) => [one.id, one.cells]));
  return rows.map((row) => ({ ...row, cells: byId.get(row.id) ?? row.cells }));
};

/** The rows that a sheet names; those of the same name keep their ids, by which other parts know them. */
function begunRows(named: { cells: Record<string, unknown> }[], { rows, columns }: PlanTable): PlanRow[] {
  const first = columns[0]!.id;
  const byName = new Map(rows.map((row) => [foldName(row.cells[first] ?? ''), row]));
  const nextId = freeIds(ROW, rows);
  return named.map(({ cells }) => {
    const name = written(cells[first]);
    const before = byName.get(foldName(name));
    byName.delete(foldName(name));
    return { ...(before ?? blankRow(nextId())), name: same(name) };
  });
}

const ROW = 'row-';
const blankRow = (id: string): PlanRow => ({ id, name: same(''), measure: null, cells: {}, reckoned: {} });

/** A row without anything in it yet. */
export const newRow = (rows: readonly PlanRow[]): PlanRow => blankRow(freeId(ROW, rows));
