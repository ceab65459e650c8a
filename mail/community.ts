import { formatVnDate, type IsoDate } from '../domain/calendar/dates';
import type { Handling } from '../domain/consultation/state';
import type { Text } from '../domain/law/procedure';
import { mailOfFile } from './ofFile';
import { findRecipients, type PrismaLike } from './recipients';

/** A comment whose writer must show that the address is theirs. */
interface Unconfirmed {
  id: string;
  email: string;
  locale: 'vi' | 'en';
  token: string;
  /** Of the plan commented on. */
  title: Text;
  /** Until when; after that day the comment is removed. */
  confirmBy: IsoDate;
}

const WORDS = {
  vi: {
    subject: 'Xác nhận ý kiến góp ý',
    stranger: 'ông/bà',
    greeting: (name: string) => `Kính gửi: ${name}`,
    text: (title: string, by: string) => [
      `Địa chỉ thư này vừa được dùng để gửi ý kiến góp ý cho “${title}”.`,
      `Đề nghị mở liên kết dưới đây và bấm xác nhận, chậm nhất ngày ${by}. Ý kiến chỉ đến cơ quan soạn thảo sau khi được xác nhận; tên và địa chỉ không được công khai.`,
      'Nếu không phải ông/bà gửi ý kiến, xin bỏ qua thư này: không được xác nhận thì ý kiến tự xóa.',
    ],
    link: 'Xác nhận tại',
  },
  en: {
    subject: 'Confirm your comment',
    stranger: 'the writer of a comment',
    greeting: (name: string) => `To: ${name}`,
    text: (title: string, by: string) => [
      `This address was just used to comment on “${title}”.`,
      `Please open the link below and confirm by ${by}. Only then does the comment reach the drafting office; name and addresses are never made public.`,
      'If it was not you, ignore this mail: what is not confirmed is removed by itself.',
    ],
    link: 'Confirm at',
  },
};

/**
 * Writes the mail that asks for confirmation, in the transaction that keeps the comment. It belongs to no case, so it
 * is filed under the comment, and is removed with it. The word stands behind `#`: no server's log gets it. Whoever
 * types another's address writes nothing of this mail: no name, no text.
 */
export async function composeConfirmation(
  tx: PrismaLike,
  { id, email, locale, token, title, confirmBy }: Unconfirmed,
  publicUrl: string,
): Promise<void> {
  const words = WORDS[locale];
  await write(tx, publicUrl, {
    file: mailsOf(id),
    key: 'confirm',
    to: { name: words.stranger, email, locale },
    title,
    subject: words.subject,
    paragraphs: words.text(title[locale], formatVnDate(confirmBy)),
    link: [words.link, `/public/confirm#${token}`],
  });
}

/** Whom a mail about a comment goes to. */
interface Reader {
  name: string;
  email: string;
  locale: 'vi' | 'en';
}

/** Who is asked what it says of a posted draft: a body, or an organisation with its address. */
interface Side {
  /** The invitation's. */
  id: string;
  body: string | null;
  email: string | null;
  called: Text;
}

interface AboutPosting {
  /** Of the plan, and who asks. */
  title: Text;
  office: Text;
  today: IsoDate;
}

/** Who reads a body's mail on that day; an organisation has one address. */
async function readersOf(tx: PrismaLike, { body, email, called }: Side, today: IsoDate): Promise<Reader[]> {
  if (body === null) return email ? [{ name: called.vi, email, locale: 'vi' }] : [];
  const found = (await findRecipients(tx, [body], today)).get(body) ?? [];
  return found.map(({ email: address, locale }) => ({ name: called[locale], email: address, locale }));
}

