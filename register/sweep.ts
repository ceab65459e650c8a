import type { PrismaClient } from '../prisma/generated/client';
import type { Deliver } from './deliver';

const EVERY_MS = 1_000;
/**
 * A case that can't be settled is told again after twice the time each time, up to this: a run takes 10,000 signals at
 * most.
 */
const LONGEST_MS = 300_000;
/** A sweep takes no more than this at a time, so that a long outage is caught up with evenly. */
const MOST = 200;

/**
 * Finds what a crash or an outage left undelivered: acts without a ruling, dates that passed without a look,
 * mails that wait. Several processes may sweep: a delivery too many changes nothing. Rehearsals run on a server of
 * their own. Returns how to stop.
 */
export function startSweep(db: PrismaClient, deliver: Deliver, onError: (error: unknown) => void): () => void {
  let busy = false;
  const patience = new Patience();
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void sweep(db, deliver, onError, patience)
      .catch(onError)
      .finally(() => (busy = false));
  }, EVERY_MS);
  return () => clearInterval(timer);
}

/** One sweep; returns the cases it poked. The grace spares what is on its way this very second. */
export async function sweep(
  db: PrismaClient,
  deliver: Deliver,
  onError: (error: unknown) => void,
  patience = new Patience(),
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    (SELECT id FROM "Case" WHERE "actSeq" > "ruledSeq" AND "headAt" < now() - interval '2 seconds' AND NOT rehearsal ORDER BY id LIMIT ${MOST})
    UNION
    (SELECT id FROM "Case" WHERE "wakeAt" < now() - interval '10 seconds' AND NOT rehearsal ORDER BY id LIMIT ${MOST})`;
  const due = patience.due(
    rows.map(({ id }) => id),
    Date.now(),
  );
  // One case that can't be told anything must not keep the others from being told.
  for (const id of due) await deliver.poke(id).catch(onError);
  if (
    await db.mail.findFirst({
      where: { status: 'waiting', createdAt: { lt: new Date(Date.now() - 5_000) } },
      select: { id: true },
    })
  )
    deliver.wakePost();
  return due;
}

/** Remembers who was told in vain, and for how long to leave them alone (in ms). */
export class Patience {
  private told = new Map<string, { wait: number; until: number }>();

  /** Of those who need telling, whoever's turn it is; whoever needs it no more is forgotten. */
  due(ids: string[], now: number): string[] {
    const due = ids.filter((id) => (this.told.get(id)?.until ?? 0) <= now);
    const known = ids.map((id): [string, { wait: number; until: number }] => [
      id,
      this.told.get(id) ?? { wait: EVERY_MS, until: 0 },
    ]);
    this.told = new Map(known);
    for (const id of due) {
      const { wait } = this.told.get(id) as { wait: number };
      this.told.set(id, { wait: Math.min(wait * 2, LONGEST_MS), until: now + wait });
    }
    return due;
  }
}
