import { z } from 'zod';
import { step, template } from '../template';

const count = z.number().int().nonnegative();
const tally = {
  asked: count,
  agree: count,
  'agree-with-comments': count,
  object: count,
  'nothing-to-say': count,
  deemed: count,
  silent: count,
  late: count,
};

const LINES: [keyof typeof tally, string, string][] = [
  ['asked', 'Số cơ quan được hỏi', 'Bodies asked'],
  ['agree', 'Thống nhất', 'Agree'],
  ['agree-with-comments', 'Thống nhất, có góp ý', 'Agree with comments'],
  ['object', 'Không thống nhất', 'Object'],
  ['nothing-to-say', 'Không có ý kiến', 'Nothing to say'],
  ['deemed', 'Được coi là đồng ý do không trả lời', 'Deemed to consent by silence'],
  ['silent', 'Không trả lời', 'No answer'],
  ['late', 'Trong đó trả lời muộn', 'Of these, answered late'],
];

/** The consultation is over: its result in figures, deemed consents apart from consents given. */
export const consultationClosed = template({
  facts: z.object({ ...step, ...tally }),
  vi: {
    subject: (f) => `Kết thúc lấy ý kiến: ${f.stepVi}`,
    text: (f, v) => [
      `Việc lấy ý kiến của ${v.body(f.holder)} về “${f.stepVi}” đã kết thúc.`,
      LINES.map(([key, vi]) => `- ${vi}: ${f[key]}`).join('\n'),
    ],
  },
  en: {
    subject: (f) => `Consultation closed: ${f.stepEn}`,
    text: (f, v) => [
      `The consultation of ${v.body(f.holder)} on “${f.stepEn}” is closed.`,
      LINES.map(([key, , en]) => `- ${en}: ${f[key]}`).join('\n'),
    ],
  },
});
