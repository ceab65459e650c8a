import { z } from 'zod';
import { dayOf, documentLines, documents, instant, step, template } from '../template';

/** Outcomes that say more than that the step is done. */
const OUTCOMES: Record<string, { vi: string; en: string }> = {
  signed: { vi: 'Kết quả: đã ký.', en: 'Outcome: signed.' },
  adopted: { vi: 'Kết quả: được thông qua.', en: 'Outcome: adopted.' },
  published: { vi: 'Kết quả: đã công bố.', en: 'Outcome: published.' },
};

/** A step is done, with its outcome and documents. */
export const stepDone = template({
  facts: z.object({ ...step, doneOn: instant, outcome: z.string().nullish(), documents: documents.optional() }),
  vi: {
    subject: (f) => `Hoàn thành: ${f.stepVi}`,
    text: (f, v) => [
      `Bước “${f.stepVi}” của ${v.body(f.holder)} đã hoàn thành ngày ${dayOf(f.doneOn)}.`,
      OUTCOMES[f.outcome ?? '']?.vi,
      documentLines(f.documents),
    ],
  },
  en: {
    subject: (f) => `Done: ${f.stepEn}`,
    text: (f, v) => [
      `The step “${f.stepEn}” of ${v.body(f.holder)} was done on ${dayOf(f.doneOn)}.`,
      OUTCOMES[f.outcome ?? '']?.en,
      documentLines(f.documents),
    ],
  },
});
