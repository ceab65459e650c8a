import { formatVnDate, type IsoDate } from '../domain/calendar/dates';
import type { Prisma } from '../prisma/generated/client';
import { mailOfFile } from './ofFile';

/** An officer who has an account and no password yet. */
interface Invited {
  id: string;
  name: string;
  email: string;
  username: string;
  /** The word behind the link, which is kept nowhere but in the mail. */
  token: string;
  /** Until when it may be taken up. */
  until: IsoDate;
}

/**
 * The mail by which an officer chooses a password. It belongs to no case: all of one sending are filed together. The
 * word stands behind `#`: no server's log gets it.
 */
export function invitationMail(
  { id, name, email, username, token, until }: Invited,
  file: string,
  publicUrl: string,
): Prisma.MailCreateManyInput {
  return mailOfFile(file, `invited:${id}`, { email, locale: 'vi' }, publicUrl, {
    subject: 'Mời nhận tài khoản',
    greeting: `Kính gửi: ${name}`,
    paragraphs: [
      `Anh/chị được cấp tài khoản “${username}” để làm các việc lập và điều phối kế hoạch trên hệ thống Phối Hợp.`,
      `Đề nghị mở liên kết dưới đây và tự chọn mật khẩu, chậm nhất ngày ${formatVnDate(until)}. Liên kết dùng được một lần; không chuyển thư này cho người khác.`,
      `You have the account “${username}”. Open the link and choose a password by ${formatVnDate(until)}; it works once.`,
    ],
    particulars: [
      ['Tên đăng nhập', username],
      ['Chọn mật khẩu tại', new URL(`/invited#${token}`, publicUrl).href],
    ],
  });
}
