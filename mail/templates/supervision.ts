import { z } from 'zod';
import { body, day, dayText, oneOf, step, template, text } from '../template';
import { inTime } from './phrases';

const WHY = {
  'no-progress': {
    vi: 'sau biện pháp trước, nhiệm vụ vẫn chưa hoàn thành',
    en: 'after the measure before, the task is still not done',
  },
  explained: {
    vi: 'đã có giải trình nhưng nhiệm vụ chưa hoàn thành',
    en: 'it was explained, but the task is not done',
  },
  unexplained: { vi: 'hết thời hạn mà không có giải trình', en: 'the time for explanation has ended without one' },
};

const OUTCOMES: Record<string, { vi: string; en: string }> = {
  'carried-out': { vi: 'Các kiến nghị đã được thực hiện.', en: 'What was recommended has been carried out.' },
  'by-decision': { vi: 'Kết thúc theo quyết định có trong hồ sơ.', en: 'It ends by a decision that is in the case.' },
  cancelled: { vi: 'Cuộc giám sát được hủy.', en: 'It was called off.' },
};

/** What a supervision asks for, concludes and proposes (S29). */
export const supervisionMails = {
  /** A body is asked for information (S29). */
  'information-requested': template({
    facts: z.object({ ...step, by: body }),
    vi: (f, v) => [
      `Yêu cầu: ${f.stepVi}`,

      `${v.body(f.by)} yêu cầu ${v.body(v.to)} cung cấp thông tin, tài liệu phục vụ giám sát${v.due ? `, chậm nhất ngày ${v.due}` : ''}. Nội dung yêu cầu có trong hồ sơ.`,
    ],
    en: (f, v) => [
      `Request: ${f.stepEn}`,

      `${v.body(f.by)} asks ${v.body(v.to)} for information and documents for its supervision${v.due ? `, by ${v.due}` : ''}. What is asked stands in the case.`,
    ],
  }),

  /** The information came. */
  'information-supplied': template({
    facts: z.object({ ...step, late: z.boolean() }),
    vi: (f, v) => [
      `Đã nhận: ${f.stepVi}`,
      `${v.body(f.holder)} đã cung cấp thông tin${f.late ? ', sau thời hạn' : ', trong thời hạn'}.`,
    ],
    en: (f, v) => [
      `Received: ${f.stepEn}`,
      `${v.body(f.holder)} supplied the information${f.late ? ', after its last day' : ' in time'}.`,
    ],
  }),

  /** A task of a conclusion is assigned to the body that leads it, and made known to those with it. */
  'task-assigned': template({
    facts: z.object({ ...step, product: z.string() }),
    vi: (f, v) => [
      `Kiến nghị giám sát${v.due ? `, hạn ${v.due}` : ''}: ${f.stepVi}`,

      `Cơ quan chủ trì: ${v.body(f.holder)}. Sản phẩm phải hoàn thành: ${f.product}.`,
      f.holder === v.to ? `Đề nghị cơ quan thực hiện và nộp minh chứng trên hệ thống${inTime(v)}.` : undefined,
    ],
    en: (f, v) => [
      `Recommendation${v.due ? `, due ${v.due}` : ''}: ${f.stepEn}`,

      `Led by: ${v.body(f.holder)}. What must come of it: ${f.product}.`,
      f.holder === v.to ? `Please carry it out and file the proof in the system${inTime(v)}.` : undefined,
    ],
  }),

  /** A task was found done. */
  'task-done': template({
    facts: z.object({ ...step, product: z.string() }),
    vi: (f, v) => [`Đã hoàn thành: ${f.stepVi}`, `“${f.stepVi}” của ${v.body(f.holder)} được đánh giá là hoàn thành.`],
    en: (f, v) => [`Done: ${f.stepEn}`, `“${f.stepEn}” of ${v.body(f.holder)} was found done.`],
  }),

  /** The lead of a task that failed must explain by a day. */
  'explanation-demanded': template({
    facts: z.object({ ...step, taskDue: day, complex: z.boolean() }),
    vi: (f, v) => [
      `Yêu cầu giải trình${v.due ? `, hạn ${v.due}` : ''}: ${f.stepVi}`,

      `Nhiệm vụ có hạn ngày ${dayText(f.taskDue)} chưa được thực hiện. Đề nghị ${v.body(f.holder)} giải ` +
        `trình${v.due ? ` chậm nhất ngày ${v.due}` : ''}${f.complex ? ' (vụ việc phức tạp)' : ''}. Thời hạn tính ` +
        'theo ngày, kể cả ngày nghỉ.',
    ],
    en: (f, v) => [
      `Explanation demanded${v.due ? `, due ${v.due}` : ''}: ${f.stepEn}`,

      `The task due on ${dayText(f.taskDue)} has not been carried out. ${v.body(f.holder)} is to ` +
        `explain${v.due ? ` by ${v.due}` : ''}${f.complex ? ' (a complex case)' : ''}. The time is counted in ` +
        'calendar days.',
    ],
  }),

  /** The next measure is put before the body that is competent for it: a proposal with its reason, not a decision. */
  'rung-proposed': template({
    facts: z.object({ ...step, rung: text, why: oneOf(WHY) }),
    vi: (f, v) => [
      `Đề xuất biện pháp “${f.rung.vi}”: ${f.stepVi}`,

      `Lý do: ${WHY[f.why].vi} (${v.body(f.holder)}${v.due ? `, hạn ${v.due}` : ''}).`,
      'Hệ thống chỉ đề xuất; việc áp dụng do cơ quan có thẩm quyền quyết định và ghi vào hồ sơ kèm văn bản.',
    ],
    en: (f, v) => [
      `Measure proposed, “${f.rung.en}”: ${f.stepEn}`,

      `Reason: ${WHY[f.why].en} (${v.body(f.holder)}${v.due ? `, due ${v.due}` : ''}).`,
      'The system only proposes; the competent body decides, and records the measure with its document.',
    ],
  }),

  /** A measure was taken. */
  'rung-taken': template({
    facts: z.object({ ...step, rung: text, by: body, number: z.string().nullable() }),
    vi: (f, v) => [
      `${f.rung.vi}: ${f.stepVi}`,

      `${v.body(f.by)} áp dụng biện pháp “${f.rung.vi}” đối với ${v.body(f.holder)}${f.number ? ` theo văn bản số ${f.number}` : ''}.`,
    ],
    en: (f, v) => [
      `${f.rung.en}: ${f.stepEn}`,

      `${v.body(f.by)} takes the measure “${f.rung.en}” towards ${v.body(f.holder)}${f.number ? ` by document no. ${f.number}` : ''}.`,
    ],
  }),

  /** A supervision has ended. */
  'supervision-closed': template({
    facts: z.object({ ...step, outcome: z.string(), tasks: z.number() }),
    vi: (f) => [
      'Kết thúc hồ sơ giám sát',

      `Hồ sơ giám sát “${f.stepVi}” kết thúc. ${OUTCOMES[f.outcome]?.vi ?? ''}`.trim(),
      `Số nhiệm vụ theo kết luận: ${f.tasks}.`,
    ],
    en: (f) => [
      'Supervision closed',

      `The supervision “${f.stepEn}” is closed. ${OUTCOMES[f.outcome]?.en ?? ''}`.trim(),
      `Tasks of its conclusion: ${f.tasks}.`,
    ],
  }),
};
