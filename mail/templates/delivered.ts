import { z } from 'zod';
import { documentLines, documents, instant, momentText, step, template } from '../template';

/** Documents or a notice were delivered: from whom, when, and each document's hash. */
export const delivered = template({
  facts: z.object({ ...step, doneOn: instant, documents }),
  vi: {
    subject: (f) => `Gửi đến cơ quan: ${f.stepVi}`,
    text: (f, v) => [
      `${v.body(f.holder)} gửi đến ${v.body(v.to)}: “${f.stepVi}”, lúc ${momentText(f.doneOn)}. Việc gửi đã được ghi vào sổ đăng ký.`,
      documentLines(f.documents) ?? 'Không có tài liệu kèm theo.',
    ],
  },
  en: {
    subject: (f) => `Delivered to you: ${f.stepEn}`,
    text: (f, v) => [
      `${v.body(f.holder)} delivers to ${v.body(v.to)}: “${f.stepEn}”, at ${momentText(f.doneOn)}. The register records the delivery.`,
      documentLines(f.documents) ?? 'No documents are enclosed.',
    ],
  },
});
