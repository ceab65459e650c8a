import { z } from 'zod';
import { body, day, dayText, reason, template, text } from '../template';
import { byDocument, byDocumentEn, byDocumentVi } from './byDocument';

/** The plan that waited for an item of a session waits no longer: nothing is prepared, nobody votes. */
export const itemEnded = template({
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
  vi: {
    subject: (f) => `Thôi xem xét tại kỳ họp ngày ${dayText(f.opensOn)}: ${f.title.vi}`,
    text: (f, v) => [
      f.by
        ? `${v.body(f.by)} đã hủy kế hoạch chờ quyết định ở nội dung “${f.title.vi}” ngày ${dayText(f.on)}${byDocumentVi(f)}.`
        : `Kế hoạch chờ quyết định ở nội dung “${f.title.vi}” chuyển sang phiên bản không còn bước này ngày ${dayText(f.on)}.`,
      f.reason && `Lý do: ${f.reason}`,
      `Nội dung vẫn ghi trong chương trình ${f.sessionTitle.vi} là đã hủy: không chuẩn bị và không biểu quyết nữa. Nếu kế hoạch được bắt đầu lại, hãy đưa vào chương trình thành nội dung mới.`,
    ],
  },
  en: {
    subject: (f) => `Off the session of ${dayText(f.opensOn)}: ${f.title.en}`,
    text: (f, v) => [
      f.by
        ? `${v.body(f.by)} cancelled the plan that waited for the item “${f.title.en}” on ${dayText(f.on)}${byDocumentEn(f)}.`
        : `The plan that waited for the item “${f.title.en}” went over to a version without that step on ${dayText(f.on)}.`,
      f.reason && `Reason: ${f.reason}`,
      `The item stays on the agenda of ${f.sessionTitle.en} as cancelled: nothing is prepared for it and nobody votes on it. If the plan is begun anew, put it on the agenda as a new item.`,
    ],
  },
});
