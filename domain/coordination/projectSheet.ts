import { type CellFault, faultAt, figureIn, readCells, type SheetColumn, written } from '../sheet';

type ColumnId = 'name' | 'capital';

/** The columns of a list of projects; its rows are in the order of their priority. */
export const PROJECT_COLUMNS: readonly SheetColumn<ColumnId>[] = [
  { id: 'name', head: { vi: 'Tên dự án', en: 'Project' }, needed: true },
  { id: 'capital', head: { vi: 'Vốn (triệu đồng)', en: 'Capital (million đồng)' }, needed: true },
];

/** The projects in the rows of a sheet, or the cells that stand in the way. Empty rows are left out. */
export function projectsInSheet(sheet: unknown[][]): {
  projects: { name: string; capital: string }[];
  faults: CellFault[];
} {
  const { rows, at, faults } = readCells(PROJECT_COLUMNS, sheet);
  const projects: { name: string; capital: string }[] = [];
  const found: CellFault[] = [...faults];
  for (const { row, cells } of rows) {
    const name = written(cells.name);
    if (name === '' && written(cells.capital) === '') continue;
    const figure = figureIn(cells.capital);
    if (name === '') found.push(faultAt({ row, column: 'name', at }, 'thiếu tên dự án', 'the name is missing'));
    if ('wrong' in figure) found.push(faultAt({ row, column: 'capital', at }, figure.wrong.vi, figure.wrong.en));
    else if (!/^\d+$/.test(figure.value))
      found.push(
        faultAt(
          { row, column: 'capital', at },
          'phải là số nguyên không âm, tính bằng triệu đồng',
          'must be a whole number of million đồng, not below nought',
        ),
      );
    else if (name !== '') projects.push({ name, capital: figure.value });
  }
  return { projects, faults: found };
}
