import { z } from 'zod';
import { body, documentLines, documents, instant, momentText, step, template } from '../template';
import { inTimeEn, inTimeVi } from './dayBy';
import { cause, CAUSE } from './projectCause';

/** A Council is told of a project; its Standing Body acknowledges. `holder` is that Standing Body. */
export const projectNotice = template({
  facts: z.object({ ...step, cause, sentAt: instant, sentBy: body, documents }),
  vi: {
    subject: () => 'Thông báo dự án',
    text: (f, v) => [
      `${v.body(f.sentBy)} gửi đến ${v.body(v.to)} thông báo về dự án nêu dưới đây, lúc ${momentText(f.sentAt)}: ${CAUSE[f.cause].vi}.`,
      f.holder === v.to
        ? `Đề nghị xác nhận đã nhận trên hệ thống${inTimeVi(v.dayBy)}.${f.cause === 'withdrawn' ? '' : ' Cơ quan có thể yêu cầu giám sát dự án.'}`
        : `${v.body(f.holder)} xác nhận đã nhận.`,
      documentLines(f.documents),
    ],
  },
  en: {
    subject: () => 'Notice of a project',
    text: (f, v) => [
      `${v.body(f.sentBy)} gives ${v.body(v.to)} notice of the project below, at ${momentText(f.sentAt)}: ${CAUSE[f.cause].en}.`,
      f.holder === v.to
        ? `Please acknowledge it in the system${inTimeEn(v.dayBy)}.${f.cause === 'withdrawn' ? '' : ' Your body may open supervision of the project.'}`
        : `${v.body(f.holder)} acknowledges it.`,
      documentLines(f.documents),
    ],
  },
});
