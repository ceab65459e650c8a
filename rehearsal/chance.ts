import { createHash } from 'node:crypto';

/** A number from 0 to 1 that depends on the seed and the words alone: the same rehearsal twice gives the same cycle. */
export function chance(seed: number, ...words: string[]): number {
  const digest = createHash('sha256')
    .update([seed, ...words].join('|'))
    .digest();
  return digest.readUInt32BE(0) / 0x1_0000_0000;
}
