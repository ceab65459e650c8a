import { z } from 'zod';
import { body, day, dayText, instant, template } from '../template';

const facts = z.object({
  stepVi: z.string(),
  stepEn: z.string(),
  holder: body,
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
export type MeetingFacts = z.infer<typeof facts>;

/** An exchange or a workshop (S36): when and where, with a calendar file; a later one replaces what was said before. */
export const invitation = template({
  facts,
  vi: {
    subject: (f) => `${f.sequence > 0 ? 'Thay đổi lịch' : 'Giấy mời'}: ${f.stepVi}, ${f.from} ngày ${dayText(f.on)}`,
    text: (f, v) => [
      `${v.body(f.holder)} mời cơ quan dự: ${f.stepVi}.`,
      `Thời gian: từ ${f.from} đến ${f.to} ngày ${dayText(f.on)}. Địa điểm: ${f.place}.`,
      f.sequence > 0
        ? 'Thư này thay cho thư mời trước; tệp lịch kèm theo thay lịch cũ.'
        : 'Mở tệp lịch kèm theo để ghi vào lịch của cơ quan.',
      'Đề nghị cơ quan trả lời có dự hay không.',
    ],
  },
  en: {
    subject: (f) => `${f.sequence > 0 ? 'Changed' : 'Invitation'}: ${f.stepEn}, ${f.from} on ${dayText(f.on)}`,
    text: (f, v) => [
      `${v.body(f.holder)} invites you to: ${f.stepEn}.`,
      `From ${f.from} to ${f.to} on ${dayText(f.on)}. Place: ${f.place}.`,
      f.sequence > 0
        ? 'This takes the place of the invitation before; the calendar file attached replaces the old entry.'
        : 'Open the calendar file attached to enter it in your calendar.',
      'Please say whether you come.',
    ],
  },
});

/** The meeting does not take place; the calendar file takes it out of calendars. */
export const meetingOff = template({
  facts,
  vi: {
    subject: (f) => `Hoãn: ${f.stepVi}, ngày ${dayText(f.on)}`,
    text: (f, v) => [
      `${v.body(f.holder)} thông báo không tổ chức ${f.stepVi} lúc ${f.from} ngày ${dayText(f.on)} tại ${f.place}. Lý do có trong hồ sơ.`,
    ],
  },
  en: {
    subject: (f) => `Called off: ${f.stepEn}, ${dayText(f.on)}`,
    text: (f, v) => [
      `${v.body(f.holder)} has called off ${f.stepEn} at ${f.from} on ${dayText(f.on)}, ${f.place}. The case says why.`,
    ],
  },
});
