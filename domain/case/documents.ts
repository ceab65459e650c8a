import type { Entry } from './entry';

/** A document as the register knows it: its id and hash, never its content; `type` says as which product of a step. */
export interface DocumentRef {
  id: string;
  type: string;
  sha256: string;
}

/** The documents that an act brings. */
export const documentsOf = (act: Pick<Entry, 'data'>): DocumentRef[] =>
  (act.data.documents ?? []) as unknown as DocumentRef[];
