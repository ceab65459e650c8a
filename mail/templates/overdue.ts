import { z } from 'zod';
import { again, step, template, text } from '../template';
import { againEn, againVi } from './again';
import { dayByEn, dayByVi, pastDayEn, pastDayVi, pastEn, pastVi } from './dayBy';

/** A step is overdue: who holds it, since when, and what waits for it. */
export const overdue = template({
  facts: z.object({ ...step, waiting: z.array(text).optional(), again: again.optional() }),
  vi: {
    subject: (f, v) => `${pastVi(v.dayBy)}: ${f.stepVi}`,
    text: (f, v) => [
      `Bước “${f.stepVi}” do ${v.body(f.holder)} thực hiện ${pastDayVi(v.dayBy, v.due)} mà chưa được ghi nhận hoàn thành.`,
      dayByVi(v.dayBy),
      againVi(f.again, v.dayBy),
      waitingVi(f.waiting),
    ],
  },
  en: {
    subject: (f, v) => `${pastEn(v.dayBy)}: ${f.stepEn}`,
    text: (f, v) => [
      `The step “${f.stepEn}”, held by ${v.body(f.holder)}, ${pastDayEn(v.dayBy, v.due)} and is not recorded as done.`,
      dayByEn(v.dayBy),
      againEn(f.again, v.dayBy),
      waitingEn(f.waiting),
    ],
  },
});

type Titles = z.infer<typeof text>[] | undefined;

/** The steps that wait for one that isn't done, a line each; nothing where none does. */
export const waitingVi = (waiting: Titles) =>
  waitingList(
    'Các bước đang chờ:',
    waiting?.map(({ vi }) => vi),
  );
export const waitingEn = (waiting: Titles) =>
  waitingList(
    'Steps that wait for it:',
    waiting?.map(({ en }) => en),
  );

const waitingList = (heading: string, titles: string[] = []): string | undefined =>
  titles.length > 0 ? [heading, ...titles.map((title) => `- ${title}`)].join('\n') : undefined;
