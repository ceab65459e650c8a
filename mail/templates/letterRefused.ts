import { z } from 'zod';
import { body, day, dayText, reason, step, template } from '../template';

/** A body sent the letter that asked it back: told to the asking body, with what to do. */
export const letterRefused = template({
  facts: z.object({ ...step, consultee: body, refusedOn: day, reason }),
  vi: {
    subject: (f, v) => `${v.body(f.consultee)} trả lại công văn lấy ý kiến: ${f.stepVi}`,
    text: (f, v) => [
      `${v.body(f.consultee)} trả lại công văn lấy ý kiến “${f.stepVi}” ngày ${dayText(f.refusedOn)}. Cơ quan này được coi là chưa được hỏi: sự im lặng không được coi là đồng ý.`,
      f.reason && `Lý do: ${f.reason}`,
      'Hãy gửi văn bản đúng nơi nhận hoặc gửi lại bản giấy, nhập ý kiến đã nhận bằng văn bản, hoặc thôi chờ và ghi rõ lý do.',
    ],
  },
  en: {
    subject: (f, v) => `${v.body(f.consultee)} sent the letter back: ${f.stepEn}`,
    text: (f, v) => [
      `${v.body(f.consultee)} sent back the letter that asked it on “${f.stepEn}” on ${dayText(f.refusedOn)}. It counts as not asked: its silence is no consent.`,
      f.reason && `Reason: ${f.reason}`,
      'Send the document to whom it is for or again on paper, enter the opinion that came in writing, or stop waiting and say why.',
    ],
  },
});
