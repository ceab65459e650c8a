import { faultAt, readCells } from './sheet';

const COLUMNS = [{ id: 'code', head: { vi: 'Mã', en: 'Code' }, needed: true }] as const;

test('a column that is missing is named at the first cell', () => {
  expect(readCells(COLUMNS, [['Tên']]).faults).toMatchObject([{ cell: 'A1' }]);
});

test.each([
  [0, 'A3'],
  [25, 'Z3'],
  [26, 'AA3'],
  [701, 'ZZ3'],
])('column %i is called as a spreadsheet calls it: %s', (code, cell) => {
  expect(faultAt({ row: 3, column: 'code', at: { code } }, 'sai', 'wrong').cell).toBe(cell);
});
