import { z } from 'zod';
import { body, dayOf, instant, reason, step, template, text } from '../template';

/** The deciding body returned the dossier: an earlier step is open again. */
export const dossierReturned = template({
  facts: z.object({ ...step, by: body, returnedOn: instant, backTo: text, reason }),
  vi: {
    subject: (f) => `Trả lại hồ sơ: ${f.backTo.vi}`,
    text: (f, v) => [
      `${v.body(f.by)} đã trả lại hồ sơ ở bước “${f.stepVi}” ngày ${dayOf(f.returnedOn)}. Hồ sơ quay về bước “${f.backTo.vi}” của ${v.body(f.holder)}.`,
      f.reason ? `Lý do: ${f.reason}` : 'Lý do và yêu cầu hoàn thiện được ghi trong hồ sơ.',
    ],
  },
  en: {
    subject: (f) => `Dossier returned: ${f.backTo.en}`,
    text: (f, v) => [
      `${v.body(f.by)} returned the dossier at the step “${f.stepEn}” on ${dayOf(f.returnedOn)}. It goes back to the step “${f.backTo.en}” of ${v.body(f.holder)}.`,
      f.reason ? `Reason: ${f.reason}` : 'The reasons and what has to be completed are recorded in the case.',
    ],
  },
});
