import { LRUCache } from 'lru-cache';
import type { Data } from '../../domain/case/entry';
import { type CaseKind, kindNamed } from '../../domain/kinds';
import type { PrismaClient } from '../../prisma/generated/client';
import type { EntryContent } from '../../register/canonical';

/** A case's kind and the data of its first entry. */
export interface Opening {
  kind: CaseKind;
  unit: string;
  data: Data;
}

const MOST = 2_000;
const kept = new WeakMap<PrismaClient, LRUCache<string, Opening>>();

/**
 * How a case was opened; nothing where there is no such case. Entries never change, so each is read once per process.
 */
export async function openingOf(db: PrismaClient, caseId: string): Promise<Opening | undefined> {
  const known = kept.get(db) ?? new LRUCache<string, Opening>({ max: MOST });
  kept.set(db, known);
  const opening = known.get(caseId) ?? (await read(db, caseId));
  if (opening) known.set(caseId, opening);
  return opening;
}

async function read(db: PrismaClient, caseId: string): Promise<Opening | undefined> {
  const row = await db.entry.findUnique({
    where: { caseId_seq: { caseId, seq: 1 } },
    select: { body: true, case: { select: { kind: true, unit: true } } },
  });
  return row
    ? { kind: kindNamed(row.case.kind), unit: row.case.unit, data: (JSON.parse(row.body) as EntryContent).data }
    : undefined;
}
