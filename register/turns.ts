import { turnAfter } from '../domain/planCycle/state';
import type { PrismaClient } from '../prisma/generated/client';

/**
 * The cycles that count of those named in their first turn, by what they are asked for: the first that was not
 * cancelled; where all were, the next, which is not there yet.
 */
export async function livingCycles(db: PrismaClient, first: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const living = new Map(first);
  for (;;) {
    const cancelled = await db.case.findMany({
      where: { id: { in: [...living.values()] }, outcome: 'cancelled' },
      select: { id: true },
    });
    if (cancelled.length === 0) return living;
    const gone = new Set(cancelled.map(({ id }) => id));
    for (const [of, id] of living) if (gone.has(id)) living.set(of, turnAfter(id));
  }
}

/** The same for one. */
export const livingCycle = async (db: PrismaClient, first: string): Promise<string> =>
  (await livingCycles(db, new Map([[first, first]]))).get(first) as string;
