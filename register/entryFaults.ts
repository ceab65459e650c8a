import { canonicalJson } from '../domain/canonical';
import { contentsNamedIn } from '../domain/planContent/onRecord';
import type { PrismaClient } from '../prisma/generated/client';
import { type EntryContent, sha256 } from './canonical';
import type { Standing } from './frozenLaw';

/** A place where the record does not hold. */
export interface ChainFault {
  caseId: string;
  seq: number;
  says:
    | 'missing-entry'
    | 'wrong-link'
    | 'wrong-hash'
    | 'wrong-columns'
    | 'wrong-texts'
    | 'ruling-without-act'
    | 'wrong-law'
    | 'wrong-content'
    | 'unreadable'
    | 'wrong-case'
    | 'wrong-rows'
    | 'wrong-sights'
    | 'wrong-head';
}

export type Row = Awaited<ReturnType<PrismaClient['entry']['findMany']>>[number];

/** An entry with the body that was hashed; null where that is no longer even JSON. */
export interface Read {
  row: Row;
  body: EntryContent | null;
}

export function readEntry(row: Row): Read {
  try {
    return { row, body: JSON.parse(row.body) as EntryContent };
  } catch {
    return { row, body: null };
  }
}

/**
 * What of an entry is not what was written: its place, its text, the columns by which it is found, the words beside it,
 * unless an act on record erased them.
 */
export function writtenFault(
  { row, body }: Read,
  prevSeq: number,
  prevHash: string,
  erased = false,
): ChainFault['says'] | null {
  if (row.seq !== prevSeq + 1) return 'missing-entry';
  if (row.prevHash !== prevHash) return 'wrong-link';
  if (!body || row.hash !== sha256([row.prevHash, row.seq, row.at.toISOString(), row.body].join('\n')))
    return 'wrong-hash';
  if (columnsOf(row) !== columnsIn(body)) return 'wrong-columns';
  if (erased) return null;
  const texts = row.texts === null ? undefined : sha256(canonicalJson(row.texts));
  return texts === body.textsHash ? null : 'wrong-texts';
}

/** Whether an entry says that a citizen's words stood beside it, and they don't. */
export const isBare = ({ row, body }: Read): boolean =>
  row.name === 'community-comment' && row.texts === null && body?.textsHash !== undefined;

const columnsOf = ({ kind, name, officer, byBody, of, actId }: Row): string =>
  JSON.stringify([kind, name, officer, byBody, of, actId]);

const columnsIn = ({ kind, name, by, of, actId }: EntryContent): string =>
  JSON.stringify([kind, name, by.officer, by.body, of ?? null, actId ?? null]);

/** The acts of a case that wait for their ruling, in the order of its entries. */
export class Waiting {
  private readonly acts = new Set<number>();

  /**
   * Takes in an entry; false for a ruling on what no act of this case before it asks for. What opens a case is not
   * ruled on.
   */
  takes({ row: { seq }, body }: Read): boolean {
    if (body?.kind === 'act' && !(seq === 1 && body.name === 'open')) this.acts.add(seq);
    return body?.kind !== 'ruling' || this.acts.delete(body.of ?? 0);
  }
}

const HASH = /"([0-9a-f]{64})"/g;

/** Every hash that an entry names: of documents, of texts, of law. */
export const hashesIn = ({ row }: Read): string[] => [...row.body.matchAll(HASH)].map(([, hash]) => hash as string);

/** Whether an entry stands on law that is no longer there as it was published. */
export const standsOnWrongLaw = (entry: Read, standing: (hash: string) => Standing): boolean =>
  hashesIn(entry).some((hash) => standing(hash) === 'changed') ||
  openedUnder(entry).some((hash) => standing(hash) === 'absent');

/** The procedure and the calendar under which a case was opened. */
function openedUnder({ row, body }: Read): string[] {
  if (row.seq !== 1 || body?.name !== 'open') return [];
  return [body.data.procedure, body.data.calendar].filter((one) => typeof one === 'string');
}

/** The hashes of parts of a plan that an act put on record or stands on; none for other entries. */
export function contentIn({ row, body }: Read): string[] {
  if (row.kind !== 'act' || !body) return [];
  return row.name === 'set-part' ? [String(body.data.sha256)] : contentsNamedIn(body.data);
}

/** Whether what an entry put on record beside the register is no longer there as it was. */
export const contentLost = (entry: Read, kept: ReadonlySet<string>): boolean =>
  contentIn(entry).some((hash) => !kept.has(hash));
