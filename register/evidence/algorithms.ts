/**
 * By what the register's entries, documents, law and digests are hashed, and digests signed, as it is named wherever
 * they are taken away. What names nothing is of before that, and means the same.
 */
export const ALGORITHMS = { hash: 'sha-256', signature: 'ed25519' } as const;

/** What a file names, which may have been written by another version. */
export type Named = Partial<Record<keyof typeof ALGORITHMS, string>>;

/** Whether something names an algorithm that this version doesn't know, so that it can say neither yes nor no. */
export const isUnknown = ({ hash = ALGORITHMS.hash, signature = ALGORITHMS.signature }: Named = {}): boolean =>
  hash !== ALGORITHMS.hash || signature !== ALGORITHMS.signature;
