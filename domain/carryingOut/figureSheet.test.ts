import { FIGURE_COLUMNS, figuresInSheet } from './figureSheet';

const KNOWN = [{ id: 'grdp-growth', name: { vi: 'Tăng trưởng GRDP', en: 'GRDP growth' } }];
const read = (...rows: unknown[][]) => figuresInSheet([FIGURE_COLUMNS.map(({ head }) => head.vi), ...rows], KNOWN);

test('figures go by the names of their indicators; rows without one are left out', () =>
  expect(read(['Khác', null], ['tăng trưởng grdp', 6.5])).toEqual({
    figures: [{ indicator: 'grdp-growth', actual: '6.5' }],
    faults: [],
  }));

test('an indicator that the period has not, one that stands twice, and a text are told by their cells', () =>
  expect(read(['Khác', 1], ['grdp-growth', '6.500'], ['GRDP growth', 2]).faults.map(({ cell }) => cell)).toEqual([
    'A2',
    'B3',
    'A4',
  ]));
