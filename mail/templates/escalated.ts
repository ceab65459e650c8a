import { z } from 'zod';
import { again, step, template, text } from '../template';
import { againEn, againVi } from './again';
import { dayByEn, dayByVi } from './dayBy';
import { waitingEn, waitingVi } from './overdue';

/** A step that isn't done is put before the body above, because it is overdue or because somebody asked for it. */
export const escalated = template({
  facts: z.object({ ...step, waiting: z.array(text).optional(), again: again.optional() }),
  vi: {
    subject: (f) => `Báo cáo bước chưa hoàn thành: ${f.stepVi}`,
    text: (f, v) => [
      `Bước “${f.stepVi}” do ${v.body(f.holder)} thực hiện${v.due ? `, hạn ngày ${v.due},` : ''} chưa được ghi nhận hoàn thành và được báo cáo đến ${v.body(v.to)} để xem xét, chỉ đạo.`,
      dayByVi(v.dayBy),
      againVi(f.again, v.dayBy),
      waitingVi(f.waiting),
    ],
  },
  en: {
    subject: (f) => `Unfinished step put before you: ${f.stepEn}`,
    text: (f, v) => [
      `The step “${f.stepEn}”, held by ${v.body(f.holder)}${v.due ? ` and due on ${v.due}` : ''}, is not recorded as done and is put before ${v.body(v.to)} for direction.`,
      dayByEn(v.dayBy),
      againEn(f.again, v.dayBy),
      waitingEn(f.waiting),
    ],
  },
});
