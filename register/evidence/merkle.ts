import { createHash } from 'node:crypto';

/**
 * A Merkle tree as RFC 6962 (2.1) builds it: leaves and nodes are hashed with different first bytes, so that no node
 * can be passed off as a leaf. Hashes are SHA-256 in hexadecimal.
 */
const hashed = (first: number, ...parts: Buffer[]): string =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.from([first]), ...parts]))
    .digest('hex');

const leafHash = (leaf: string): string => hashed(0, Buffer.from(leaf, 'utf8'));
const nodeHash = (left: string, right: string): string =>
  hashed(1, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));

/** The largest power of two below a size of at least two. */
const split = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** The hash over all leaves, in their order. */
export function rootOf(leaves: readonly string[], from = 0, size = leaves.length): string {
  if (size === 0) return createHash('sha256').digest('hex');
  if (size === 1) return leafHash(leaves[from] as string);
  const left = split(size);
  return nodeHash(rootOf(leaves, from, left), rootOf(leaves, from + left, size - left));
}

/** The hashes beside a leaf's way to the root, from below: with them whoever has the leaf makes the root. */
export function pathOf(leaves: readonly string[], index: number, from = 0, size = leaves.length): string[] {
  if (size <= 1) return [];
  const left = split(size);
  return index < left
    ? [...pathOf(leaves, index, from, left), rootOf(leaves, from + left, size - left)]
    : [...pathOf(leaves, index - left, from + left, size - left), rootOf(leaves, from, left)];
}

/** The root that a leaf at a place among so many comes to by its path; null where the path has not their length. */
export function rootBy(leaf: string, index: number, size: number, path: readonly string[]): string | null {
  if (size <= 1) return size === 1 && path.length === 0 ? leafHash(leaf) : null;
  const beside = path.at(-1);
  if (beside === undefined || index >= size) return null;
  const left = split(size);
  const within =
    index < left
      ? rootBy(leaf, index, left, path.slice(0, -1))
      : rootBy(leaf, index - left, size - left, path.slice(0, -1));
  if (within === null) return null;
  return index < left ? nodeHash(within, beside) : nodeHash(beside, within);
}
