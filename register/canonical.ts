import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical';
import type { Actor, Data, Draft } from '../domain/case/entry';

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

/** Prepares an entry; free texts stay beside the body, which holds only their hash. */
export function entryRow(draft: Draft, actId?: string, texts?: Record<string, string>): EntryRow {
  const { kind, name, by, data, of } = draft;
  const textsHash = texts && Object.keys(texts).length ? sha256(canonicalJson(texts)) : undefined;
  const body: EntryContent = { kind, name, by, data, of, actId, textsHash };
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
