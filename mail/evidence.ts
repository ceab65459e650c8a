import { formatVnDate, type IsoDate } from '../domain/calendar/dates';
import type { Prisma } from '../prisma/generated/client';
import { localeOf } from './citation';
import { mailOfFile } from './ofFile';

/** A signed digest as it is mailed: whoever keeps the mail needs nothing else of it from the server. */
interface Signed {
  number: number;
  day: IsoDate;
  header: string;
  hash: string;
  signature: string;
  publicKey: string;
}

/** The day's digest for somebody outside, to be kept. */
export function digestMail(
  { number, day, header, hash, signature, publicKey }: Signed,
  recipient: string,
  publicUrl: string,
): Prisma.MailCreateManyInput {
  return mailOfFile(`evidence:${day}`, `digest:${number}`, { email: recipient, locale: 'vi' }, publicUrl, {
    subject: `Mã đối chiếu sổ ghi ngày ${formatVnDate(day)}`,
    greeting: 'Kính gửi ông/bà,',
    paragraphs: [
      `Dưới đây là mã đối chiếu sổ ghi của hệ thống ngày ${formatVnDate(day)}. Đề nghị lưu giữ thư này: về sau, đối chiếu với mã này sẽ thấy sổ ghi có bị sửa, xóa hay viết lại không.`,
      'This is the signed digest of the register on that day. Keep this mail: held against it, any later change of the register shows.',
      'Lưu phần dưới, từ dấu { đến dấu }, thành tệp và chạy / save what follows as a file and run: phoihop verify --against FILE',
    ],
    particulars: [
      ['Số / number', `${number}`],
      ['SHA-256', hash],
      ['Địa chỉ / address', publicUrl],
    ],
    details: [JSON.stringify({ header, signature, publicKey }, null, 2)],
  });
}

const WORDS = {
  vi: {
    subject: (count: number) => `CẢNH BÁO: sổ ghi có ${count} chỗ không còn đúng`,
    greeting: 'Kính gửi quản trị viên,',
    text: [
      'Lần kiểm tra sổ ghi vừa qua thấy những chỗ dưới đây đã bị sửa, xóa hoặc làm giả ngoài hệ thống.',
      'Hồ sơ có sổ ghi không còn đúng được đánh dấu đang tranh chấp: không nhận thêm việc nào cho đến khi quản trị viên xem và ghi lại đã xử lý thế nào.',
      'Các hồ sơ khác vẫn hoạt động bình thường.',
    ],
    see: 'Xem và ghi kết quả xử lý tại',
    more: (count: number) => `… và ${count} chỗ khác`,
  },
  en: {
    subject: (count: number) => `ALARM: the register does not hold in ${count} places`,
    greeting: 'To the administrator,',
    text: [
      'The check of the register found what stands below changed, removed or forged behind the system’s back.',
      'A case whose record does not hold is marked as disputed: it takes no acts until an administrator has looked and recorded what was done.',
      'All other cases go on.',
    ],
    see: 'See it and record what was done at',
    more: (count: number) => `… and ${count} more`,
  },
};

/** So many places stand in one mail. */
const MOST_PLACES = 20;

/** Tells an administrator what a check found; `file` is the same for all who are told of the same. */
export function alarmMail(
  places: string[],
  { email, locale: chosen }: { email: string; locale: string },
  file: string,
  publicUrl: string,
): Prisma.MailCreateManyInput {
  const locale = localeOf(chosen);
  const words = WORDS[locale];
  const more = places.length - MOST_PLACES;
  return mailOfFile(file, 'alarm', { email, locale }, publicUrl, {
    subject: words.subject(places.length),
    greeting: words.greeting,
    paragraphs: words.text,
    particulars: [[words.see, new URL('/admin/operation', publicUrl).href]],
    details: [...places.slice(0, MOST_PLACES), ...(more > 0 ? [words.more(more)] : [])],
  });
}
