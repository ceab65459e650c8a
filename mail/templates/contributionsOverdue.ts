import { z } from 'zod';
import { again, body, step, template } from '../template';
import { againEn, againVi } from './again';
import { dayByEn, dayByVi, pastDayEn, pastDayVi, pastEn, pastVi } from './dayBy';

/** What was to come in by a day has not: whose it is, by name. */
export const contributionsOverdue = template({
  facts: z.object({ ...step, bodies: z.array(body).min(1), again: again.optional() }),
  vi: {
    subject: (f, v) => `${pastVi(v.dayBy)} đóng góp: ${f.stepVi}`,
    text: (f, v) => [
      `Phần việc cho “${f.stepVi}”, do ${v.body(f.holder)} tập hợp, ${pastDayVi(v.dayBy, v.due)} mà chưa được gửi từ:`,
      f.bodies.map((one) => `- ${v.body(one)}`).join('\n'),
      dayByVi(v.dayBy),
      againVi(f.again, v.dayBy),
    ],
  },
  en: {
    subject: (f, v) => `Contributions ${pastEn(v.dayBy).toLowerCase()}: ${f.stepEn}`,
    text: (f, v) => [
      `“${f.stepEn}”, gathered by ${v.body(f.holder)}, ${pastDayEn(v.dayBy, v.due)}; parts have not come in from:`,
      f.bodies.map((one) => `- ${v.body(one)}`).join('\n'),
      dayByEn(v.dayBy),
      againEn(f.again, v.dayBy),
    ],
  },
});
