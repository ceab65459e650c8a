import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mailsOf } from '../../mail/community';
import type { PrismaClient } from '../../prisma/generated/client';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** For so long a repeated request with the same `Idempotency-Key` is known. */
const REQUESTS_KEPT_MS = 30 * DAY_MS;

/** For so long a bell has its lines. */
const NEWS_KEPT_MS = 180 * DAY_MS;

/** Of one hour’s tidying. */
const MOST_COMMENTS = 10_000;

interface Place {
  db: PrismaClient;
  /** Where uploads wait until they have been checked. */
  incomingDir: string;
  onError: (error: unknown) => void;
}

/** Tidies now and every hour. Returns how to stop. */
export function startHousekeeping(place: Place): () => void {
  const run = () => void tidy(place, Date.now()).catch(place.onError);
  run();
  const timer = setInterval(run, HOUR_MS);
  return () => clearInterval(timer);
}

/** Comments that were never confirmed, or refused and kept long enough; with the mails about them. */
async function dropComments(db: PrismaClient, now: Date): Promise<void> {
  const due = await db.communityComment.findMany({
    where: { removeAt: { lte: now } },
    select: { id: true },
    take: MOST_COMMENTS,
  });
  if (due.length === 0) return;
  const ids = due.map(({ id }) => id);
  await db.$transaction([
    db.mail.deleteMany({ where: { caseId: { in: ids.map(mailsOf) } } }),
    db.communityComment.deleteMany({ where: { id: { in: ids }, removeAt: { lte: now } } }),
  ]);
}

/**
 * Drops what nobody will ask for again by `now` (ms): old requests' keys, bells' lines of half a year ago, and uploads
 * that were cut off more than a day ago.
 */
export async function tidy({ db, incomingDir }: Place, now: number): Promise<void> {
  await db.idempotentRequest.deleteMany({ where: { createdAt: { lt: new Date(now - REQUESTS_KEPT_MS) } } });
  await db.news.deleteMany({ where: { at: { lt: new Date(now - NEWS_KEPT_MS) } } });
  await dropComments(db, new Date(now));
  const names = await readdir(incomingDir).catch(() => []);
  for (const path of names.map((name) => join(incomingDir, name))) {
    const written = await stat(path).catch(() => null);
    if (written && written.mtimeMs < now - DAY_MS) await rm(path, { force: true });
  }
}
