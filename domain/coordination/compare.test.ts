import type { Ask } from '../law/procedure';
import { compare } from './compare';
import { figuresFault } from './figures';

const title = { vi: 'x', en: 'x' };
const GROWTH: Ask = { id: 'growth', title, measure: 'number', tolerance: 0.5 };
const METHOD: Ask = {
  id: 'method',
  title,
  measure: 'choice',
  choices: [
    { id: 'trend', title },
    { id: 'balance', title },
    { id: 'scenario', title },
  ],
};
const NOTE: Ask = { id: 'note', title, measure: 'words' };

const stated = (growth: number[], method: string[]) =>
  growth.map((value, at) => ({
    body: `${at}`,
    figures: [
      { ask: 'growth', value },
      { ask: 'method', value: method[at] as string },
    ],
  }));

const marked = (cells: { body: string; differs: boolean }[]) =>
  cells.filter(({ differs }) => differs).map(({ body }) => body);

test('S18 S21 figures are laid side by side; who lies off the middle by more than tolerated is marked', () => {
  const [row] = compare([GROWTH], stated([8, 8.4, 10], ['trend', 'trend', 'trend']));
  expect(row).toMatchObject({ differs: true, spread: { low: 8, middle: 8.4, high: 10 } });
  expect(marked(row!.cells)).toEqual(['2']);
});

test('S20 a choice differs from what more than half chose; without such a majority the row differs and nobody is the odd one out', () => {
  expect(marked(compare([METHOD], stated([1, 1, 1], ['trend', 'balance', 'trend']))[0]!.cells)).toEqual(['1']);
  const split = compare([METHOD], stated([1, 1, 1], ['trend', 'balance', 'scenario']))[0]!;
  expect([split.differs, marked(split.cells)]).toEqual([true, []]);
});

test('S19 each forecast is held against what was agreed', () => {
  const rows = compare([GROWTH, METHOD], stated([8, 9], ['trend', 'balance']), [
    { ask: 'growth', value: 8.2 },
    { ask: 'method', value: 'trend' },
  ]);
  expect(rows.map(({ cells }) => cells.map(({ departs }) => departs))).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(rows[0]).toMatchObject({ agreed: 8.2 });
});

test('figures that agree within the tolerance don’t differ; what one didn’t state lies off nothing', () => {
  expect(compare([GROWTH], stated([8, 8.5], ['trend', 'trend']))[0]).toMatchObject({ differs: false });
  const [row] = compare(
    [GROWTH],
    [
      { body: 'a', figures: [] },
      { body: 'b', figures: [{ ask: 'growth', value: 8 }] },
    ],
  );
  expect(row!.cells).toEqual([
    { body: 'a', value: null, differs: false, departs: false },
    { body: 'b', value: 8, differs: false, departs: false },
  ]);
});

test.each([
  [
    'nothing is missing',
    [
      { ask: 'growth', value: 1 },
      { ask: 'method', value: 'trend' },
    ],
    ['note'],
    null,
  ],
  [
    'a figure is missing',
    [{ ask: 'method', value: 'trend' }],
    ['note'],
    { field: 'figures', rule: 'growth: a number' },
  ],
  [
    'the choice isn’t in the list',
    [
      { ask: 'growth', value: 1 },
      { ask: 'method', value: 'guess' },
    ],
    ['note'],
    { field: 'figures', rule: 'method: one of trend, balance, scenario' },
  ],
  [
    'the words are missing',
    [
      { ask: 'growth', value: 1 },
      { ask: 'method', value: 'trend' },
    ],
    [],
    { field: 'words', rule: 'note: in words' },
  ],
  [
    'nobody asked for it',
    [{ ask: 'inflation', value: 1 }],
    ['note'],
    { field: 'figures', rule: 'inflation: not asked' },
  ],
  [
    'it is stated twice',
    [
      { ask: 'growth', value: 1 },
      { ask: 'growth', value: 2 },
    ],
    ['note'],
    { field: 'figures', rule: 'growth: once' },
  ],
])('what is stated answers what is asked: %s', (_case, figures, words, fault) => {
  expect(figuresFault([GROWTH, METHOD, NOTE], figures, words)).toEqual(fault);
});
