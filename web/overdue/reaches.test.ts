import type { OverdueRow } from '../data/api';
import { reachesOf } from './reaches';

const body = (id: string) => ({ id, name: { vi: id, en: id } }) as never;
const row = (step: string, to: string, repeated = false): OverdueRow =>
  ({
    case: 'c',
    caseTitle: { vi: 'Hồ sơ', en: 'Case' },
    step,
    acts: [{ name: 'remind', body: 'VN.quan-tri', reaches: [body(to)], repeated }],
  }) as never;

const ROWS = [row('a', 'x'), row('b', 'y'), row('c', 'y'), row('d', 'z', true)];
const said = (again: boolean) =>
  reachesOf(ROWS, 'remind', again).map(({ key, acts }) => [key, acts.map(({ data }) => data)]);

test('each body is reached with all its steps, most first; whoever was reminded today is left out', () => {
  expect(said(false)).toEqual([
    ['y', [{ step: 'b' }, { step: 'c' }]],
    ['x', [{ step: 'a' }]],
  ]);
  expect(reachesOf(ROWS, 'escalate', true)).toEqual([]);
});

test('or reached once more, saying so', () => {
  expect(said(true).at(-1)).toEqual(['z', [{ step: 'd', again: true }]]);
});
