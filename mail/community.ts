import { formatVnDate, type IsoDate } from '../domain/calendar/dates';
import type { Text } from '../domain/law/procedure';
import { messageIdOf } from './compose';
import { type Content, layoutHtml, layoutText, subjectLine } from './layout';
import type { PrismaLike } from './recipients';

/** A comment whose writer must show that the address is theirs. */
export interface Unconfirmed {
  id: string;
  name: string;
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
 * is filed under the comment, and is removed with it. The word stands behind `#`: no server's log gets it.
 */
export async function composeConfirmation(
  tx: PrismaLike,
  { id, name, email, locale, token, title, confirmBy }: Unconfirmed,
  publicUrl: string,
): Promise<void> {
  const words = WORDS[locale];
  const content: Content = {
    locale,
    greeting: words.greeting(name),
    paragraphs: words.text(title[locale], formatVnDate(confirmBy)),
    particulars: [[words.link, new URL(`/public/confirm#${token}`, publicUrl).href]],
    rehearsal: false,
  };
  const caseId = mailsOf(id);
  await tx.mail.create({
    data: {
      caseId,
      key: 'confirm',
      recipient: email,
      toBody: caseId,
      locale,
      subject: subjectLine(words.subject, title[locale], false),
      text: layoutText(content),
      html: layoutHtml(content),
      messageId: messageIdOf(caseId, 'confirm', email, publicUrl),
    },
  });
}

/** Where the mails about a comment are filed. */
export const mailsOf = (comment: string): string => `comment:${comment}`;