const SIDE_WORDS = {
  vi: {
    invited: 'Mời góp ý dự thảo',
    invitation: (office: string, title: string) => [
      `${office} mời quý cơ quan, tổ chức góp ý cho dự thảo “${title}” đã đăng để lấy ý kiến.`,
      'Ý kiến được công khai dưới tên cơ quan, tổ chức và được trả lời tiếp thu hoặc giải trình. Không trả lời không được coi là đồng ý.',
    ],
    say: 'Xem dự thảo và góp ý tại',
    answered: 'Trả lời ý kiến góp ý',
    answer: (office: string, title: string, handling: string, answer: string) => [
      `${office} trả lời ý kiến của quý cơ quan, tổ chức về “${title}”: ${handling}.`,
      answer,
    ],
    see: 'Xem tại',
    handlings: {
      accepted: 'tiếp thu',
      'partly-accepted': 'tiếp thu một phần',
      explained: 'giải trình, không tiếp thu',
      noted: 'ghi nhận',
    },
  },
  en: {
    invited: 'Your comments on a draft are asked for',
    invitation: (office: string, title: string) => [
      `${office} asks you to comment on the draft “${title}”, which is posted for comments.`,
      'What you say is public under your name and gets an answer. Saying nothing is not taken as consent.',
    ],
    say: 'See the draft and comment at',
    answered: 'Your comments were answered',
    answer: (office: string, title: string, handling: string, answer: string) => [
      `${office} answered what you said of “${title}”: ${handling}.`,
      answer,
    ],
    see: 'See it at',
    handlings: {
      accepted: 'accepted',
      'partly-accepted': 'accepted in part',
      explained: 'explained, not accepted',
      noted: 'noted',
    },
  },
};

/** Asks somebody by name to comment; `path` is where it does: an organisation's has its word behind `#`. */
export const composeSideInvitation = (
  tx: PrismaLike,
  side: Side,
  about: AboutPosting,
  path: string,
  publicUrl: string,
): Promise<void> =>
  writeToSide(tx, side, about, publicUrl, (words, office, title) => ({
    key: 'invited',
    subject: words.invited,
    paragraphs: words.invitation(office, title),
    link: [words.say, path],
  }));

/** Tells who was invited what became of what it said; `of` tells one answer from a later one. */
export const composeSideAnswer = (
  tx: PrismaLike,
  side: Side,
  about: AboutPosting,
  { of, handling, answer, path }: { of: string; handling: Handling; answer: string; path: string },
  publicUrl: string,
): Promise<void> =>
  writeToSide(tx, side, about, publicUrl, (words, office, title) => ({
    key: `answered:${of}`,
    subject: words.answered,
    paragraphs: words.answer(office, title, words.handlings[handling], answer),
    link: [words.see, path],
  }));

type SideWords = (typeof SIDE_WORDS)[keyof typeof SIDE_WORDS];
type SideMail = Pick<Written, 'key' | 'subject' | 'paragraphs' | 'link'>;

/** Writes to each who reads for an invited side, in the reader's language. */
async function writeToSide(
  tx: PrismaLike,
  side: Side,
  { title, office, today }: AboutPosting,
  publicUrl: string,
  says: (words: SideWords, office: string, title: string) => SideMail,
): Promise<void> {
  for (const to of await readersOf(tx, side, today)) {
    const mail = says(SIDE_WORDS[to.locale], office[to.locale], title[to.locale]);
    await write(tx, publicUrl, { file: mailsOf(side.id), to, title, ...mail });
  }
}

interface Written {
  file: string;
  key: string;
  to: Reader;
  title: Text;
  subject: string;
  paragraphs: string[];
  link: [label: string, path: string];
}

async function write(
  tx: PrismaLike,
  publicUrl: string,
  { file, key, to, title, subject, paragraphs, link: [label, path] }: Written,
): Promise<void> {
  const data = mailOfFile(file, key, to, publicUrl, {
    subject,
    about: title[to.locale],
    greeting: WORDS[to.locale].greeting(to.name),
    paragraphs,
    particulars: [[label, new URL(path, publicUrl).href]],
  });
  await tx.mail.create({ data });
}

/** Whether a mail is about a comment: its address, and the word in it, are its reader's alone. */
export const isOfComment = (file: string): boolean => file.startsWith(COMMENT);

const COMMENT = 'comment:';

/** Where the mails about a comment are filed, and those to whom was invited to make one. */
export const mailsOf = (comment: string): string => `${COMMENT}${comment}`;
