import { z } from 'zod';
import { body, day, dayText, template } from '../template';

/** A body ended, and what it had open passed to another: told to the successor, and to whoever carries the case. */
export const succeeded = template({
  facts: z.object({
    old: body,
    oldVi: z.string(),
    oldEn: z.string(),
    new: body,
    on: day,
    verified: z.enum(['read', 'second-hand', 'unverified']),
  }),
  vi: {
    subject: (f) => `Tiếp nhận nhiệm vụ của cơ quan kết thúc hoạt động: ${f.oldVi}`,
    text: (f, v) => [
      `${f.oldVi} không còn từ ngày ${dayText(f.on)}. Việc còn mở của cơ quan này trong hồ sơ được chuyển cho ${v.body(f.new)}; việc đã làm giữ nguyên, các hạn không đổi.`,
      v.to === f.new ? 'Đề nghị cơ quan xem hồ sơ và thực hiện các việc được chuyển giao.' : undefined,
      f.verified === 'read'
        ? undefined
        : 'Quy tắc kế tục này chưa được đối chiếu với văn bản luật; nếu không đúng, đề nghị báo người quản trị.',
    ],
  },
  en: {
    subject: (f) => `Duties passed on from a body that ended: ${f.oldEn}`,
    text: (f, v) => [
      `${f.oldEn} ended on ${dayText(f.on)}. What it had open in the case has passed to ${v.body(f.new)}; what is done stays done, and no date changes.`,
      v.to === f.new ? 'Please look at the case and carry out what has passed to you.' : undefined,
      f.verified === 'read'
        ? undefined
        : 'This rule of succession was not compared with the text of the law; if it is wrong, please tell the administrator.',
    ],
  },
});
