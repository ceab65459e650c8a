import type { PrismaClient } from '../prisma/generated/client';
import {
  type ChainFault,
  contentIn,
  contentLost,
  hashesIn,
  readEntry,
  standsOnWrongLaw,
  type Read,
  isBare,
  Waiting,
  writtenFault,
} from './entryFaults';
import { acceptedActs } from './accepted';
import { caseFaults } from './caseFaults';
import { intactContents } from './planContent';
import { changedLaw, FrozenLaw } from './frozenLaw';
import { createLawReader } from './law';

export type { ChainFault };

export interface ChainReport {
  cases: number;
  entries: number;
  faults: ChainFault[];
  /**
   * Published law, as `id@version`, whose text is no longer the one that was frozen; only when all cases are checked.
   */
  law: string[];
  /** Texts that were erased by an act on record: no fault, and never silent. */
  erased: ErasedText[];
}

/** A text beside an entry that an act erased: which act, when, by which body, and for what. */
export interface ErasedText {
  caseId: string;
  seq: number;
  by: { seq: number; at: string; body: string; officer: string; basis: string };
}

const BATCH = 1000;

/** Law as many cases go by it: each version is read, and hashed anew, once. */
export const lawOnce = (db: PrismaClient) => ({ frozen: new FrozenLaw(db), read: createLawReader(db) });

/**
 * Recomputes every hash of every case (or of one, or some) and of the law under which they run, and reports each place
 * that does not hold: also columns that say something else than the hashed text, rulings on what nobody asked for, and
 * (unless `rows` is false) what is kept beside the record and is not what folding it gives.
 */
export async function verifyRegister(
  db: PrismaClient,
  only?: string | string[],
  { rows = true, law = lawOnce(db) }: { rows?: boolean; law?: ReturnType<typeof lawOnce> } = {},
): Promise<ChainReport> {
  const ids = typeof only === 'string' ? [only] : only;
  const report: ChainReport = { cases: 0, entries: 0, faults: [], law: ids ? [] : await changedLaw(db), erased: [] };
  for (let after = ''; ; ) {
    const cases = await db.case.findMany({
      where: { id: { gt: after, ...(ids && { in: ids }) } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, headSeq: true, headHash: true },
    });
    for (const one of cases) {
      const known = report.faults.length;
      await verifyCase(db, law.frozen, one, report);
      // On a record that doesn't hold, nothing can be said of what stands beside it.
      if (!rows || report.faults.length > known) continue;
      const says = await caseFaults(db, one.id, law.read);
      report.faults.push(...says.map((fault) => ({ caseId: one.id, seq: one.headSeq, says: fault })));
    }
    if (cases.length < BATCH) return report;
    after = cases.at(-1)?.id ?? '';
  }
}

/** A case that is being written to is checked up to the head that it had when the check began. */
async function verifyCase(
  db: PrismaClient,
  law: FrozenLaw,
  one: { id: string; headSeq: number; headHash: string },
  report: ChainReport,
): Promise<void> {
  const waiting = new Waiting();
  let [seq, hash] = [0, ''];
  for (;;) {
    const rows = await db.entry.findMany({
      where: { caseId: one.id, seq: { gt: seq, lte: one.headSeq } },
      orderBy: { seq: 'asc' },
      take: BATCH,
    });
    const entries = rows.map(readEntry);
    const standing = await law.standings(entries.flatMap(hashesIn));
    const kept = await intactContents(db, entries.flatMap(contentIn));
    const erasures = await erasuresOf(db, one.id, entries);
    for (const entry of entries) {
      const erasure = erasures(entry);
      if (erasure) report.erased.push({ caseId: one.id, seq: entry.row.seq, by: erasure });
      const says = [
        writtenFault(entry, seq, hash, erasure !== null),
        waiting.takes(entry) ? null : ('ruling-without-act' as const),
        standsOnWrongLaw(entry, standing) ? ('wrong-law' as const) : null,
        contentLost(entry, kept) ? ('wrong-content' as const) : null,
      ].filter((fault) => fault !== null);
      report.faults.push(...says.map((fault) => ({ caseId: one.id, seq: entry.row.seq, says: fault })));
      [seq, hash] = [entry.row.seq, entry.row.hash];
    }
    report.entries += entries.length;
    if (entries.length < BATCH) break;
  }
  report.cases += 1;
  if (seq !== one.headSeq || hash !== one.headHash || (await isAheadOfItsHead(db, one)))
    report.faults.push({ caseId: one.id, seq, says: 'wrong-head' });
}

/**
 * Entries and their head are written in one transaction, so an entry seen first can't be newer than a head read after
 * it.
 */
async function isAheadOfItsHead(db: PrismaClient, { id, headSeq }: { id: string; headSeq: number }): Promise<boolean> {
  const newest = await db.entry.findFirst({
    where: { caseId: id, seq: { gt: headSeq } },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  });
  if (!newest) return false;
  const now = await db.case.findUniqueOrThrow({ where: { id }, select: { headSeq: true } });
  return newest.seq > now.headSeq;
}

/** By which act the text beside an entry was erased; null where it wasn't. */
async function erasuresOf(
  db: PrismaClient,
  caseId: string,
  entries: Read[],
): Promise<(entry: Read) => ErasedText['by'] | null> {
  const bare = entries.filter(isBare);
  const acts = bare.length > 0 ? await acceptedActs(db, caseId, { names: ['erase-comment'] }) : [];
  return (entry) => {
    const comment = isBare(entry) ? entry.body?.data.comment : undefined;
    const act = acts.find(({ seq, data }) => seq > entry.row.seq && comment !== undefined && data.comment === comment);
    return act
      ? { seq: act.seq, at: act.at, body: act.by.body, officer: act.by.officer, basis: String(act.data.basis) }
      : null;
  };
}
