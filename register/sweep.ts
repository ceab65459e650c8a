import type { PrismaClient } from '../prisma/generated/client';
import type { Deliver } from './deliver';

const EVERY_MS = 1_000;
/** A sweep takes no more than this at a time, so that a long outage is caught up with evenly. */
const MOST = 200;

/**
 * Finds what a crash or an outage left undelivered: acts without a ruling, dates that passed without a look,
 * mails that wait. Several processes may sweep: a delivery too many changes nothing. Rehearsals run on a server of their own. Returns how to stop.
 */
export function startSweep(db: PrismaClient, deliver: Deliver, onError: (error: unknown) => void): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void sweep(db, deliver, onError).catch(onError).finally(() => (busy = false));
  }, EVERY_MS);
  return () => clearInterval(timer);
}

/** One sweep; returns the cases it poked. The grace spares what is on its way this very second. */
export async function sweep(db: PrismaClient, deliver: Deliver, onError: (error: unknown) => void): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    (SELECT id FROM "Case" WHERE "actSeq" > "ruledSeq" AND "headAt" < now() - interval '2 seconds' AND NOT rehearsal ORDER BY id LIMIT ${MOST})
    UNION
    (SELECT id FROM "Case" WHERE "wakeAt" < now() - interval '10 seconds' AND NOT rehearsal ORDER BY id LIMIT ${MOST})`;
  // One case that can't be told anything must not keep the others from being told.
  for (const { id } of rows) await deliver.poke(id).catch(onError);
  if (await db.mail.findFirst({ where: { status: 'waiting', createdAt: { lt: new Date(Date.now() - 5_000) } }, select: { id: true } })) deliver.wakePost();
  return rows.map(({ id }) => id);
}
