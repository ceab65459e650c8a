import { z } from 'zod';
import { again, body, bodyLines, step, template } from '../template';
import { againEn, againVi } from './again';

/** A consultation's day is over, and nothing proves that some bodies were reached: told to the asking body. */
export const undelivered = template({
  facts: z.object({ ...step, unreached: z.array(body).min(1), again: again.optional() }),
  vi: {
    subject: (f) => `Chưa chứng minh được đã nhận: ${f.stepVi}`,
    text: (f, v) => [
      `Đến hết ngày ${v.due ?? 'đến hạn'}, chưa có gì chứng minh các cơ quan sau đã nhận được hồ sơ “${f.stepVi}”; sự im lặng của họ không được coi là đồng ý:\n${bodyLines(f.unreached, v)}`,
      'Hãy liên hệ để họ mở hồ sơ trong hệ thống, nhập ý kiến đã nhận bằng văn bản giấy, hoặc thôi chờ và ghi rõ lý do.',
      againVi(f.again, v.dayBy),
    ],
  },
  en: {
    subject: (f) => `No proof of receipt: ${f.stepEn}`,
    text: (f, v) => [
      `By the end of ${v.due ?? 'the due day'}, nothing proves that these bodies received “${f.stepEn}”; their silence does not count as consent:\n${bodyLines(f.unreached, v)}`,
      'Have them open it in the system, enter the opinion that came on paper, or stop waiting and say why.',
      againEn(f.again, v.dayBy),
    ],
  },
});
