import { z } from 'zod';
import { againLine, byDocument, byDocumentText, reasonLine } from './phrases';
import { again, body, day, dayText, lines, oneOf, reason, template, text, type View } from '../template';

const LACKS = {
  report: { vi: 'báo cáo thẩm tra', en: 'verification report' },
  dossier: { vi: 'hồ sơ trình', en: 'dossier' },
};
const missing = z.array(z.object({ item: z.string(), title: text, lacks: z.array(oneOf(LACKS)) }));

/** What a Council's session and what is on its agenda need, and what becomes of them. */
export const sessionMails = {
  /** A Council session comes near and items of its agenda still lack their papers. */
  'session-reminder': template({
    facts: z.object({ sessionTitle: text, opensOn: day, missing }),
    vi: (f) => [
      `Kỳ họp ngày ${dayText(f.opensOn)}: ${f.missing.length} nội dung chưa đủ hồ sơ`,
      `${f.sessionTitle.vi} khai mạc ngày ${dayText(f.opensOn)}. Các nội dung sau còn thiếu hồ sơ:`,
    ],
    en: (f) => [
      `Session of ${dayText(f.opensOn)}: items lacking papers: ${f.missing.length}`,
      `${f.sessionTitle.en} opens on ${dayText(f.opensOn)}. These items still lack papers:`,
    ],
    below: (f, v) => [missingLines(f.missing, v)],
  }),

  /** The day set for a session's opening has passed without one. */
  'session-overdue': template({
    facts: z.object({ sessionTitle: text, opensOn: day, again: again.optional() }),
    vi: (f, v) => [
      `Kỳ họp chưa khai mạc: ${dayText(f.opensOn)}`,

      `${f.sessionTitle.vi} dự kiến khai mạc ngày ${dayText(f.opensOn)} nhưng chưa được ghi nhận khai mạc.`,
      againLine(f, { ...v, dayBy: undefined }),
      'Đề nghị ghi nhận việc khai mạc hoặc đổi ngày khai mạc bằng một việc được ghi trong hồ sơ.',
    ],
    en: (f, v) => [
      `Session not opened: ${dayText(f.opensOn)}`,

      `${f.sessionTitle.en} was to open on ${dayText(f.opensOn)}, and no opening is recorded.`,
      againLine(f, { ...v, dayBy: undefined }),
      'Please record the opening, or set another day by a recorded act.',
    ],
  }),

  /** A deputy has put a question to the body's head: what it asks stands in the session, not in the mail. */
  'deputy-question': template({
    news: true,
    facts: z.object({ sessionTitle: text, opensOn: day }),
    vi: (f, v) => [
      `Đại biểu HĐND gửi câu hỏi: kỳ họp ngày ${dayText(f.opensOn)}`,

      `Một đại biểu gửi câu hỏi đến người đứng đầu ${v.body(v.to)}, tại ${f.sessionTitle.vi} (khai mạc ngày ${dayText(f.opensOn)}).`,
      'Mở kỳ họp để đọc câu hỏi và xác nhận đã nhận. Thường trực HĐND quyết định trả lời tại kỳ họp hay bằng văn bản.',
    ],
    en: (f, v) => [
      `A deputy’s question: session of ${dayText(f.opensOn)}`,

      `A deputy puts a question to the head of ${v.body(v.to)}, for ${f.sessionTitle.en} (opening on ${dayText(f.opensOn)}).`,
      'Open the session to read the question and say that you have it. The Standing Body decides whether it is answered at the session or in writing.',
    ],
  }),

  /** The plan that waited for an item of a session waits no longer: nothing is prepared, nobody votes. */
  'item-ended': template({
    news: true,
    facts: z.object({
      sessionTitle: text,
      opensOn: day,
      title: text,
      cause: z.enum(['cancelled', 'version-moved']),
      on: day,
      by: body.nullable(),
      ...byDocument,
      reason,
    }),
    vi: (f, v) => [
      `Thôi xem xét tại kỳ họp ngày ${dayText(f.opensOn)}: ${f.title.vi}`,

      f.by
        ? `${v.body(f.by)} đã hủy kế hoạch chờ quyết định ở nội dung “${f.title.vi}” ngày ${dayText(f.on)}${byDocumentText(f, v)}.`
        : `Kế hoạch chờ quyết định ở nội dung “${f.title.vi}” chuyển sang phiên bản không còn bước này ngày ${dayText(f.on)}.`,
      reasonLine(f, v),
      `Nội dung vẫn ghi trong chương trình ${f.sessionTitle.vi} là đã hủy: không chuẩn bị và không biểu quyết nữa. Nếu kế hoạch được bắt đầu lại, hãy đưa vào chương trình thành nội dung mới.`,
    ],
    en: (f, v) => [
      `Off the session of ${dayText(f.opensOn)}: ${f.title.en}`,

      f.by
        ? `${v.body(f.by)} cancelled the plan that waited for the item “${f.title.en}” on ${dayText(f.on)}${byDocumentText(f, v)}.`
        : `The plan that waited for the item “${f.title.en}” went over to a version without that step on ${dayText(f.on)}.`,
      reasonLine(f, v),
      `The item stays on the agenda of ${f.sessionTitle.en} as cancelled: nothing is prepared for it and nobody votes on it. If the plan is begun anew, put it on the agenda as a new item.`,
    ],
  }),
};

const missingLines = (missed: z.infer<typeof missing>, { locale }: View): string =>
  lines(
    missed.map(({ title, lacks }) => {
      const lacking = lacks.map((one) => LACKS[one][locale]).join(', ');
      return `${title[locale]}: ${locale === 'vi' ? 'thiếu' : 'lacks'} ${lacking}`;
    }),
  );
