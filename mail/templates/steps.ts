import { z } from 'zod';
import { vnDateOf } from '../../domain/calendar/dates';
import { againLine, dayByLine, inTime, past, reasonLine, textLines } from './phrases';
import {
  again,
  body,
  day,
  dayOf,
  dayText,
  documentLines,
  documents,
  instant,
  momentText,
  reason,
  silence,
  step,
  template,
  text,
  type View,
} from '../template';

/** Outcomes that say more than that the step is done. */
const OUTCOMES: Record<string, { vi: string; en: string }> = {
  signed: { vi: 'Kết quả: đã ký.', en: 'Outcome: signed.' },
  adopted: { vi: 'Kết quả: được thông qua.', en: 'Outcome: adopted.' },
  published: { vi: 'Kết quả: đã công bố.', en: 'Outcome: published.' },
};

/** The acts that move a due date. */
const CAUSES: Record<string, { vi: string; en: string }> = {
  recalendar: { vi: 'lịch làm việc được điều chỉnh', en: 'the working calendar was corrected' },
  extend: { vi: 'thời hạn được gia hạn', en: 'the time limit was extended' },
  'revoke-extension': { vi: 'việc gia hạn được thu hồi', en: 'the extension was taken back' },
  'set-anchor': { vi: 'mốc thời gian mà thời hạn dựa vào thay đổi', en: 'the day it counts from was changed' },
  'move-version': {
    vi: 'hồ sơ chuyển sang phiên bản trình tự mới',
    en: 'the case went over to another version of its procedure',
  },
  'set-timetable': {
    vi: 'đơn vị ban hành lịch làm việc',
    en: 'the unit issued its working timetable',
  },
  'enter-directive': {
    vi: 'văn bản chỉ đạo của năm định ngày',
    en: 'the year’s directive lays down a day',
  },
  'upper-directive': {
    vi: 'văn bản chỉ đạo của năm, do cấp trên chuyển xuống, định ngày',
    en: 'the year’s directive, handed down from above, lays down a day',
  },
  pause: { vi: 'thời hạn được tạm dừng', en: 'its clock was stopped' },
  resume: { vi: 'thời hạn tạm dừng được tính tiếp', en: 'its stopped clock was resumed' },
};
const OTHER = { vi: 'một việc được ghi trong hồ sơ', en: 'of an act recorded in the case' };

