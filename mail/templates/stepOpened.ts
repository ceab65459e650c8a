import { z } from 'zod';
import { step, template } from '../template';
import { inTimeEn, inTimeVi } from './dayBy';

/** A step has opened: its holder is asked to act, the others are informed. */
export const stepOpened = template({
  facts: z.object(step),
  vi: {
    subject: (f) => `Mở bước: ${f.stepVi}`,
    text: (f, v) => [
      `Bước “${f.stepVi}” đã mở. Cơ quan thực hiện: ${v.body(f.holder)}.`,
      f.holder === v.to
        ? `Đề nghị cơ quan thực hiện và ghi nhận kết quả trên hệ thống${inTimeVi(v.dayBy)}.`
        : undefined,
    ],
  },
  en: {
    subject: (f) => `Step opened: ${f.stepEn}`,
    text: (f, v) => [
      `The step “${f.stepEn}” is open. Held by: ${v.body(f.holder)}.`,
      f.holder === v.to ? `Please carry it out and record the result in the system${inTimeEn(v.dayBy)}.` : undefined,
    ],
  },
});
