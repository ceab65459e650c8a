import { z } from 'zod';
import { body, day, dayText, reason, template, text, textLines } from '../template';
import { byDocument, byDocumentEn, byDocumentVi } from './byDocument';

/** A plan cycle was cancelled: what was open in it is nobody's to do any more. */
export const cycleCancelled = template({
  news: true,
  facts: z.object({ by: body, on: day, ...byDocument, steps: z.array(text), reason }),
  vi: {
    subject: () => 'Hồ sơ đã hủy',
    text: (f, v) => [
      `${v.body(f.by)} đã hủy hồ sơ này ngày ${dayText(f.on)}${byDocumentVi(f)}.`,
      f.reason && `Lý do: ${f.reason}`,
      f.steps.length > 0
        ? `Trong hồ sơ này, cơ quan thôi thực hiện các bước đang mở:\n${textLines(f.steps.map(({ vi }) => vi))}`
        : 'Các bước đang mở của hồ sơ này dừng lại.',
      'Những gì đã ghi vào sổ vẫn giữ nguyên; nhiệm vụ pháp luật giao không vì việc hủy hồ sơ mà hết. Nếu hồ sơ được bắt đầu lại, cơ quan nhận thư của hồ sơ mới.',
    ],
  },
  en: {
    subject: () => 'The case was cancelled',
    text: (f, v) => [
      `${v.body(f.by)} cancelled this case on ${dayText(f.on)}${byDocumentEn(f)}.`,
      f.reason && `Reason: ${f.reason}`,
      f.steps.length > 0
        ? `In this case you no longer carry out the steps that were open:\n${textLines(f.steps.map(({ en }) => en))}`
        : 'The steps that were open in this case stop.',
      'What is on record stays; what the law charges anybody with does not end because the case does. If the case is begun anew, you get the mails of the new one.',
    ],
  },
});
