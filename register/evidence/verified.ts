import { chunks } from '../../prisma/chunks';
import type { PrismaClient } from '../../prisma/generated/client';
import { changedLaw } from '../frozenLaw';
import { caseIds } from '../read';
import { type ChainReport, lawOnce, verifyRegister } from '../verify';
import { brokenAccountEvents } from './accounts';
import { checkDocuments, type Whole } from './documents';

/** What a check of the register comes to: its chains, its law, its documents' bytes, what was done to accounts. */
export interface Verified extends ChainReport {
  documents: number;
  damaged: { id: string; caseId: string | null }[];
  /** Numbers of account events that are not what their hash says, or don't join the one before. */
  events: string[];
}

export const NOTHING_VERIFIED: Verified = {
  ...{ cases: 0, entries: 0, faults: [], law: [], erased: [] },
  ...{ documents: 0, damaged: [], events: [] },
};

export const together = (one: Verified, other: Verified): Verified => ({
  cases: one.cases + other.cases,
  entries: one.entries + other.entries,
  faults: [...one.faults, ...other.faults],
  law: [...one.law, ...other.law],
  erased: [...one.erased, ...other.erased],
  documents: one.documents + other.documents,
  damaged: [...one.damaged, ...other.damaged],
  events: [...one.events, ...other.events],
});

/**
 * Checks cases with their documents. `law`: the same for many looks, which read each version once. Throws while the
 * store of documents is away.
 */
export async function verifyCases(db: PrismaClient, whole: Whole, ids: string[], law = lawOnce(db)): Promise<Verified> {
  const chains = await verifyRegister(db, ids, { law });
  return { ...NOTHING_VERIFIED, ...chains, ...(await checkDocuments(db, whole, ids)) };
}

/** Checks what belongs to no case: law as published, and what was done to accounts. */
export async function verifyBeside(db: PrismaClient): Promise<Verified> {
  const events = (await brokenAccountEvents(db)).map(String);
  return { ...NOTHING_VERIFIED, law: await changedLaw(db), events };
}

/** So many cases are looked at together. */
const PAGE = 100;

/** Checks all there is; `told` hears after each page how many cases of how many are done. */
export async function verifyAll(
  db: PrismaClient,
  whole: Whole,
  told: (done: number, of: number) => void,
): Promise<Verified> {
  const law = lawOnce(db);
  const ids = await caseIds(db);
  let found = await verifyBeside(db);
  for (const some of chunks(ids, PAGE)) {
    found = together(found, await verifyCases(db, whole, some, law));
    told(found.cases, ids.length);
  }
  return found;
}
