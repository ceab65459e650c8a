import { canonicalJson } from '../../domain/canonical';
import type { PrismaClient } from '../../prisma/generated/client';
import { sha256 } from '../canonical';
import type { ChainFault } from '../entryFaults';
import { UNHURRIED } from '../unhurried';
import { verifyRegister } from '../verify';
import { brokenAccountEvents } from './accounts';
import { ALGORITHMS, isUnknown, type Named } from './algorithms';
import type { Whole } from './documents';
import { FORMAT, regressOf, type Regress } from './digest';
import { leafOf, leavesAt, leavesNow } from './leaves';
import { pathOf, rootBy, rootOf } from './merkle';
import { type DigestFile, headerOf, type Inclusion } from './proof';
import { fingerprintOf, isSigned } from './signing';
import { type Stamped, timeIn } from './timestamp';

/** What may be wrong when something is held against a digest. */
export type AgainstSays =
  | ChainFault['says']
  | Regress['says']
  | 'unknown-algorithm'
  | 'bad-signature'
  | 'bad-timestamp'
  | 'wrong-leaves'
  | 'another-digest'
  | 'not-covered'
  | 'document-damaged'
  | 'wrong-account-event';

export interface AgainstReport {
  number: number;
  day: string;
  installation: string;
  /** Of the key that signed; compare it with the one that was published. */
  key: string;
  stamped: Stamped | null;
  /** How many leaves were held against the digest. */
  leaves: number;
  /** What was shown to have been there, unchanged. */
  shown: string[];
  faults: { where: string; says: AgainstSays }[];
}

/** A case's record as it is taken away: whole, with the proof that a digest names its head. */
export interface RecordFile {
  case: string;
  /** By what its entries are hashed; records of before don't say. */
  algorithms?: Named;
  entries: { seq: number; at: string; body: string; texts: Record<string, string> | null }[];
  inclusion?: Inclusion;
}

/** What is held against a digest; without a database only files. */
interface Held {
  db?: PrismaClient;
  whole?: Whole;
  record?: RecordFile;
  /** The bytes' SHA-256 of a document at hand. */
  document?: string;
}

/**
 * Holds a database, a record or a document against a digest. Nothing of the server is believed: the signature and the
 * root in the digest decide what its leaves are, wherever they come from.
 */
export async function verifyAgainst(file: DigestFile, held: Held): Promise<AgainstReport> {
  const { number, day, installation, root, leaves: size, algorithms } = headerOf(file);
  const report: AgainstReport = {
    number,
    day,
    installation,
    key: fingerprintOf(file.publicKey),
    stamped: null,
    leaves: 0,
    shown: [],
    faults: [],
  };
  const fault = (where: string, says: AgainstSays) => void report.faults.push({ where, says });
  if (isUnknown(algorithms)) {
    fault('digest', 'unknown-algorithm');
    return report;
  }
  if (headerOf(file).format !== FORMAT || !isSigned(file.header, file.signature, file.publicKey))
    fault('digest', 'bad-signature');
  report.stamped = await stampOf(file, () => fault('digest', 'bad-timestamp'));
  const kept = file.leaves ?? (held.db ? await leavesAt(held.db, number) : []);
  // The first digest of an installation may cover nothing yet.
  const fits = kept.length === size && rootOf(kept) === root;
  if (!fits && (kept.length > 0 || held.db)) fault('digest', 'wrong-leaves');
  const leaves = fits ? kept : [];
  report.leaves = leaves.length;
  if (held.db) await holdDatabase(held.db, file, leaves, fault);
  if (held.db && held.whole) await holdDocuments(held.whole, leaves, fault);
  if (held.record) holdRecord(held.record, leaves, { root, size }, report);
  if (held.document) holdDocument(held.document, leaves, report);
  return report;
}

type Fault = (where: string, says: AgainstSays) => void;

async function stampOf({ timestamp, header }: DigestFile, bad: () => void): Promise<Stamped | null> {
  if (!timestamp) return null;
  return timeIn(Buffer.from(timestamp, 'base64'), header).catch(() => {
    bad();
    return null;
  });
}

