import { compared } from './compared';

const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `${(index * seed) % 7919}`).join('\n');

test('what was changed is told word by word', () => {
  expect(compared('Vốn 10 tỷ đồng', 'Vốn 12 tỷ đồng')?.filter(({ added }) => added)).toMatchObject([{ value: '12' }]);
});

test('texts without anything in common are more work than is done', () => {
  expect(compared(words(3, 60_000), words(5, 60_000), 50)).toBeNull();
});
