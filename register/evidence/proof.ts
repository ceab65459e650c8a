import { LRUCache } from 'lru-cache';
import type { PrismaClient, RegisterDigest } from '../../prisma/generated/client';
import { readEntry, writtenFault } from '../entryFaults';
import type { DigestHeader } from './digest';
import { leafOf, leavesAt } from './leaves';
import { pathOf } from './merkle';

/** A digest as it is taken away: with its leaves nothing else of the server is needed. */
export interface DigestFile {
  /** The text that is signed. */
  header: string;
  signature: string;
  publicKey: string;
  /** A time-stamping authority's token, DER in Base64. */
  timestamp?: string;
  leaves?: string[];
}

export const headerOf = ({ header }: Pick<DigestFile, 'header'>): DigestHeader => JSON.parse(header) as DigestHeader;

/** A digest as a file; with all its leaves where they are asked for. */
export async function fileOf(
  db: PrismaClient,
  row: RegisterDigest,
  { leaves }: { leaves: boolean },
): Promise<DigestFile> {
  const { header, signature, publicKey, timestamp, number } = row;
  return {
    header,
    signature,
    publicKey,
    ...(timestamp && { timestamp: Buffer.from(timestamp).toString('base64') }),
    ...(leaves && { leaves: await leavesAt(db, number) }),
  };
}

/** That one leaf stands in a digest: with the path its root can be made again. */
export interface Inclusion {
  leaf: string;
  index: number;
  path: string[];
}

/** Of an entry: how it is on record, and by which digest that is proved; null where none has it yet. */
interface EntryProof {
  at: string;
  /** The entries from it to the one that the digest names: `prevHash` of each is the hash of the one before. */
  head: { seq: number; hash: string };
  proof: (Inclusion & { number: number }) | null;
}

/**
 * How an entry with that hash is on record; null where there is none, or where the record no longer holds between it
 * and the head that a digest names.
 */
export async function proofOf(db: PrismaClient, caseId: string, seq: number, hash: string): Promise<EntryProof | null> {
  const entry = await db.entry.findUnique({ where: { caseId_seq: { caseId, seq } } });
  if (!entry || entry.hash !== hash) return null;
  const digest = await db.registerDigest.findFirst({
    where: { at: { gte: entry.at } },
    orderBy: { number: 'asc' },
  });
  const leaves = digest ? await leavesOf(db, digest) : [];
  const index = leaves.findIndex((text) => isOf(text, caseId));
  const leaf = leaves[index];
  const [, , upTo, headHash] = leaf ? leafOf(leaf) : ['case', caseId, seq, hash];
  // Written before the digest, it may have been committed after.
  if (Number(upTo) < seq) return { at: entry.at.toISOString(), head: { seq, hash }, proof: null };
  if (!(await leadsTo(db, { caseId, seq, hash }, { seq: Number(upTo), hash: String(headHash) }))) return null;
  const proof = digest && leaf ? { number: digest.number, leaf, index, path: pathOf(leaves, index) } : null;
  return { at: entry.at.toISOString(), head: { seq: Number(upTo), hash: String(headHash) }, proof };
}

/** Anybody may ask, and making them takes a while. */
const known = new LRUCache<string, Promise<string[]>>({ max: 4 });

function leavesOf(db: PrismaClient, { number, hash }: RegisterDigest): Promise<string[]> {
  const leaves = known.get(hash) ?? leavesAt(db, number);
  known.set(hash, leaves);
  leaves.catch(() => known.delete(hash));
  return leaves;
}

const isOf = (text: string, caseId: string): boolean => text.startsWith(`["case",${JSON.stringify(caseId)},`);

/** Whether hashing entry by entry leads from one to a later one. */
async function leadsTo(
  db: PrismaClient,
  from: { caseId: string; seq: number; hash: string },
  to: { seq: number; hash: string },
): Promise<boolean> {
  const { caseId } = from;
  let [seq, hash] = [from.seq, from.hash];
  for (;;) {
    const rows = await db.entry.findMany({
      where: { caseId, seq: { gt: seq, lte: to.seq } },
      orderBy: { seq: 'asc' },
      take: PAGE,
    });
    for (const row of rows) {
      if (writtenFault(readEntry(row), seq, hash) !== null) return false;
      [seq, hash] = [row.seq, row.hash];
    }
    if (rows.length < PAGE) return seq === to.seq && hash === to.hash;
  }
}

const PAGE = 500;
