import type { Readable } from 'node:stream';
import { DomainError } from '../../../domain/errors';

/** Whether a store takes documents; `full`: it has no room for another. */
export type StoreState = 'up' | 'full' | 'down';

/** Where documents' bytes lie, each content once, named by its SHA-256. */
export interface DocumentStore {
  /**
   * Takes over a finished local file; afterwards the content is durable and the file is gone. It takes the place of
   * whatever lies there under that name, so that the right bytes heal what was damaged. Bytes that aren't those of the
   * hash are not taken.
   */
  put(file: string, sha256: string): Promise<void>;
  /**
   * The content, checked against its hash before the first byte is given and before the last. Throws
   * `document-damaged`.
   */
  get(sha256: string): Promise<Readable>;
  /** Takes a content away for good; nothing happens where there is none. */
  remove(sha256: string): Promise<void>;
  /** How the store is now. */
  look(): Promise<StoreState>;
}

/** What a store that doesn't do its work is told as: `full`, or away. */
export const away = (message: string, full = false): Error =>
  Object.assign(new Error(message), { code: full ? 'ENOSPC' : 'DOCUMENTS_AWAY' });

/** The refusal of bytes that are gone or are no longer those that were uploaded. */
export const damaged = (sha256: string): DomainError => new DomainError('document-damaged', { sha256 });

/** Whether the bytes of a hash are there and are those: all of them are read. Throws while the store is away. */
export const wholeIn =
  (store: Pick<DocumentStore, 'get'>) =>
  async (sha256: string): Promise<boolean> => {
    try {
      (await store.get(sha256)).destroy();
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'document-damaged') return false;
      throw error;
    }
  };

/** Two letters make the folder, so that none grows too large. */
export function placeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a SHA-256.');
  return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}