async function holdDatabase(db: PrismaClient, file: DigestFile, leaves: string[], fault: Fault): Promise<void> {
  const { number } = headerOf(file);
  const own = await db.registerDigest.findUnique({ where: { number } });
  if (own?.header !== file.header) fault('digest', 'another-digest');
  const regress = await db.$transaction(async (tx) => regressOf(tx, leaves, await leavesNow(tx)), UNHURRIED);
  for (const { caseId, subject, says } of regress) fault([caseId, subject].filter(Boolean).join(' '), says);
  const { faults, law } = await verifyRegister(db, undefined, { rows: false });
  for (const { caseId, seq, says } of faults) fault(`${caseId} entry:${seq}`, says);
  for (const version of law) fault(`law:${version}`, 'wrong-law');
  for (const id of await brokenAccountEvents(db)) fault(`account-event:${id}`, 'wrong-account-event');
}

async function holdDocuments(whole: NonNullable<Held['whole']>, leaves: string[], fault: Fault): Promise<void> {
  for (const [kind, id, hash] of leaves.map(leafOf))
    if (kind === 'document' && !(await whole(String(hash)))) fault(`document:${id}`, 'document-damaged');
}

/** The record's own chain leads to the hash that the digest names for the case. */
function holdRecord(
  { case: id, algorithms, entries, inclusion }: RecordFile,
  leaves: string[],
  { root, size }: { root: string; size: number },
  report: AgainstReport,
): void {
  if (isUnknown(algorithms)) return void report.faults.push({ where: id, says: 'unknown-algorithm' });
  const leaf =
    leaves.map(leafOf).find((one) => one[0] === 'case' && one[1] === id) ?? includedBy(inclusion, root, size);
  if (!leaf || leaf[1] !== id) return void report.faults.push({ where: id, says: 'not-covered' });
  const hash = hashAt(entries, Number(leaf[2]));
  if (hash === leaf[3]) report.shown.push(`${id}: 1–${leaf[2]}, ${hash}`);
  else report.faults.push({ where: `${id} entry:${leaf[2]}`, says: 'rewritten' });
}

const includedBy = (inclusion: Inclusion | undefined, root: string, size: number) =>
  inclusion && rootBy(inclusion.leaf, inclusion.index, size, inclusion.path) === root
    ? leafOf(inclusion.leaf)
    : undefined;

/** The hash of an entry, made from all that stand before it; null where one is missing or its texts are others. */
function hashAt(entries: RecordFile['entries'], seq: number): string | null {
  let hash = '';
  for (const [place, { at, body, texts, ...one }] of entries.entries()) {
    if (one.seq !== place + 1) return null;
    const { textsHash } = JSON.parse(body) as { textsHash?: string };
    if (textsHash !== (texts ? sha256(canonicalJson(texts)) : undefined)) return null;
    hash = sha256([hash, one.seq, at, body].join('\n'));
    if (one.seq === seq) return hash;
  }
  return null;
}

function holdDocument(hash: string, leaves: string[], report: AgainstReport): void {
  const found = leaves.map(leafOf).filter(([kind, , content]) => kind === 'document' && content === hash);
  if (found.length === 0) report.faults.push({ where: hash, says: 'not-covered' });
  for (const [, id] of found) report.shown.push(`document:${id}, ${hash}`);
}

/** A case's record to be taken away, with its place in the newest digest, where one has it. */
export async function recordFile(db: PrismaClient, caseId: string): Promise<RecordFile> {
  const rows = await db.entry.findMany({ where: { caseId }, orderBy: { seq: 'asc' } });
  const entries = rows.map(({ seq, at, body, texts }) => ({
    seq,
    at: at.toISOString(),
    body,
    texts: texts as Record<string, string> | null,
  }));
  const newest = await db.registerDigest.findFirst({ orderBy: { number: 'desc' }, select: { number: true } });
  const leaves = newest ? await leavesAt(db, newest.number) : [];
  const index = leaves.findIndex((text) => leafOf(text)[0] === 'case' && leafOf(text)[1] === caseId);
  const leaf = leaves[index];
  return {
    case: caseId,
    algorithms: { hash: ALGORITHMS.hash },
    entries,
    ...(leaf && { inclusion: { leaf, index, path: pathOf(leaves, index) } }),
  };
}
