import type { Readable } from 'node:stream';

/** Where documents' bytes lie, each content once, named by its SHA-256. */
export interface DocumentStore {
  /** Takes over a finished local file; afterwards the content is durable and the file is gone. */
  put(file: string, sha256: string): Promise<void>;
  get(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
}

/** Two letters make the folder, so that none grows too large. */
export function placeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a SHA-256.');
  return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}
