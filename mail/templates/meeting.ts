import { z } from 'zod';
import { body, day, dayText, instant, oneOf, step, template } from '../template';

const meeting = z.object({
  ...step,
  on: day,
  from: z.string(),
  to: z.string(),
  place: z.string(),
  bodies: z.array(body),
  uid: z.string(),
  sequence: z.int(),
  calledAt: instant,
});

/** What is told of a meeting. */
export type MeetingFacts = z.infer<typeof meeting>;

const WHAT = {
  papers: ['Có tài liệu mới', 'New papers'],
  recorded: ['Đã ghi kết quả', 'The minutes are there'],
} as const;

const exchange = z.object({
  what: oneOf(WHAT),
  by: body,
  titleVi: z.string(),
  titleEn: z.string(),
});

/** When and where people meet, and what came of it. */
export const meetingMails = {
  /** An exchange or a workshop (S36): when and where, with a calendar file; a later one replaces what was said. */
  invitation: template({
    facts: meeting,
    vi: (f, v) => [
      `${f.sequence > 0 ? 'Thay đổi lịch' : 'Giấy mời'}: ${f.stepVi}, ${f.from} ngày ${dayText(f.on)}`,

      `${v.body(f.holder)} mời cơ quan dự: ${f.stepVi}.`,
      `Thời gian: từ ${f.from} đến ${f.to} ngày ${dayText(f.on)}. Địa điểm: ${f.place}.`,
      f.sequence > 0
        ? 'Thư này thay cho thư mời trước; tệp lịch kèm theo thay lịch cũ.'
        : 'Mở tệp lịch kèm theo để ghi vào lịch của cơ quan.',
      'Đề nghị cơ quan trả lời có dự hay không.',
    ],
    en: (f, v) => [
      `${f.sequence > 0 ? 'Changed' : 'Invitation'}: ${f.stepEn}, ${f.from} on ${dayText(f.on)}`,

      `${v.body(f.holder)} invites you to: ${f.stepEn}.`,
      `From ${f.from} to ${f.to} on ${dayText(f.on)}. Place: ${f.place}.`,
      f.sequence > 0
        ? 'This takes the place of the invitation before; the calendar file attached replaces the old entry.'
        : 'Open the calendar file attached to enter it in your calendar.',
      'Please say whether you come.',
    ],
  }),

  /** The meeting does not take place; the calendar file takes it out of calendars. */
  'meeting-off': template({
    facts: meeting,
    vi: (f, v) => [
      `Hoãn: ${f.stepVi}, ngày ${dayText(f.on)}`,

      `${v.body(f.holder)} thông báo không tổ chức ${f.stepVi} lúc ${f.from} ngày ${dayText(f.on)} tại ${f.place}. Lý do có trong hồ sơ.`,
    ],
    en: (f, v) => [
      `Called off: ${f.stepEn}, ${dayText(f.on)}`,

      `${v.body(f.holder)} has called off ${f.stepEn} at ${f.from} on ${dayText(f.on)}, ${f.place}. The case says why.`,
    ],
  }),

  /** Something was put before those who meet, or came of it; whom a point binds is asked to confirm it. */
  'exchange-news': template({
    facts: exchange,
    news: true,
    vi: (f, v) => [
      `${WHAT[f.what][0]}: ${f.titleVi}`,

      `${WHAT[f.what][0]}: ${f.titleVi}. Cơ quan thực hiện: ${v.body(f.by)}.`,
      f.what === 'recorded'
        ? 'Điều ghi là đã thống nhất chỉ ràng buộc khi mọi cơ quan được nêu đã xác nhận; không xác nhận là chưa thống nhất.'
        : undefined,
    ],
    en: (f, v) => [
      `${WHAT[f.what][1]}: ${f.titleEn}`,

      `${WHAT[f.what][1]}: ${f.titleEn}. By: ${v.body(f.by)}.`,
      f.what === 'recorded'
        ? 'What they say was agreed binds only once every body named has confirmed it; what isn’t confirmed isn’t agreed.'
        : undefined,
    ],
  }),
};
