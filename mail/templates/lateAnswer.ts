import { z } from 'zod';
import { body, day, dayText, instant, momentText, step, template } from '../template';

/** An answer came after the due date: it is on record as late, and a deemed consent is not taken back by it. */
export const lateAnswer = template({
  facts: z.object({ ...step, consultee: body, receivedAt: instant, arrivedOn: day.optional(), deemed: z.boolean() }),
  vi: {
    subject: (f) => `Ý kiến đến muộn: ${f.stepVi}`,
    text: (f, v) => [
      `Ý kiến của ${v.body(f.consultee)} về “${f.stepVi}” ` +
        (f.arrivedOn
          ? `đến bằng văn bản giấy ngày ${dayText(f.arrivedOn)}`
          : `được tiếp nhận lúc ${momentText(f.receivedAt)}`) +
        `, sau khi hết hạn, và được ghi là đến muộn.`,
      f.deemed ? 'Việc được coi là đồng ý đã ghi nhận không thay đổi.' : undefined,
    ],
  },
  en: {
    subject: (f) => `Late answer: ${f.stepEn}`,
    text: (f, v) => [
      `The opinion of ${v.body(f.consultee)} on “${f.stepEn}” ` +
        (f.arrivedOn ? `arrived on paper on ${dayText(f.arrivedOn)}` : `was received at ${momentText(f.receivedAt)}`) +
        `, after the time limit, and is recorded as late.`,
      f.deemed ? 'The deemed consent on record stands.' : undefined,
    ],
  },
});
