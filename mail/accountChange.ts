import { randomUUID } from 'node:crypto';
import type { Prisma } from '../prisma/generated/client';
import { localeOf } from './citation';
import { mailOfFile } from './ofFile';

const WORDS = {
  vi: {
    subject: 'Cách đăng nhập vừa thay đổi',
    greeting: (name: string) => `Kính gửi: ${name}`,
    done: {
      'password-changed': 'Mật khẩu của tài khoản vừa được đổi.',
      'password-set': 'Người quản trị vừa cấp mật khẩu mới cho tài khoản.',
      'factor-added': 'Một cách xác nhận thứ hai vừa được thêm vào tài khoản.',
      'factor-removed': 'Một cách xác nhận thứ hai vừa được bỏ khỏi tài khoản.',
      'recovery-codes-made': 'Mã dự phòng mới vừa được tạo; mã cũ không dùng được nữa.',
      'provider-linked': 'Tài khoản vừa được gắn với nơi đăng nhập chung.',
      'provider-unlinked': 'Tài khoản vừa thôi gắn với nơi đăng nhập chung.',
    },
    unless: 'Nếu không phải ông/bà làm hoặc nhờ làm việc này, đề nghị đổi mật khẩu và báo ngay người quản trị.',
    account: 'Tài khoản',
    look: 'Xem tại',
  },
  en: {
    subject: 'How you sign in was changed',
    greeting: (name: string) => `To: ${name}`,
    done: {
      'password-changed': 'The password of your account was changed just now.',
      'password-set': 'An administrator gave your account a new password just now.',
      'factor-added': 'A second proof was added to your account just now.',
      'factor-removed': 'A second proof was removed from your account just now.',
      'recovery-codes-made': 'New recovery codes were made just now; the ones before are worth nothing any more.',
      'provider-linked': 'Your account was tied to the sign-in provider just now.',
      'provider-unlinked': 'Your account was untied from the sign-in provider just now.',
    },
    unless: 'If this was neither done nor asked for by you, change your password and tell the administrator at once.',
    account: 'Account',
    look: 'Look at',
  },
};

/** What of how somebody signs in was changed. */
export type AccountChange = keyof typeof WORDS.vi.done;

/** The mail that tells the owner of an account, of whom a thief would tell nothing. It belongs to no case. */
export function accountChangeMail(
  { name, email, username, locale: chosen }: { name: string; email: string; username: string; locale: string },
  changed: AccountChange,
  publicUrl: string,
): Prisma.MailCreateManyInput {
  const locale = localeOf(chosen);
  const words = WORDS[locale];
  return mailOfFile(`account:${randomUUID()}`, changed, { email, locale }, publicUrl, {
    subject: words.subject,
    greeting: words.greeting(name),
    paragraphs: [words.done[changed], words.unless],
    particulars: [
      [words.account, username],
      [words.look, new URL('/account', publicUrl).href],
    ],
  });
}

/** What an account is known by to people. */
interface Particulars {
  name: string;
  email: string;
}

/** An account whose name or address an administrator changed. */
interface AccountChanged {
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
  const said = {
    subject: 'Tài khoản được sửa',
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
    ] satisfies [string, string][],
  };
  return [...new Set([before.email, after.email])].map((email) =>
    mailOfFile(file, 'account-changed', { email, locale: 'vi' }, publicUrl, said),
  );
}
