import { z } from 'zod';
import { reason, step, template } from '../template';

const facts = z.object({ ...step, reason });

/** What a step asks of many was sent up: it waits for a signature. */
export const questionProposed = template({
  facts,
  vi: {
    subject: (f) => `Trình ký công văn: ${f.stepVi}`,
    text: (f, v) => [
      `Dự thảo công văn của ${v.body(f.holder)} ở bước “${f.stepVi}” đã được trình ký.`,
      'Chưa cơ quan nào nhận gì: công văn chỉ đi khi người ký đã ký và gửi; nếu không thì trả lại kèm lý do.',
    ],
  },
  en: {
    subject: (f) => `Sent up for signature: ${f.stepEn}`,
    text: (f, v) => [
      `The draft of what ${v.body(f.holder)} asks at the step “${f.stepEn}” waits for a signature.`,
      'Nobody was sent anything: it goes out only once it is signed and sent; else it is sent back with the reason.',
    ],
  },
});

/** The signer sent it back to whoever drew it up. */
export const questionReturned = template({
  facts,
  vi: {
    subject: (f) => `Người ký trả lại dự thảo công văn: ${f.stepVi}`,
    text: (f) => [
      `Người ký đã trả lại dự thảo công văn ở bước “${f.stepVi}”. Sửa rồi trình ký lại.`,
      f.reason && `Lý do: ${f.reason}`,
    ],
  },
  en: {
    subject: (f) => `The signer sent the draft back: ${f.stepEn}`,
    text: (f) => [
      `The signer sent back the draft of what is asked at the step “${f.stepEn}”. Put it right and send it up again.`,
      f.reason && `Reason: ${f.reason}`,
    ],
  },
});
