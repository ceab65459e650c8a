import type { PlanColumn, PlanTable } from '../../../domain/planContent/tables';
import { besideOnPaper, blockOf, entered, placed, readCell } from './cells';

const same = (text: string) => ({ vi: text, en: text });
const FIGURE: PlanColumn = { id: '2026', head: same('2026'), kind: 'figure' };
const SIDE: PlanColumn = {
  id: 'side',
  head: same('Bên'),
  kind: 'choice',
  among: [{ id: 'in', name: { vi: 'Nguồn', en: 'Comes in' } }],
};
const TABLE: PlanTable = {
  id: '',
  title: null,
  free: false,
  columns: [{ ...FIGURE, id: '2025' }, FIGURE],
  rows: ['grdp', 'investment'].map((id) => ({ id, name: same(id), measure: null, cells: {}, reckoned: {} })),
};

test.each([
  ['150.5', '150.5'],
  ['150,5', '150.5'],
  ['1.234.567', '1234567'],
  ['1,234,567.5', '1234567.5'],
  ['1.234.567,5', '1234567.5'],
  ['150 000', '150000'],
  ['0,125', '0.125'],
  ['1234,567', '1234.567'],
  ['-0,4', '-0.4'],
  ['', ''],
])('given %s, which can be read in one way only, then it is that figure', (text, value) => {
  expect(readCell(FIGURE, text)).toEqual({ value });
});

test.each([
  ['150.000', ['150000', '150']],
  ['150,000', ['150000', '150']],
  ['-1.234', ['-1234', '-1.234']],
  ['12,5,5', []],
  ['nghìn', []],
])('given %s, which can’t be read in one way, then it is asked about and not guessed', (text, readings) => {
  expect(readCell(FIGURE, text)).toEqual({ asks: { text, readings } });
});

test('given a name of what may be chosen, then it is that; any other is asked about', () => {
  expect(readCell(SIDE, 'nguồn')).toEqual({ value: 'in' });
  expect(readCell(SIDE, 'Khác')).toEqual({ asks: { text: 'Khác', readings: [] } });
});

test('given a block of a spreadsheet, then its cells lie from the chosen one on, and what has no place is counted', () => {
  const block = blockOf('1\t2\r\n3\t4\r\n');
  expect(block).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(placed(block, TABLE, { row: 1, column: 0 })).toEqual({
    entries: [
      { row: 'investment', column: '2025', text: '1' },
      { row: 'investment', column: '2026', text: '2' },
    ],
    beyond: 2,
  });
});

test('given entries of which one may mean two figures, then that cell waits empty and the others are there', () => {
  const { rows, asks } = entered(TABLE, [
    { row: 'grdp', column: '2025', text: '340000' },
    { row: 'grdp', column: '2026', text: '374.000' },
  ]);
  expect(rows[0]?.cells).toEqual({ '2025': '340000' });
  expect(asks).toEqual([{ row: 'grdp', column: '2026', text: '374.000', readings: ['374000', '374'] }]);
});

test('given more years than a page is wide, then they follow in further tables, in their order and none left out', () => {
  const years = Array.from({ length: 20 }, (_, index) => ({ ...FIGURE, id: `${2010 + index}` }));
  const remark: PlanColumn = { id: 'remark', head: same('Nhận xét'), kind: 'line' };
  const sheets = besideOnPaper([...years, remark]);
  expect(sheets.map(({ length }) => length)).toEqual([12, 9]);
  expect(sheets.flat()).toEqual([...years, remark]);
});
