import { z } from 'zod';
import { day, dayText, template, text } from '../template';

/** A deputy has put a question to the body's head: what it asks stands in the session, not in the mail. */
export const deputyQuestion = template({
  news: true,
  facts: z.object({ sessionTitle: text, opensOn: day }),
  vi: {
    subject: (f) => `Đại biểu HĐND gửi câu hỏi: kỳ họp ngày ${dayText(f.opensOn)}`,
    text: (f, v) => [
      `Một đại biểu gửi câu hỏi đến người đứng đầu ${v.body(v.to)}, tại ${f.sessionTitle.vi} (khai mạc ngày ${dayText(f.opensOn)}).`,
      'Mở kỳ họp để đọc câu hỏi và xác nhận đã nhận. Thường trực HĐND quyết định trả lời tại kỳ họp hay bằng văn bản.',
    ],
  },
  en: {
    subject: (f) => `A deputy’s question: session of ${dayText(f.opensOn)}`,
    text: (f, v) => [
      `A deputy puts a question to the head of ${v.body(v.to)}, for ${f.sessionTitle.en} (opening on ${dayText(f.opensOn)}).`,
      'Open the session to read the question and say that you have it. The Standing Body decides whether it is answered at the session or in writing.',
    ],
  },
});
