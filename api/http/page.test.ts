import { after, page, type KeyPart } from './page';

const keyOf = (n: number): KeyPart[] => [n, `k${n}`];

test('a page knows that there is more by one row too many, and where it ends', () => {
  const { items, next } = page([1, 2, 3], 2, keyOf);
  expect(items).toEqual([1, 2]);
  expect(after(next ?? undefined, 2)).toEqual([2, 'k2']);
});

test.each([[[1, 2]], [[]]])('the last page has no next: %j', (rows) => {
  expect(page(rows, 2, keyOf)).toEqual({ items: rows, next: null });
});

test('a cursor keeps letters of any language and empty parts', () => {
  const { next } = page([1, 2], 1, () => ['Điện Biên', null]);
  expect(after(next!, 2)).toEqual(['Điện Biên', null]);
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each(['', 'x', 'bnVsbA', encoded([1]), encoded([1, { $gt: 0 }]), encoded('ab')])('%j is no cursor', (cursor) => {
  expect(() => after(cursor, 2)).toThrow('invalid-input');
});
