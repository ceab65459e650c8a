import { createHash } from 'node:crypto';
import { pathOf, rootBy, rootOf } from './merkle';

const leaves = (count: number): string[] => Array.from({ length: count }, (_, at) => `["case","${at}",1,"x"]`);

test('of nothing it is the hash of nothing, of one leaf that leaf’s with a zero before it, as RFC 6962 says', () => {
  expect(rootOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(rootOf(['a'])).toBe(createHash('sha256').update('\0a').digest('hex'));
});

test.each([1, 2, 3, 4, 5, 7, 8, 9, 33])('of %d leaves each is shown to be there by its path, and no other', (count) => {
  const all = leaves(count);
  for (const [index, leaf] of all.entries()) {
    const path = pathOf(all, index);
    expect(rootBy(leaf, index, count, path)).toBe(rootOf(all));
    expect(rootBy(`${leaf} `, index, count, path)).not.toBe(rootOf(all));
    expect(rootBy(leaf, index, count, [...path, rootOf(['x'])])).not.toBe(rootOf(all));
  }
});

test('a place beyond the tree has no root, nor has a path that is too short', () => {
  const all = leaves(5);
  expect(rootBy('x', 5, 5, pathOf(all, 4))).toBeNull();
  expect(rootBy(all[0] as string, 0, 5, [])).toBeNull();
});
