import { z } from 'zod';
import { day, dayText, template, text } from '../template';

/** The day set for a session's opening has passed without one. */
export const sessionOverdue = template({
  facts: z.object({ sessionTitle: text, opensOn: day }),
  vi: {
    subject: (f) => `Kỳ họp chưa khai mạc: ${dayText(f.opensOn)}`,
    text: (f) => [
      `${f.sessionTitle.vi} dự kiến khai mạc ngày ${dayText(f.opensOn)} nhưng chưa được ghi nhận khai mạc.`,
      'Đề nghị ghi nhận việc khai mạc hoặc đổi ngày khai mạc bằng một việc được ghi trong hồ sơ.',
    ],
  },
  en: {
    subject: (f) => `Session not opened: ${dayText(f.opensOn)}`,
    text: (f) => [
      `${f.sessionTitle.en} was to open on ${dayText(f.opensOn)}, and no opening is recorded.`,
      'Please record the opening, or set another day by a recorded act.',
    ],
  },
});
