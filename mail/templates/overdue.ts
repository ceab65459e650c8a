import { z } from 'zod';
import { again, dayBy, step, template, text } from '../template';
import { againEn, againVi } from './again';
import { dayByEn, dayByVi, pastDayEn, pastDayVi, pastEn, pastVi } from './dayBy';

/** A step is overdue: who holds it, since when, and what waits for it. */
export const overdue = template({
  facts: z.object({ ...step, waiting: z.array(text).optional(), again: again.optional(), dayBy }),
  vi: {
    subject: (f) => `${pastVi(f.dayBy)}: ${f.stepVi}`,
    text: (f, v) => [
      `Bước “${f.stepVi}” do ${v.body(f.holder)} thực hiện ${pastDayVi(f.dayBy, v.due)} mà chưa được ghi nhận hoàn thành.`,
      dayByVi(f.dayBy),
      againVi(f.again),
      waitingList(
        f.waiting?.map((title) => title.vi),
        'Các bước đang chờ:',
      ),
    ],
  },
  en: {
    subject: (f) => `${pastEn(f.dayBy)}: ${f.stepEn}`,
    text: (f, v) => [
      `The step “${f.stepEn}”, held by ${v.body(f.holder)}, ${pastDayEn(f.dayBy, v.due)} and is not recorded as done.`,
      dayByEn(f.dayBy),
      againEn(f.again),
      waitingList(
        f.waiting?.map((title) => title.en),
        'Steps that wait for it:',
      ),
    ],
  },
});

export function waitingList(titles: string[] | undefined, heading: string): string | undefined {
  if (!titles || titles.length === 0) return undefined;
  return [heading, ...titles.map((title) => `- ${title}`)].join('\n');
}
