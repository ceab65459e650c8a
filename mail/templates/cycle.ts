import { z } from 'zod';
import { byDocument, byDocumentText, reasonLine, textLines } from './phrases';
import { body, day, dayText, reason, template, text } from '../template';

/** What befalls a whole plan cycle and those who carry it. */
export const cycleMails = {
  /** A plan cycle was cancelled: what was open in it is nobody's to do any more. */
  'cycle-cancelled': template({
    news: true,
    facts: z.object({ by: body, on: day, ...byDocument, steps: z.array(text), reason }),
    vi: (f, v) => [
      'Hồ sơ đã hủy',

      `${v.body(f.by)} đã hủy hồ sơ này ngày ${dayText(f.on)}${byDocumentText(f, v)}.`,
      reasonLine(f, v),
      f.steps.length > 0
        ? `Trong hồ sơ này, cơ quan thôi thực hiện các bước đang mở:\n${textLines(f.steps, v)}`
        : 'Các bước đang mở của hồ sơ này dừng lại.',
      'Những gì đã ghi vào sổ vẫn giữ nguyên; nhiệm vụ pháp luật giao không vì việc hủy hồ sơ mà hết. Nếu hồ sơ được bắt đầu lại, cơ quan nhận thư của hồ sơ mới.',
    ],
    en: (f, v) => [
      'The case was cancelled',

      `${v.body(f.by)} cancelled this case on ${dayText(f.on)}${byDocumentText(f, v)}.`,
      reasonLine(f, v),
      f.steps.length > 0
        ? `In this case you no longer carry out the steps that were open:\n${textLines(f.steps, v)}`
        : 'The steps that were open in this case stop.',
      'What is on record stays; what the law charges anybody with does not end because the case does. If the case is begun anew, you get the mails of the new one.',
    ],
  }),

  /** The case goes on under another version of its procedure. */
  'version-moved': template({
    facts: z.object({ from: z.string(), to: z.string(), ended: z.array(text) }),
    vi: (f, v) => [
      `Chuyển phiên bản trình tự: ${f.to}`,

      f.from === f.to
        ? `Hồ sơ giữ phiên bản ${f.to} và chuyển sang các thời hạn địa phương mới quy định. Việc đã làm giữ nguyên; các hạn được tính lại.`
        : `Hồ sơ chuyển từ phiên bản ${f.from} sang phiên bản ${f.to} theo quy định chuyển tiếp. Việc đã làm giữ nguyên; các hạn được tính lại.`,
      f.ended.length > 0 ? `Các bước không còn:\n${textLines(f.ended, v)}` : undefined,
    ],
    en: (f, v) => [
      `Another version of the procedure: ${f.to}`,

      f.from === f.to
        ? `The case keeps version ${f.to} and goes over to the lengths that the unit now lays down. What is done stays done; the dates are reckoned anew.`
        : `The case went over from version ${f.from} to version ${f.to} by the transitional provision. What is done stays done; the dates are reckoned anew.`,
      f.ended.length > 0 ? `Steps that are no more:\n${textLines(f.ended, v)}` : undefined,
    ],
  }),

  /** A body ended, and what it had open passed to another: told to the successor, and to whoever carries the case. */
  succeeded: template({
    facts: z.object({
      old: body,
      oldVi: z.string(),
      oldEn: z.string(),
      new: body,
      on: day,
      verified: z.enum(['read', 'second-hand', 'unverified']),
    }),
    vi: (f, v) => [
      `Tiếp nhận nhiệm vụ của cơ quan kết thúc hoạt động: ${f.oldVi}`,

      `${f.oldVi} không còn từ ngày ${dayText(f.on)}. Việc còn mở của cơ quan này trong hồ sơ được chuyển cho ${v.body(f.new)}; việc đã làm giữ nguyên, các hạn không đổi.`,
      v.to === f.new ? 'Đề nghị cơ quan xem hồ sơ và thực hiện các việc được chuyển giao.' : undefined,
      f.verified === 'read'
        ? undefined
        : 'Quy tắc kế tục này chưa được đối chiếu với văn bản luật; nếu không đúng, đề nghị báo người quản trị.',
    ],
    en: (f, v) => [
      `Duties passed on from a body that ended: ${f.oldEn}`,

      `${f.oldEn} ended on ${dayText(f.on)}. What it had open in the case has passed to ${v.body(f.new)}; what is done stays done, and no date changes.`,
      v.to === f.new ? 'Please look at the case and carry out what has passed to you.' : undefined,
      f.verified === 'read'
        ? undefined
        : 'This rule of succession was not compared with the text of the law; if it is wrong, please tell the administrator.',
    ],
  }),

  /** A party is asked to sign what all concerned by a plan undertake together; no law asks for it. */
  commitments: template({
    facts: z.object({ holder: z.string() }),
    vi: (f, v) => [
      'Đề nghị ký bản cam kết của các bên',

      `${v.body(f.holder)} đã lập bản cam kết của các bên về kế hoạch, trong đó có phần việc của cơ quan.`,
      'Đề nghị ký, hoặc từ chối và nêu lý do, tại trang hồ sơ. Không trả lời không được coi là đã ký.',
    ],
    en: (f, v) => [
      'Please sign the commitments of the parties',

      `${v.body(f.holder)} drew up the commitments of the parties to the plan; some of them are your body’s.`,
      'Please sign, or decline and say why, on the case’s page. Saying nothing is not taken as a signature.',
    ],
  }),
};
