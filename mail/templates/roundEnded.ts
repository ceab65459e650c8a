import { z } from 'zod';
import { body, reason, step, template } from '../template';

/** A round in which the recipient was being asked is ended, because its draft came back. */
export const roundEnded = template({
  facts: z.object({ ...step, by: body, reason }),
  vi: {
    subject: (f) => `Không cần trả lời nữa: ${f.stepVi}`,
    text: (f, v) => [
      `${v.body(f.by)} đã yêu cầu làm lại ở bước trước, nên vòng đang hỏi ở bước “${f.stepVi}” của ${v.body(f.holder)} kết thúc.`,
      'Cơ quan chưa trả lời không cần trả lời vòng này; nội dung đã trả lời, đã nộp được giữ cho vòng sau. Nếu được hỏi lại, cơ quan sẽ nhận công văn mới.',
      f.reason && `Lý do: ${f.reason}`,
    ],
  },
  en: {
    subject: (f) => `No answer is needed any more: ${f.stepEn}`,
    text: (f, v) => [
      `${v.body(f.by)} had an earlier step done again, so the round that was being asked at the step “${f.stepEn}” of ${v.body(f.holder)} is over.`,
      'If you haven’t answered, you need not; what you answered or brought in stands for the next round. If you are asked again, you will receive a new letter.',
      f.reason && `Reason: ${f.reason}`,
    ],
  },
});
