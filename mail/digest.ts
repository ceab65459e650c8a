import type { Mail, Prisma, PrismaClient } from '../prisma/generated/client';
import { localeOf } from './citation';
import { withoutFoot } from './layout';
import { mailOfFile } from './ofFile';
import { linkOfRemarks } from './remarks';
import { caseLink } from './render';
import { repeat } from '../prisma/repeat';

/** At which hour whoever has no account any more gets what was held; every officer's account has its own. */
const DIGEST_HOUR = 16;

/** A look this often, so that the mail of the day is a minute late at most. */
const LOOK_MS = 60_000;
/** So many officers' mails are merged in one transaction. */
const RECIPIENTS_AT_ONCE = 100;
/** So many mails of a day stand in it in full; of the others their subjects and links. */
const MOST_IN_FULL = 50;

interface Place {
  db: PrismaClient;
  /** The register's clock (ISO instant). */
  now(): Promise<string>;
  publicUrl: string;
}

/** Writes the mails of the day when it is time. Several processes may. Returns how to stop. */
export const startDigests = ({ db, now, publicUrl }: Place, onError: (error: unknown) => void): (() => void) =>
  repeat(async () => mergeHeld(db, await now(), publicUrl), LOOK_MS, onError);

/**
 * Makes one mail for each officer of what was held until the newest hour that the officer chose: that mail is written
 * and what it is made of marked as merged in one transaction, so that a crash loses none and none is said twice. It is
 * sent as any other. Who chose otherwise since still gets what was held. Returns how many mails it wrote.
 */
export async function mergeHeld(db: PrismaClient, now: string, publicUrl: string): Promise<number> {
  for (let count = 0; ; ) {
    const written = await db.$transaction((tx) => mergeSome(tx, now, publicUrl), { timeout: 60_000 });
    if (written === 0) return count;
    count += written;
  }
}

type Held = Pick<Mail, 'id' | 'caseId' | 'recipient' | 'locale' | 'subject' | 'text' | 'step' | 'rehearsal'> & {
  /** What the mail of the day is filed under. */
  file: string;
};

async function mergeSome(tx: Prisma.TransactionClient, now: string, publicUrl: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('phoihop.digests'))`;
  // Of several officers with one address the earliest hour counts: they get one mail together. Whoever has the day's
  // mail already gets what was committed late, or was held before another hour was chosen, with the next.
  const held = await tx.$queryRaw<Held[]>`
    WITH held AS (SELECT m.*, make_interval(hours => coalesce(o.hour, ${DIGEST_HOUR})) AS hour FROM "Mail" m
        LEFT JOIN (SELECT trim(email) AS email, min("mailHour") AS hour FROM "Officer" GROUP BY 1) o ON o.email = m.recipient
        WHERE m.status = 'held'),
      newest AS (SELECT h.*, (${now}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh' - h.hour)::date AS day FROM held h),
      waiting AS (SELECT n.*, 'digest:' || n.day AS file FROM newest n
        WHERE n."createdAt" <= (n.day + n.hour) AT TIME ZONE 'Asia/Ho_Chi_Minh'
        AND NOT EXISTS (SELECT 1 FROM "Mail" d WHERE d."caseId" = 'digest:' || n.day AND d.recipient = n.recipient))
    SELECT id, "caseId", recipient, locale, subject, text, step, rehearsal, file FROM waiting
    WHERE recipient IN (SELECT DISTINCT recipient FROM waiting ORDER BY recipient LIMIT ${RECIPIENTS_AT_ONCE}) ORDER BY id`;
  const recipients = [...new Set(held.map(({ recipient }) => recipient))];
  for (const recipient of recipients) {
    const mails = held.filter((mail) => mail.recipient === recipient);
    const { id } = await tx.mail.create({ data: digestOf(recipient, mails, publicUrl), select: { id: true } });
    const ids = mails.map((mail) => mail.id);
    await tx.mail.updateMany({ where: { id: { in: ids } }, data: { status: 'merged', inDigest: id } });
  }
  return recipients.length;
}

const WORDS = {
  vi: {
    subject: (count: number) => `Tin trong ngày: ${count} thư báo`,
    greeting: 'Kính gửi ông/bà,',
    text: [
      'Ông/bà chọn nhận một thư mỗi ngày. Dưới đây là các tin từ thư trước đến nay; việc gấp đã được gửi riêng ngay khi phát sinh.',
      'Muốn nhận từng thư ngay, hoặc vào giờ khác: trang “Tài khoản của tôi”.',
    ],
  },
  en: {
    subject: (count: number) => `News of the day: ${count} notices`,
    greeting: 'Dear reader,',
    text: [
      'You chose one mail a day. This is the news since the mail before; what is urgent was sent by itself at once.',
      'To get each mail at once, or at another hour, see the page “My account”.',
    ],
  },
};

function digestOf(email: string, mails: Held[], publicUrl: string): Prisma.MailCreateManyInput {
  const locale = localeOf(mails.at(-1)?.locale);
  const words = WORDS[locale];
  return mailOfFile(mails[0]!.file, 'digest', { email, locale }, publicUrl, {
    subject: words.subject(mails.length),
    greeting: words.greeting,
    paragraphs: words.text,
    particulars: mails.map((mail, at) => [`${at + 1}. ${mail.subject}`, linkOf(mail, publicUrl)]),
    details: mails
      .slice(0, MOST_IN_FULL)
      .flatMap(({ subject, text }, at) => [`―― ${at + 1}. ${subject} ――`, ...withoutFoot(text).split('\n\n')]),
    rehearsal: mails.every((mail) => mail.rehearsal),
  });
}

const linkOf = ({ caseId, step }: Held, publicUrl: string): string =>
  linkOfRemarks(caseId, publicUrl) ?? caseLink(publicUrl, caseId, step);
