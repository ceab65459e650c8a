import type { Prisma } from '../prisma/generated/client';
import { messageIdOf } from './compose';
import { type Content, layoutHtml, layoutText, subjectLine } from './layout';

/** What an account is known by to people. */
export interface Particulars {
  name: string;
  email: string;
}

/** An account whose name or address an administrator changed. */
export interface AccountChanged {
  username: string;
  before: Particulars;
  after: Particulars;
  /** The name of who changed it. */
  by: string;
}

/**
 * The mails that tell an officer that name or address of the account were changed: to the address of before and to the
 * one of now, so that nobody takes over an account unseen. `file`: under what they are filed, one for each change.
 */
export function accountChangedMails(
  { username, before, after, by }: AccountChanged,
  file: string,
  publicUrl: string,
): Prisma.MailCreateManyInput[] {
  const content: Content = {
    locale: 'vi',
    greeting: `Kính gửi: ${before.name}`,
    paragraphs: [
      `${by} (người quản trị) đã sửa họ tên hoặc địa chỉ thư của tài khoản “${username}”. Nếu việc này không đúng, đề nghị báo ngay người quản trị hệ thống.`,
      `${by}, an administrator, changed the name or the address of the account “${username}”. If that is wrong, tell the administrators at once.`,
    ],
    particulars: [
      ['Họ tên trước', before.name],
      ['Họ tên nay', after.name],
      ['Địa chỉ trước', before.email],
      ['Địa chỉ nay', after.email],
    ],
    rehearsal: false,
  };
  return [...new Set([before.email, after.email])].map((recipient) => ({
    caseId: file,
    key: 'account-changed',
    recipient,
    toBody: file,
    locale: 'vi',
    subject: subjectLine('Tài khoản được sửa', 'Phối Hợp', false),
    text: layoutText(content),
    html: layoutHtml(content),
    messageId: messageIdOf(file, 'account-changed', recipient, publicUrl),
  }));
}
