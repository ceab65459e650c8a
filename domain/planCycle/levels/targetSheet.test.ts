import { TARGET_COLUMNS, targetsIn } from './targetSheet';

const HEADS = TARGET_COLUMNS.map(({ head }) => head.vi);
const KNOWN = {
  indicators: [
    { id: 'grdp-growth', name: { vi: 'Tăng trưởng GRDP', en: 'GRDP growth' } },
    { id: 'poverty', name: { vi: 'Tỷ lệ hộ nghèo', en: 'Poverty' } },
  ],
  measures: [{ id: 'percent' as const, names: ['%', 'phần trăm'] }],
};
const read = (...rows: unknown[][]) => targetsIn([HEADS, ...rows], KNOWN);

test('an indicator goes by its name or its id, a figure is a cell that holds a number; rows not filled in are left out', () => {
  const { targets, faults } = read(
    ['tang truong grdp', 8.25, 'Phần trăm'],
    ['poverty', null, ''],
    ['poverty', 0.1 + 0.2, '%'],
  );
  expect(faults).toEqual([]);
  expect(targets).toEqual([
    { indicator: 'grdp-growth', value: '8.25', unit: 'percent' },
    { indicator: 'poverty', value: '0.3', unit: 'percent' },
  ]);
});

test.each([
  ['a figure written as a text', ['poverty', '150.000', '%'], 'B2', '“150.000” là chữ'],
  ['no figure', ['poverty', 'cao', '%'], 'B2', 'không phải số'],
  ['a day', ['poverty', new Date('2026-12-01'), '%'], 'B2', 'không phải số'],
  ['nothing', ['poverty', null, '%'], 'B2', 'thiếu số'],
  ['more than six places', ['poverty', 1.23456789, '%'], 'B2', '6 chữ số lẻ'],
  ['an unknown indicator', ['gdp', 1, '%'], 'A2', 'không có chỉ tiêu'],
  ['an unknown measure', ['poverty', 1, 'đồng'], 'C2', 'không có đơn vị tính'],
])('%s is told by its cell', (_what, row, cell, says) => {
  const { targets, faults } = read(row);
  expect(targets).toEqual([]);
  expect(faults).toMatchObject([{ cell, says: { vi: expect.stringContaining(says) } }]);
});

test('an indicator stands once; a missing column is named', () => {
  expect(read(['poverty', 1, '%'], ['Poverty', 2, '%']).faults).toMatchObject([{ cell: 'A3' }]);
  expect(targetsIn([['Chỉ tiêu', 'Đơn vị tính']], KNOWN).faults).toMatchObject([{ cell: 'A1', column: 'value' }]);
});
