import type { PlanTable } from '../../../domain/planContent/tables';
import { settled } from './settled';

const same = (text: string) => ({ vi: text, en: text });
const table = (figures: Record<string, string>): PlanTable => ({
  id: '',
  title: null,
  free: false,
  columns: [{ id: '2027', head: same('2027'), kind: 'figure' }],
  rows: Object.entries(figures).map(([id, value]) => ({
    id,
    name: same(id),
    measure: null,
    cells: { '2027': value },
    reckoned: {},
  })),
});

test('given a table in which one figure is another, then its columns and all other rows are the very ones of before', () => {
  const before = table({ grdp: '1', investment: '2', population: '3' });
  const now = settled(table({ grdp: '1', investment: '7', population: '3' }), before);
  expect(now.columns).toBe(before.columns);
  expect(now.rows.map((row, at) => row === before.rows[at])).toEqual([true, false, true]);
  expect(now.rows[1]?.cells).toEqual({ '2027': '7' });
});
