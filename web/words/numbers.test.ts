import { figure, readFigure } from './numbers';

test.each<[string, number | null]>([
  ['8,2', 8.2], ['8.25', 8.25], [' -3 ', -3], ['12 500', 12_500], ['2020', 2020], ['1.250', null], ['1,250,000', null], ['tám', null], ['', null],
])('%p is read as %p', (typed, value) => expect(readFigure(typed)).toBe(value));

test('figures are written as each language writes them, years without a mark', () => {
  expect([figure(8.25, 'vi'), figure(8.25, 'en'), figure(2020, 'vi'), figure(125_000, 'vi')]).toEqual(['8,25', '8.25', '2020', '125.000']);
});
