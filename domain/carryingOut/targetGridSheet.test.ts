import { gridColumns, targetsInGrid } from './targetGridSheet';

const PERIODS = ['2027-Q1', '2027-Y'];
const KNOWN = [{ id: 'grdp-growth', name: { vi: 'Tăng trưởng GRDP', en: 'GRDP growth' } }];
const read = (...rows: unknown[][]) =>
  targetsInGrid([gridColumns(PERIODS).map(({ head }) => head.vi), ...rows], PERIODS, KNOWN);

test('targets go by the names of indicators and periods; a row without one is left out', () =>
  expect(read(['Khác', null, ''], ['Tăng trưởng GRDP', null, 8.5])).toEqual({
    targets: [{ indicator: 'grdp-growth', targets: { '2027-Y': '8.5' } }],
    faults: [],
  }));

test('an unknown indicator, one that stands twice and a text are told by their cells', () =>
  expect(read(['Khác', 1, 2], ['grdp-growth', '7,5', 8], ['GRDP growth', 7, 8]).faults.map(({ cell }) => cell)).toEqual(
    ['A2', 'B3', 'A4'],
  ));
