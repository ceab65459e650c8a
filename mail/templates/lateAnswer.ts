import { z } from 'zod';
import { body, day, dayText, instant, momentText, step, template } from '../template';
import { afterEn, afterVi, dayByEn, dayByVi } from './dayBy';

/** An answer came after the due date: it is on record as late, and a deemed consent is not taken back by it. */
export const lateAnswer = template({
  facts: z.object({
    ...step,
    consultee: body,
    receivedAt: instant,
    arrivedOn: day.optional(),
    deemed: z.boolean(),
  }),
  vi: {
    subject: (f, v) => `${v.dayBy === 'suggestion' ? 'Ý kiến đến sau ngày gợi ý' : 'Ý kiến đến muộn'}: ${f.stepVi}`,
    text: (f, v) => [
      `Ý kiến của ${v.body(f.consultee)} về “${f.stepVi}” ` +
        (f.arrivedOn
          ? `đến bằng văn bản giấy ngày ${dayText(f.arrivedOn)}`
          : `được tiếp nhận lúc ${momentText(f.receivedAt)}`) +
        `${afterVi(v.dayBy)}.`,
      dayByVi(v.dayBy),
      f.deemed ? 'Việc được coi là đồng ý đã ghi nhận không thay đổi.' : undefined,
    ],
  },
  en: {
    subject: (f, v) => `${v.dayBy === 'suggestion' ? 'Answer after the suggested day' : 'Late answer'}: ${f.stepEn}`,
    text: (f, v) => [
      `The opinion of ${v.body(f.consultee)} on “${f.stepEn}” ` +
        (f.arrivedOn ? `arrived on paper on ${dayText(f.arrivedOn)}` : `was received at ${momentText(f.receivedAt)}`) +
        `${afterEn(v.dayBy)}.`,
      dayByEn(v.dayBy),
      f.deemed ? 'The deemed consent on record stands.' : undefined,
    ],
  },
});
