import { z } from 'zod';
import { template } from '../template';

/** A party is asked to sign what all concerned by a plan undertake together; no law asks for it. */
export const commitments = template({
  facts: z.object({ holder: z.string() }),
  vi: {
    subject: () => 'Đề nghị ký bản cam kết của các bên',
    text: (f, v) => [
      `${v.body(f.holder)} đã lập bản cam kết của các bên về kế hoạch, trong đó có phần việc của cơ quan.`,
      'Đề nghị ký, hoặc từ chối và nêu lý do, tại trang hồ sơ. Không trả lời không được coi là đã ký.',
    ],
  },
  en: {
    subject: () => 'Please sign the commitments of the parties',
    text: (f, v) => [
      `${v.body(f.holder)} drew up the commitments of the parties to the plan; some of them are your body’s.`,
      'Please sign, or decline and say why, on the case’s page. Saying nothing is not taken as a signature.',
    ],
  },
});
