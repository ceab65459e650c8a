import { z } from 'zod';
import { body, dayOf, documentLines, documents, instant, reason, step, template } from '../template';

/** What the recipient was told of is withdrawn by who lodged it, before anybody acted on it. */
export const withdrawn = template({
  facts: z.object({ ...step, by: body, withdrawnOn: instant, documents, reason }),
  vi: {
    subject: (f) => `Đã rút lại, không sử dụng: ${f.stepVi}`,
    text: (f, v) => [
      `${v.body(f.by)} đã rút lại nội dung đã nộp ở “${f.stepVi}” ngày ${dayOf(f.withdrawnOn)}. Đề nghị không sử dụng các văn bản đã gửi; văn bản thay thế sẽ được thông báo khi nộp lại.`,
      f.reason && `Lý do: ${f.reason}`,
      documentLines(f.documents),
    ],
  },
  en: {
    subject: (f) => `Withdrawn, do not use: ${f.stepEn}`,
    text: (f, v) => [
      `${v.body(f.by)} withdrew what it had lodged at “${f.stepEn}” on ${dayOf(f.withdrawnOn)}. Do not use the documents sent before; you will be told when others are lodged in their place.`,
      f.reason && `Reason: ${f.reason}`,
      documentLines(f.documents),
    ],
  },
});
