import { z } from 'zod';
import { body, documentLines, documents, instant, momentText, step, template } from '../template';
import { afterEn, afterVi, dayByEn, dayByVi } from './dayBy';

/** A contribution came in: whose, when, whether in time, and each document's hash. */
export const contributionReceived = template({
  facts: z.object({
    ...step,
    by: body,
    duty: z.string().nullable(),
    receivedAt: instant,
    late: z.boolean(),
    documents,
  }),
  vi: {
    subject: (f, v) => `Đã nhận phần việc của ${v.body(f.by)}: ${f.stepVi}`,
    text: (f, v) => [
      `${v.body(f.by)} đã gửi phần việc cho “${f.stepVi}”${f.duty ? ` (mã việc ${f.duty})` : ''} lúc ${momentText(f.receivedAt)}${f.late ? afterVi(v.dayBy) : ''}.`,
      f.late ? dayByVi(v.dayBy) : undefined,
      documentLines(f.documents),
    ],
  },
  en: {
    subject: (f, v) => `Contribution received from ${v.body(f.by)}: ${f.stepEn}`,
    text: (f, v) => [
      `${v.body(f.by)} delivered its part of “${f.stepEn}”${f.duty ? ` (task ${f.duty})` : ''} at ${momentText(f.receivedAt)}${f.late ? afterEn(v.dayBy) : ''}.`,
      f.late ? dayByEn(v.dayBy) : undefined,
      documentLines(f.documents),
    ],
  },
});
