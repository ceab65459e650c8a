import { z } from 'zod';
import { vnDateOf } from '../../domain/calendar/dates';
import { day, dayOf, dayText, documentLines, documents, instant, step, template } from '../template';

/** Outcomes that say more than that the step is done. */
const OUTCOMES: Record<string, { vi: string; en: string }> = {
  signed: { vi: 'Kết quả: đã ký.', en: 'Outcome: signed.' },
  adopted: { vi: 'Kết quả: được thông qua.', en: 'Outcome: adopted.' },
  published: { vi: 'Kết quả: đã công bố.', en: 'Outcome: published.' },
};

/** A step is done, with its outcome and documents. */
export const stepDone = template({
  facts: z.object({
    ...step,
    doneOn: instant,
    countsOn: day.optional(),
    outcome: z.string().nullish(),
    documents: documents.optional(),
  }),
  vi: {
    subject: (f) => `Hoàn thành: ${f.stepVi}`,
    text: (f, v) => [
      `Bước “${f.stepVi}” của ${v.body(f.holder)} đã hoàn thành ngày ${dayText(f.countsOn ?? vnDateOf(f.doneOn))}.`,
      f.countsOn && `Ngày này là ngày của văn bản; việc được nhập vào sổ ngày ${dayOf(f.doneOn)}.`,
      OUTCOMES[f.outcome ?? '']?.vi,
      documentLines(f.documents),
    ],
  },
  en: {
    subject: (f) => `Done: ${f.stepEn}`,
    text: (f, v) => [
      `The step “${f.stepEn}” of ${v.body(f.holder)} was done on ${dayText(f.countsOn ?? vnDateOf(f.doneOn))}.`,
      f.countsOn && `That is the document’s day; it was entered in the register on ${dayOf(f.doneOn)}.`,
      OUTCOMES[f.outcome ?? '']?.en,
      documentLines(f.documents),
    ],
  },
});
