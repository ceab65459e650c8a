import type { PrismaClient } from '../../prisma/generated/client';
import { inParallel } from '../inParallel';

/** Whether the bytes that were stored under a hash are there and are those; throws while the store is away. */
export type Whole = (sha256: string) => Promise<boolean>;

const AT_ONCE = 4;

/** Reads the bytes of these cases' documents, a few at a time, each content once: how many documents, which damaged. */
export async function checkDocuments(
  db: PrismaClient,
  whole: Whole,
  cases: string[],
): Promise<{ documents: number; damaged: { id: string; caseId: string | null }[] }> {
  const rows = await db.document.findMany({
    where: { caseId: { in: cases } },
    select: { id: true, caseId: true, sha256: true },
  });
  const lost = new Set<string>();
  await inParallel([...new Set(rows.map(({ sha256 }) => sha256))], AT_ONCE, async (sha256) => {
    if (!(await whole(sha256))) lost.add(sha256);
  });
  return { documents: rows.length, damaged: rows.filter(({ sha256 }) => lost.has(sha256)) };
}
