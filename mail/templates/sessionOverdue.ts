import { z } from 'zod';
import { again, day, dayText, template, text } from '../template';
import { againEn, againVi } from './again';

/** The day set for a session's opening has passed without one. */
export const sessionOverdue = template({
  facts: z.object({ sessionTitle: text, opensOn: day, again: again.optional() }),
  vi: {
    subject: (f) => `Kỳ họp chưa khai mạc: ${dayText(f.opensOn)}`,
    text: (f) => [
      `${f.sessionTitle.vi} dự kiến khai mạc ngày ${dayText(f.opensOn)} nhưng chưa được ghi nhận khai mạc.`,
      againVi(f.again),
      'Đề nghị ghi nhận việc khai mạc hoặc đổi ngày khai mạc bằng một việc được ghi trong hồ sơ.',
    ],
  },
  en: {
    subject: (f) => `Session not opened: ${dayText(f.opensOn)}`,
    text: (f) => [
      `${f.sessionTitle.en} was to open on ${dayText(f.opensOn)}, and no opening is recorded.`,
      againEn(f.again),
      'Please record the opening, or set another day by a recorded act.',
    ],
  },
});
