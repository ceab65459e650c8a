import { z } from 'zod';
import { body, onProof, silence, step, template } from '../template';
import { silenceEn, silenceVi } from './silence';

/** Before the due date: no answer yet, and this is what silence will mean. */
export const silenceWarning = template({
  facts: z.object({ ...step, silence, escalateTo: body.nullish(), onProof }),
  vi: {
    subject: (f) => `Chưa nhận được ý kiến: ${f.stepVi}`,
    text: (f, v) => [`${v.body(f.holder)} chưa nhận được ý kiến của cơ quan về “${f.stepVi}”.`, silenceVi(f, v)],
  },
  en: {
    subject: (f) => `No answer yet: ${f.stepEn}`,
    text: (f, v) => [
      `${v.body(f.holder)} has not received the opinion of your body on “${f.stepEn}”.`,
      silenceEn(f, v),
    ],
  },
});
