import type { Data, Entry } from './entry';
import type { Sight } from './sight';

/** A document as the register knows it: its id and hash, never its content; `type` says as which product of a step. */
export interface DocumentRef {
  id: string;
  type: string;
  sha256: string;
}

/** The documents that an act brings. */
export const documentsOf = (act: Pick<Entry, 'data'>): DocumentRef[] =>
  (act.data.documents ?? []) as unknown as DocumentRef[];

/** As mails name documents: whoever composes one finds what their files are called. */
export const inMails = (documents: Pick<DocumentRef, 'id' | 'sha256'>[]): Data[] =>
  documents.map(({ id, sha256 }) => ({ id, sha256 }));

/** By what events name documents. */
export const hashesOf = (documents: Pick<DocumentRef, 'sha256'>[]): string[] => documents.map(({ sha256 }) => sha256);

/** A document as an act names it. */
export type NamedDocument = Omit<DocumentRef, 'type'> & Partial<Pick<DocumentRef, 'type'>>;

/** The documents that an act's data name, wherever its shape has them. */
export function documentsIn(data: Data): NamedDocument[] {
  const items = (data.items ?? []) as { documents?: NamedDocument[] }[];
  const single = data.document ? [data.document as unknown as NamedDocument] : [];
  const many = (data.documents ?? []) as unknown as NamedDocument[];
  return [...single, ...many, ...items.flatMap((item) => item.documents ?? [])];
}

/** Who reads what an act brought, from its acceptance on: until then it is its own body's. */
export interface Released {
  /** Ids of what it brought, and by which body. */
  documents: string[];
  by: string;
  /** The bodies that alone read it while it is a draft's; none: whoever sees the case, as far as its level says. */
  readers: string[];
  /** Null in kinds without levels. */
  sight: Sight | null;
  /** Ids of what becomes public by it beside that. */
  posted: string[];
}
