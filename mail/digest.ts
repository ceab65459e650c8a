import { addDays, type IsoDate, startOfVnDay, vnDateOf } from '../domain/calendar/dates';
import type { Mail, Prisma, PrismaClient } from '../prisma/generated/client';
import { messageIdOf } from './compose';
import { type Content, layoutHtml, layoutText, subjectLine, withoutFoot } from './layout';
import { linkOfRemarks } from './remarks';
import { caseLink } from './render';

/** When the one mail of a day is written, by the clock of Vietnam: our suggestion, before offices close. */
export const DIGEST_HOUR = 16;

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
export function startDigests({ db, now, publicUrl }: Place, onError: (error: unknown) => void): () => void {
  const look = () =>
    void now()
      .then((at) => mergeHeld(db, at, publicUrl))
      .catch(onError);
  const timer = setInterval(look, LOOK_MS);
  look();
  return () => clearInterval(timer);
}

/** The newest time at which mails of a day were due by `now`. */
function lastTime(now: string): { day: IsoDate; at: Date } {
  const timeOn = (day: IsoDate) => new Date(Date.parse(startOfVnDay(day)) + DIGEST_HOUR * 3_600_000);
  const today = vnDateOf(now);
  const day = timeOn(today).toISOString() <= now ? today : addDays(today, -1);
  return { day, at: timeOn(day) };
}

/**
 * Makes one mail for each officer of what was held until the newest time: that mail is written and what it is made of
 * marked as merged in one transaction, so that a crash loses none and none is said twice. It is sent as any other. Who
 * chose otherwise since still gets what was held. Returns how many mails it wrote.
 */
export async function mergeHeld(db: PrismaClient, now: string, publicUrl: string): Promise<number> {
  const time = lastTime(now);
  for (let count = 0; ; ) {
    const written = await db.$transaction((tx) => mergeSome(tx, time, publicUrl), { timeout: 60_000 });
    if (written === 0) return count;
    count += written;
  }
}

type Held = Pick<Mail, 'id' | 'caseId' | 'recipient' | 'locale' | 'subject' | 'text' | 'step' | 'rehearsal'>;

async function mergeSome(
  tx: Prisma.TransactionClient,
  { day, at }: ReturnType<typeof lastTime>,
  publicUrl: string,
): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('phoihop.digests'))`;
  const file = `digest:${day}`;
  // Whoever has the day's mail already gets what was committed late with the next.
  const held = await tx.$queryRaw<Held[]>`
    WITH waiting AS (SELECT * FROM "Mail" m WHERE m.status = 'held' AND m."createdAt" <= ${at}
      AND NOT EXISTS (SELECT 1 FROM "Mail" d WHERE d."caseId" = ${file} AND d.recipient = m.recipient))
    SELECT id, "caseId", recipient, locale, subject, text, step, rehearsal FROM waiting
    WHERE recipient IN (SELECT DISTINCT recipient FROM waiting ORDER BY recipient LIMIT ${RECIPIENTS_AT_ONCE}) ORDER BY id`;
  const recipients = [...new Set(held.map(({ recipient }) => recipient))];
  for (const recipient of recipients) {
    const mails = held.filter((mail) => mail.recipient === recipient);
    const { id } = await tx.mail.create({ data: digestOf(file, recipient, mails, publicUrl), select: { id: true } });
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
      'Muốn nhận từng thư ngay: trang “Tài khoản của tôi”.',
    ],
  },
  en: {
    subject: (count: number) => `News of the day: ${count} notices`,
    greeting: 'Dear reader,',
    text: [
      'You chose one mail a day. This is the news since the mail before; what is urgent was sent by itself at once.',
      'To get each mail at once, see the page “My account”.',
    ],
  },
};

function digestOf(file: string, recipient: string, mails: Held[], publicUrl: string): Prisma.MailCreateInput {
  const locale = mails.at(-1)?.locale === 'en' ? 'en' : 'vi';
  const words = WORDS[locale];
  const rehearsal = mails.every((mail) => mail.rehearsal);
  const content: Content = {
    locale,
    greeting: words.greeting,
    paragraphs: words.text,
    particulars: mails.map((mail, at) => [`${at + 1}. ${mail.subject}`, linkOf(mail, publicUrl)]),
    details: mails
      .slice(0, MOST_IN_FULL)
      .flatMap(({ subject, text }, at) => [`―― ${at + 1}. ${subject} ――`, ...withoutFoot(text).split('\n\n')]),
    rehearsal,
  };
  const key = 'digest';
  return {
    caseId: file,
    key,
    recipient,
    toBody: file,
    locale,
    subject: subjectLine(words.subject(mails.length), 'Phối Hợp', rehearsal),
    text: layoutText(content),
    html: layoutHtml(content),
    messageId: messageIdOf(file, key, recipient, publicUrl),
    rehearsal,
  };
}

const linkOf = ({ caseId, step }: Held, publicUrl: string): string =>
  linkOfRemarks(caseId, publicUrl) ?? caseLink(publicUrl, caseId, step);