/** What befalls a step, from its opening to its end. */
export const stepMails = {
  /** A step has opened: its holder is asked to act, the others are informed. */
  'step-opened': template({
    facts: z.object(step),
    vi: (f, v) => [
      `Mở bước: ${f.stepVi}`,

      `Bước “${f.stepVi}” đã mở. Cơ quan thực hiện: ${v.body(f.holder)}.`,
      f.holder === v.to ? `Đề nghị cơ quan thực hiện và ghi nhận kết quả trên hệ thống${inTime(v)}.` : undefined,
    ],
    en: (f, v) => [
      `Step opened: ${f.stepEn}`,

      `The step “${f.stepEn}” is open. Held by: ${v.body(f.holder)}.`,
      f.holder === v.to ? `Please carry it out and record the result in the system${inTime(v)}.` : undefined,
    ],
  }),

  /** A step is done, with its outcome and documents. */
  'step-done': template({
    facts: z.object({
      ...step,
      doneOn: instant,
      countsOn: day.optional(),
      outcome: z.string().nullish(),
      documents: documents.optional(),
    }),
    vi: (f, v) => [
      `Hoàn thành: ${f.stepVi}`,

      `Bước “${f.stepVi}” của ${v.body(f.holder)} đã hoàn thành ngày ${dayText(f.countsOn ?? vnDateOf(f.doneOn))}.`,
      f.countsOn && `Ngày này là ngày của văn bản; việc được nhập vào sổ ngày ${dayOf(f.doneOn)}.`,
      OUTCOMES[f.outcome ?? '']?.vi,
    ],
    en: (f, v) => [
      `Done: ${f.stepEn}`,

      `The step “${f.stepEn}” of ${v.body(f.holder)} was done on ${dayText(f.countsOn ?? vnDateOf(f.doneOn))}.`,
      f.countsOn && `That is the document’s day; it was entered in the register on ${dayOf(f.doneOn)}.`,
      OUTCOMES[f.outcome ?? '']?.en,
    ],
    below: (f) => [documentLines(f.documents)],
  }),

  /**
   * The due date comes near. It names the day, never "five days left": a reminder is due *since* a day and may go out
   * later than the rule says. Orders of a consultation carry `silence`; there the reader owes an opinion, not the step.
   */
  reminder: template({
    facts: z.object({ ...step, silence: silence.optional() }),
    vi: (f, v) => [
      `${headVi(v)}: ${f.stepVi}`,

      f.silence === undefined
        ? `Bước “${f.stepVi}” của ${v.body(f.holder)} ${dueVi(v)}chưa được ghi nhận hoàn thành.`
        : `Ý kiến của cơ quan về “${f.stepVi}”, theo đề nghị của ${v.body(f.holder)}, ${dueVi(v)}chưa được ghi nhận.`,
    ],
    en: (f, v) => [
      `Reminder${v.due ? `, ${v.dayBy === 'suggestion' ? 'suggested for' : 'due'} ${v.due}` : ''}: ${f.stepEn}`,

      f.silence === undefined
        ? `The step “${f.stepEn}” of ${v.body(f.holder)} ${dueEn(v)}is not recorded as done.`
        : `The opinion of your body on “${f.stepEn}”, asked for by ${v.body(f.holder)}, ${dueEn(v)}is not on record.`,
    ],
    below: (f, v) => [f.silence === undefined ? dayByLine(v) : undefined],
  }),

  /** A step is overdue: who holds it, since when, and what waits for it. */
  overdue: template({
    facts: z.object({ ...step, waiting: z.array(text).optional(), again: again.optional() }),
    vi: (f, v) => [
      `${past(v).heading}: ${f.stepVi}`,

      `Bước “${f.stepVi}” do ${v.body(f.holder)} thực hiện ${past(v).day(v.due)} mà chưa được ghi nhận hoàn thành.`,
    ],
    en: (f, v) => [
      `${past(v).heading}: ${f.stepEn}`,

      `The step “${f.stepEn}”, held by ${v.body(f.holder)}, ${past(v).day(v.due)} and is not recorded as done.`,
    ],
    below: (f, v) => [dayByLine(v), againLine(f, v), waitingLines(f.waiting, v)],
  }),

  /** A step that isn't done is put before the body above, because it is overdue or because somebody asked for it. */
  escalated: template({
    facts: z.object({ ...step, waiting: z.array(text).optional(), again: again.optional() }),
    vi: (f, v) => [
      `Báo cáo bước chưa hoàn thành: ${f.stepVi}`,

      `Bước “${f.stepVi}” do ${v.body(f.holder)} thực hiện${v.due ? `, hạn ngày ${v.due},` : ''} chưa được ghi nhận hoàn thành và được báo cáo đến ${v.body(v.to)} để xem xét, chỉ đạo.`,
    ],
    en: (f, v) => [
      `Unfinished step put before you: ${f.stepEn}`,

      `The step “${f.stepEn}”, held by ${v.body(f.holder)}${v.due ? ` and due on ${v.due}` : ''}, is not recorded as done and is put before ${v.body(v.to)} for direction.`,
    ],
    below: (f, v) => [dayByLine(v), againLine(f, v), waitingLines(f.waiting, v)],
  }),

  /** A due date moved: the old one, the new one, and why. */
  'due-moved': template({
    facts: z.object({ ...step, oldDue: day.nullable(), newDue: day.nullable(), cause: z.string() }),
    vi: (f, v) => [
      `Đổi hạn${f.newDue ? ` sang ${dayText(f.newDue)}` : ''}: ${f.stepVi}`,

      `Hạn của bước “${f.stepVi}” (${v.body(f.holder)}) thay đổi vì ${(CAUSES[f.cause] ?? OTHER).vi}.`,
      `- Hạn cũ: ${f.oldDue ? dayText(f.oldDue) : 'chưa có'}\n- Hạn mới: ${f.newDue ? dayText(f.newDue) : 'chưa có'}`,
    ],
    en: (f, v) => [
      `Due date moved${f.newDue ? ` to ${dayText(f.newDue)}` : ''}: ${f.stepEn}`,

      `The due date of the step “${f.stepEn}” (${v.body(f.holder)}) moved because ${(CAUSES[f.cause] ?? OTHER).en}.`,
      `- Old date: ${f.oldDue ? dayText(f.oldDue) : 'none'}\n- New date: ${f.newDue ? dayText(f.newDue) : 'none'}`,
    ],
  }),

  /** The deciding body returned the dossier: an earlier step is open again. */
  'dossier-returned': template({
    facts: z.object({ ...step, by: body, returnedOn: instant, backTo: text, reason }),
    vi: (f, v) => [
      `Trả lại hồ sơ: ${f.backTo.vi}`,

      `${v.body(f.by)} đã trả lại hồ sơ ở bước “${f.stepVi}” ngày ${dayOf(f.returnedOn)}. Hồ sơ quay về bước “${f.backTo.vi}” của ${v.body(f.holder)}.`,
      f.reason ? `Lý do: ${f.reason}` : 'Lý do và yêu cầu hoàn thiện được ghi trong hồ sơ.',
    ],
    en: (f, v) => [
      `Dossier returned: ${f.backTo.en}`,

      `${v.body(f.by)} returned the dossier at the step “${f.stepEn}” on ${dayOf(f.returnedOn)}. It goes back to the step “${f.backTo.en}” of ${v.body(f.holder)}.`,
      f.reason ? `Reason: ${f.reason}` : 'The reasons and what has to be completed are recorded in the case.',
    ],
  }),

  /** What the recipient was told of is withdrawn by who lodged it, before anybody acted on it. */
  withdrawn: template({
    facts: z.object({ ...step, by: body, withdrawnOn: instant, documents, reason }),
    vi: (f, v) => [
      `Đã rút lại, không sử dụng: ${f.stepVi}`,

      `${v.body(f.by)} đã rút lại nội dung đã nộp ở “${f.stepVi}” ngày ${dayOf(f.withdrawnOn)}. Đề nghị không sử dụng các văn bản đã gửi; văn bản thay thế sẽ được thông báo khi nộp lại.`,
    ],
    en: (f, v) => [
      `Withdrawn, do not use: ${f.stepEn}`,

      `${v.body(f.by)} withdrew what it had lodged at “${f.stepEn}” on ${dayOf(f.withdrawnOn)}. Do not use the documents sent before; you will be told when others are lodged in their place.`,
    ],
    below: (f, v) => [reasonLine(f, v), documentLines(f.documents)],
  }),

  /** Documents or a notice were delivered: from whom, when, and each document's hash. */
  delivered: template({
    facts: z.object({ ...step, doneOn: instant, documents }),
    vi: (f, v) => [
      `Gửi đến cơ quan: ${f.stepVi}`,

      `${v.body(f.holder)} gửi đến ${v.body(v.to)}: “${f.stepVi}”, lúc ${momentText(f.doneOn)}. Việc gửi đã được ghi vào sổ đăng ký.`,
      documentLines(f.documents) ?? 'Không có tài liệu kèm theo.',
    ],
    en: (f, v) => [
      `Delivered to you: ${f.stepEn}`,

      `${v.body(f.holder)} delivers to ${v.body(v.to)}: “${f.stepEn}”, at ${momentText(f.doneOn)}. The register records the delivery.`,
      documentLines(f.documents) ?? 'No documents are enclosed.',
    ],
  }),
};

function headVi({ due, dayBy }: View): string {
  if (!due) return 'Nhắc hạn';
  return dayBy === 'suggestion' ? `Nhắc việc, ngày gợi ý ${due}` : `Nhắc hạn ${due}`;
}

const dueVi = ({ due, dayBy }: View): string =>
  due ? `${dayBy === 'suggestion' ? 'có ngày gợi ý là' : 'đến hạn ngày'} ${due} và ` : '';
const dueEn = ({ due, dayBy }: View): string =>
  due ? `is ${dayBy === 'suggestion' ? 'suggested for' : 'due on'} ${due} and ` : '';

/** The steps that wait for one that isn't done, a line each; nothing where none does. */
function waitingLines(waiting: z.infer<typeof text>[] = [], view: View): string | undefined {
  if (waiting.length === 0) return undefined;
  return `${view.locale === 'vi' ? 'Các bước đang chờ' : 'Steps that wait for it'}:\n${textLines(waiting, view)}`;
}
