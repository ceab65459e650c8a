import type { KeyObject } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical';
import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { digestMail } from '../../mail/evidence';
import { chunks } from '../../prisma/chunks';
import type { Prisma, PrismaClient, RegisterDigest } from '../../prisma/generated/client';
import { sha256 } from '../canonical';
import { UNHURRIED } from '../unhurried';
import { ALGORITHMS, type Named } from './algorithms';
import { changesBetween, type Leaf, leafOf, leavesAt, leavesNow } from './leaves';
import { rootOf } from './merkle';
import { publicKeyOf, signed } from './signing';
import { timestampFrom } from './timestamp';

export const FORMAT = 'phoihop-digest/1';

/** What is signed: the register of one installation on a day, and the digest before it, by its hash. */
export interface DigestHeader {
  format: typeof FORMAT;
  /** Digests of before have none. */
  algorithms?: Named;
  /** Where people reach the installation. */
  installation: string;
  number: number;
  day: IsoDate;
  at: string;
  previous: string | null;
  leaves: number;
  root: string;
}

export interface DigestDeps {
  db: PrismaClient;
  publicUrl: string;
  key: KeyObject;
  /** The time-stamping authority's address, if any. */
  timestampUrl: string | undefined;
  /** What it is trusted by, where that isn't an authority that everybody knows. */
  timestampTrust?: (() => Promise<RequestInit>) | undefined;
  /** Who gets the digest by mail. */
  recipients: string[];
  onError: (error: unknown) => void;
}

/** A place that an earlier digest had otherwise. */
export interface Regress {
  caseId: string | null;
  subject: string;
  says:
    | 'case-gone'
    | 'tail-cut'
    | 'rewritten'
    | 'document-gone'
    | 'document-changed'
    | 'law-changed'
    | 'accounts-rewritten'
    | 'digest-changed';
}

/**
 * Signs the register as it stands: once a day, or for a wish; null where that day has its own, or the wish its digest.
 * Answers also what the digest before had and the register has no longer. What a time-stamping authority doesn't give
 * now is asked for with the next digest.
 */
export async function makeDigest(
  deps: DigestDeps,
  at: string,
  wish?: bigint,
): Promise<{ number: number; regress: Regress[] } | null> {
  const day = vnDateOf(at);
  const made = await deps.db.$transaction(
    async (tx) => {
      // One at a time; taken before anything is read, for what is read is as of the first reading.
      await tx.$executeRaw`LOCK TABLE "RegisterDigest" IN SHARE ROW EXCLUSIVE MODE`;
      const wanted = await wantedBy(tx, day, wish);
      if (!wanted) return null;
      const before = await tx.registerDigest.findFirst({ orderBy: { number: 'desc' } });
      const written = await write(tx, deps, { at, day, before, ...wanted });
      if (wish !== undefined) await tx.digestWish.update({ where: { id: wish }, data: { number: written.number } });
      return written;
    },
    // As of one instant.
    { ...UNHURRIED, isolationLevel: 'RepeatableRead' },
  );
  if (made) await stampAll(deps);
  return made;
}

interface Wanted {
  asked: boolean;
  mailed: boolean;
}

/** The day's own is mailed always, one that was asked for as it was asked for; null where it is there already. */
async function wantedBy(tx: Prisma.TransactionClient, day: IsoDate, wish: bigint | undefined): Promise<Wanted | null> {
  if (wish === undefined)
    return (await tx.registerDigest.count({ where: { day, asked: false } })) > 0
      ? null
      : { asked: false, mailed: true };
  const open = await tx.digestWish.findFirst({ where: { id: wish, number: null } });
  return open && { asked: true, mailed: open.mailed };
}

interface Occasion extends Wanted {
  at: string;
  day: IsoDate;
  before: RegisterDigest | null;
}

