import { z } from 'zod';
import { again, step, template, text } from '../template';
import { againEn, againVi } from './again';

/** A step is overdue: who holds it, since when, and what waits for it. */
export const overdue = template({
  facts: z.object({ ...step, waiting: z.array(text).optional(), again: again.optional() }),
  vi: {
    subject: (f) => `Quá hạn: ${f.stepVi}`,
    text: (f, v) => [
      `Bước “${f.stepVi}” do ${v.body(f.holder)} thực hiện đã hết hạn${v.due ? ` ngày ${v.due}` : ''} mà chưa được ghi nhận hoàn thành.`,
      againVi(f.again),
      waitingList(
        f.waiting?.map((title) => title.vi),
        'Các bước đang chờ:',
      ),
    ],
  },
  en: {
    subject: (f) => `Overdue: ${f.stepEn}`,
    text: (f, v) => [
      `The step “${f.stepEn}”, held by ${v.body(f.holder)}, ${v.due ? `was due on ${v.due}` : 'is overdue'} and is not recorded as done.`,
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
