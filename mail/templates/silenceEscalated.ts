import { z } from 'zod';
import { again, body, bodyLines, day, step, template } from '../template';
import { againEn, againVi } from './again';
import { dates } from './silenceDeemed';

/** No answer came and silence isn't consent: told to the silent, and to the body above with their names. */
export const silenceEscalated = template({
  facts: z.object({
    ...step,
    silentBodies: z.array(body).min(1),
    askedOn: day.optional(),
    warnedOn: day.optional(),
    again: again.optional(),
  }),
  vi: {
    subject: (f) => `Không có ý kiến trả lời: ${f.stepVi}`,
    text: (f, v) => [
      f.silentBodies.includes(v.to)
        ? `Đến hết ngày ${v.due ?? 'đến hạn'}, ${v.body(f.holder)} không nhận được ý kiến của cơ quan về ` +
          `“${f.stepVi}”. Việc này đã được báo cáo lên trên; ý kiến của cơ quan vẫn được chờ, im lặng không được ` +
          'coi là đồng ý.'
        : `Đến hết ngày ${v.due ?? 'đến hạn'}, các cơ quan sau không trả lời ${v.body(f.holder)} về “${f.stepVi}”; im lặng không được coi là đồng ý:\n${bodyLines(f.silentBodies, v)}`,
      againVi(f.again, v.dayBy),
      dates(f, 'Ngày hỏi ý kiến', 'Ngày cảnh báo'),
    ],
  },
  en: {
    subject: (f) => `No answer received: ${f.stepEn}`,
    text: (f, v) => [
      f.silentBodies.includes(v.to)
        ? `By the end of ${v.due ?? 'the due day'}, ${v.body(f.holder)} had not received the opinion of your body ` +
          `on “${f.stepEn}”. This was put before the level above; your opinion is still awaited, silence does not ` +
          'count as consent.'
        : `By the end of ${v.due ?? 'the due day'}, these bodies had not answered ${v.body(f.holder)} on “${f.stepEn}”; silence does not count as consent:\n${bodyLines(f.silentBodies, v)}`,
      againEn(f.again, v.dayBy),
      dates(f, 'Asked on', 'Warned on'),
    ],
  },
});