async function write(tx: Prisma.TransactionClient, deps: DigestDeps, { at, day, before, asked, mailed }: Occasion) {
  const number = (before?.number ?? 0) + 1;
  const kept = before ? await leavesAt(tx, before.number) : [];
  const lost = before !== null && rootOf(kept) !== (JSON.parse(before.header) as DigestHeader).root;
  const had = lost ? [] : kept;
  const has = await leavesNow(tx);
  const { publicUrl: installation, key } = deps;
  const facts = { number, day, at, previous: before?.hash ?? null, leaves: has.length, root: rootOf(has) };
  const header = canonicalJson({
    format: FORMAT,
    algorithms: ALGORITHMS,
    installation,
    ...facts,
  } satisfies DigestHeader);
  const row = { number, day, at, header, hash: sha256(header) };
  const proof = { signature: signed(header, key), publicKey: publicKeyOf(key) };
  await tx.registerDigest.create({
    data: { ...row, ...proof, asked, changes: changesBetween(lost ? null : had, has) },
  });
  const mails = (mailed ? deps.recipients : []).map((to) => digestMail({ ...row, ...proof }, to, installation));
  await tx.mail.createMany({ data: mails, skipDuplicates: true });
  const unknown: Regress[] = lost ? [{ caseId: null, subject: `digest:${before.number}`, says: 'digest-changed' }] : [];
  return { number, regress: [...unknown, ...(await regressOf(tx, had, has))] };
}

/** Tokens for digests that have none, the newest first. */
async function stampAll({ db, timestampUrl, timestampTrust, onError }: DigestDeps): Promise<void> {
  if (!timestampUrl) return;
  const bare = await db.registerDigest.findMany({
    where: { timestamp: null },
    orderBy: { number: 'desc' },
    take: MOST_STAMPS,
    select: { number: true, header: true },
  });
  for (const { number, header } of bare) {
    const timestamp = await timestampFrom(timestampUrl, header, timestampTrust).catch(onError);
    if (!timestamp) return;
    await db.registerDigest.update({ where: { number }, data: { timestamp } });
  }
}

const MOST_STAMPS = 10;
/** So many values fit into one statement with room to spare. */
const AT_ONCE = 5_000;

/** What was there and is not there any more, or is another. A case may only have grown: its old head is still in it. */
export async function regressOf(
  tx: Prisma.TransactionClient,
  had: readonly string[],
  has: readonly string[],
): Promise<Regress[]> {
  const present = new Set(has);
  const now = new Map(
    has.map((text) => {
      const leaf = leafOf(text);
      return [`${leaf[0]}:${leaf[1]}`, leaf];
    }),
  );
  const changed = had.filter((text) => !present.has(text)).map(leafOf);
  const found: Regress[] = [];
  for (const leaf of changed) {
    const [kind, id] = leaf;
    const today = now.get(`${kind}:${id}`);
    if (kind === 'accounts') found.push(...(await accountsRewritten(tx, leaf)));
    else if (kind === 'law') found.push({ caseId: null, subject: `law:${id}`, says: 'law-changed' });
    else if (kind === 'document')
      found.push({ caseId: null, subject: `document:${id}`, says: today ? 'document-changed' : 'document-gone' });
    else if (!today) found.push({ caseId: null, subject: `case:${id}`, says: 'case-gone' });
    else if (Number(today[2]) < Number(leaf[2]))
      found.push({ caseId: id, subject: `entry:${leaf[2]}`, says: 'tail-cut' });
  }
  return [...found, ...(await rewritten(tx, changed, found))];
}

/** The account event that a digest named is there still, as it was. */
async function accountsRewritten(tx: Prisma.TransactionClient, [, id, hash]: Leaf): Promise<Regress[]> {
  const row = await tx.accountEvent.findUnique({ where: { id: BigInt(id) }, select: { hash: true } });
  return row?.hash === hash ? [] : [{ caseId: null, subject: `account-event:${id}`, says: 'accounts-rewritten' }];
}

/** Entries that a digest named, and that have another hash now. */
async function rewritten(
  tx: Prisma.TransactionClient,
  changed: ReturnType<typeof leafOf>[],
  found: Regress[],
): Promise<Regress[]> {
  const known = new Set(found.flatMap(({ caseId, subject }) => [caseId, subject.replace(/^case:/, '')]));
  const heads = changed.filter((leaf) => leaf[0] === 'case').filter(([, id]) => !known.has(id));
  const rows: Regress[] = [];
  for (const some of chunks(heads, AT_ONCE)) {
    const hashes = await tx.$queryRaw<{ id: string; hash: string }[]>`
      SELECT e."caseId" AS id, e.hash FROM "Entry" e
      JOIN unnest(${some.map(([, id]) => id)}::text[], ${some.map(([, , seq]) => Number(seq))}::int[]) AS h(id, seq)
      ON h.id = e."caseId" AND h.seq = e.seq`;
    const now = new Map(hashes.map(({ id, hash }) => [id, hash]));
    for (const [, id, seq, hash] of some)
      if (now.get(id) !== hash) rows.push({ caseId: id, subject: `entry:${seq}`, says: 'rewritten' });
  }
  return rows;
}
