import type { PrismaClient } from '../prisma/generated/client';
import { canonicalJson } from '../domain/canonical';
import { type EntryContent, sha256 } from './canonical';

/** A place where the chain does not hold. */
export interface ChainFault {
  caseId: string;
  seq: number;
  says: 'missing-entry' | 'wrong-link' | 'wrong-hash' | 'wrong-texts' | 'wrong-head';
}

export interface ChainReport {
  cases: number;
  entries: number;
  faults: ChainFault[];
}

const BATCH = 1000;

/** Recomputes every hash of every case (or of one) and reports each place that does not hold. */
export async function verifyRegister(db: PrismaClient, caseId?: string): Promise<ChainReport> {
  const report: ChainReport = { cases: 0, entries: 0, faults: [] };
  for (let after = ''; ; ) {
    const cases = await db.case.findMany({
      where: caseId ? { id: caseId } : { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, headSeq: true, headHash: true },
    });
    for (const one of cases) await verifyCase(db, one, report);
    if (caseId || cases.length < BATCH) return report;
    after = cases.at(-1)?.id ?? '';
  }
}

/** A case that is being written to is checked up to the head that it had when the check began. */
async function verifyCase(
  db: PrismaClient,
  one: { id: string; headSeq: number; headHash: string },
  report: ChainReport,
): Promise<void> {
  let [seq, hash] = [0, ''];
  for (;;) {
    const entries = await db.entry.findMany({
      where: { caseId: one.id, seq: { gt: seq, lte: one.headSeq } },
      orderBy: { seq: 'asc' },
      take: BATCH,
    });
    for (const entry of entries) {
      report.faults.push(...faultsOf(entry, seq, hash));
      [seq, hash] = [entry.seq, entry.hash];
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

type Row = Awaited<ReturnType<PrismaClient['entry']['findMany']>>[number];

function faultsOf(entry: Row, prevSeq: number, prevHash: string): ChainFault[] {
  const { caseId, seq } = entry;
  const found = (says: ChainFault['says']): ChainFault[] => [{ caseId, seq, says }];
  if (seq !== prevSeq + 1) return found('missing-entry');
  if (entry.prevHash !== prevHash) return found('wrong-link');
  if (entry.hash !== sha256([entry.prevHash, seq, entry.at.toISOString(), entry.body].join('\n')))
    return found('wrong-hash');
  const { textsHash } = JSON.parse(entry.body) as EntryContent;
  return textsHash && textsHash !== sha256(canonicalJson(entry.texts)) ? found('wrong-texts') : [];
}
