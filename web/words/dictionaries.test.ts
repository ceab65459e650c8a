import { en } from './en';
import { vi } from './vi';

type Tree = { [key: string]: unknown };
const paths = (tree: Tree, at = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? paths(value as Tree, `${at}${key}.`)
      : [`${at}${key}`],
  );

// Open records (names of acts) are strings to the compiler, so it cannot hold these to having the same keys.
test('both languages have the same words', () =>
  expect(paths(en as unknown as Tree).sort()).toEqual(paths(vi as unknown as Tree).sort()));

test('no word is empty', () => {
  const empty = [vi, en].flatMap((words) => JSON.stringify(words).match(/:""/g) ?? []);
  expect(empty).toEqual([]);
});
