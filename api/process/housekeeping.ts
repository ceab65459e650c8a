import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mailsOf } from '../../mail/community';
import type { PrismaClient } from '../../prisma/generated/client';
import { repeat } from '../../prisma/repeat';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** For so long a repeated request with the same `Idempotency-Key` is known. */
const REQUESTS_KEPT_MS = 30 * DAY_MS;

/** For so long a bell has its lines. */
const NEWS_KEPT_MS = 180 * DAY_MS;

/** For so long after its answer a comment has its writer's name and addresses; our suggestion. */
const WRITERS_KEPT_MS = 365 * DAY_MS;

/** For so long it is known who read a confidential document; our suggestion. */
const READS_KEPT_MS = 730 * DAY_MS;

/** For so long a webhook’s deliveries can be sent again. */
const DELIVERIES_KEPT_MS = 30 * DAY_MS;

/** Of one hour’s tidying. */
const MOST_COMMENTS = 10_000;

interface Place {
  db: PrismaClient;
  /** Where uploads wait until they have been checked. */
  incomingDir: string;
  /** Where mails are files, and for how many days. */
  mailFiles: { dir: string; days: number };
  onError: (error: unknown) => void;
}

/** Tidies now and every hour. Returns how to stop. */
export const startHousekeeping = (place: Place): (() => void) =>
  repeat(() => tidy(place, Date.now()), HOUR_MS, place.onError);

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

/** Who wrote a comment that was answered long ago is nobody's to know any more; what it says stays public. */
async function forgetWriters(db: PrismaClient, now: number): Promise<void> {
  const answered = { lt: new Date(now - WRITERS_KEPT_MS) };
  const due = await db.communityComment.findMany({
    where: { answeredAt: answered, side: null, email: { not: '' } },
    select: { id: true },
    take: MOST_COMMENTS,
  });
  if (due.length > 0)
    await db.$transaction(
      forgetting(
        db,
        due.map(({ id }) => id),
      ),
    );
}

/** What makes forgotten who wrote those comments; with the mails to them. */
export const forgetting = (db: PrismaClient, ids: string[]) => [
  db.mail.deleteMany({ where: { caseId: { in: ids.map(mailsOf) } } }),
  db.communityComment.updateMany({ where: { id: { in: ids } }, data: { name: '', email: '', address: null } }),
];

/** Files older than that by `now` (ms). */
async function dropOlder(dir: string, olderThan: number, now: number): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  for (const path of names.map((name) => join(dir, name))) {
    const written = await stat(path).catch(() => null);
    if (written && written.mtimeMs < now - olderThan) await rm(path, { force: true });
  }
}

/**
 * Drops what nobody will ask for again by `now` (ms): old requests' keys, bells' lines of half a year ago, webhooks'
 * deliveries of a month ago, uploads that were cut off more than a day ago, mails that are files; and what of people
 * has had its day.
 */
export async function tidy({ db, incomingDir, mailFiles }: Place, now: number): Promise<void> {
  await db.idempotentRequest.deleteMany({ where: { createdAt: { lt: new Date(now - REQUESTS_KEPT_MS) } } });
  await db.news.deleteMany({ where: { at: { lt: new Date(now - NEWS_KEPT_MS) } } });
  await db.webhookDelivery.deleteMany({ where: { createdAt: { lt: new Date(now - DELIVERIES_KEPT_MS) } } });
  await db.documentRead.deleteMany({ where: { lastAt: { lt: new Date(now - READS_KEPT_MS) } } });
  await dropComments(db, new Date(now));
  await forgetWriters(db, now);
  await dropOlder(incomingDir, DAY_MS, now);
  await dropOlder(mailFiles.dir, mailFiles.days * DAY_MS, now);
}
