import { z } from 'zod';
import { again, body, step, template } from '../template';
import { againEn, againVi } from './again';

/** What was to come in by a day has not: whose it is, by name. */
export const contributionsOverdue = template({
  facts: z.object({ ...step, bodies: z.array(body).min(1), again: again.optional() }),
  vi: {
    subject: (f) => `Quá hạn đóng góp: ${f.stepVi}`,
    text: (f, v) => [
      `Đã hết hạn${v.due ? ` ngày ${v.due}` : ''} mà phần việc cho “${f.stepVi}”, do ${v.body(f.holder)} tập hợp, chưa được gửi từ:`,
      f.bodies.map((one) => `- ${v.body(one)}`).join('\n'),
      againVi(f.again),
    ],
  },
  en: {
    subject: (f) => `Contributions overdue: ${f.stepEn}`,
    text: (f, v) => [
      `The time limit${v.due ? ` of ${v.due}` : ''} has passed and the parts of “${f.stepEn}”, gathered by ${v.body(f.holder)}, have not come in from:`,
      f.bodies.map((one) => `- ${v.body(one)}`).join('\n'),
      againEn(f.again),
    ],
  },
});
