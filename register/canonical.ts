import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical';
import type { Actor, Data, Draft } from '../domain/case/entry';
import type { Text } from '../domain/text';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The part of an entry that is hashed with its number, stamp and the entry before it. */
export interface EntryContent {
  kind: string;
  name: string;
  by: Actor;
  data: Data;
  of?: number;
  actId?: string;
  textsHash?: string;
  /** What the case is called, in the entry that opens it; entries of before have none. */
  titleHash?: string;
}

/** An entry as `append_entries` takes it. */
export interface EntryRow {
  kind: string;
  name: string;
  officer: string;
  byBody: string;
  of: number | null;
  actId: string | null;
  body: string;
  texts: Record<string, string> | null;
}

/** The hash by which a case's title is held to what it was opened under. */
export const titleHashOf = (title: unknown): string => sha256(canonicalJson(title));

/**
 * Prepares an entry; free texts stay beside the body, which holds only their hash. `title`: of the case that the entry
 * opens.
 */
export function entryRow(draft: Draft, actId?: string, texts?: Record<string, string>, title?: Text): EntryRow {
  const { kind, name, by, data, of } = draft;
  const textsHash = texts && Object.keys(texts).length ? sha256(canonicalJson(texts)) : undefined;
  const titleHash = title && titleHashOf(title);
  const body: EntryContent = { kind, name, by, data, of, actId, textsHash, titleHash };
  return {
    kind,
    name,
    officer: by.officer,
    byBody: by.body,
    of: of ?? null,
    actId: actId ?? null,
    body: canonicalJson(body),
    texts: textsHash ? (texts ?? null) : null,
  };
}
