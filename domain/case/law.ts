import type { Calendar } from '../calendar/calendar';
import type { Procedure } from '../law/procedure';
import type { Entry } from './entry';
import type { LawLibrary } from './logic';

/** Frozen law by content hash. */
export type LawTexts = Record<string, unknown>;

/** The hashes of law that entries refer to. */
export function lawNamedIn(entries: Entry[]): string[] {
  const named = entries.flatMap(({ data }) => [data.procedure, data.calendar]);
  return [...new Set(named.filter((hash): hash is string => typeof hash === 'string'))];
}

/** A library over texts at hand, which may be added to. */
export function libraryOf(texts: LawTexts): LawLibrary {
  const text = <T>(hash: string): T => {
    if (!Object.hasOwn(texts, hash)) throw new Error(`Law ${hash} was not loaded`);
    return texts[hash] as T;
  };
  return { procedure: (hash) => text<Procedure>(hash), calendar: (hash) => text<Calendar>(hash) };
}
