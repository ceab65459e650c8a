import { z } from 'zod';
import { againLine, coveringLetter, dayByLine, letterLine, past, reasonLine } from './phrases';
import { again, body, documentLines, documents, instant, lines, momentText, reason, step, template } from '../template';

const asked = z.object({ ...step, reason });

/** What is asked of many: drawn up and signed, asked for, come in, or ended. */
export const gatheringMails = {
  /** A body is asked for its contribution, and told that nothing but delivery ends the duty. */
  'contribution-asked': template({
    facts: z.object({
      ...step,
      duty: z.string().nullable(),
      documents: documents.optional(),
      letter: coveringLetter,
      round: z.int().optional(),
    }),
    vi: (f, v) => [
      `Đề nghị đóng góp${f.round ? ` (vòng ${f.round})` : ''}: ${f.stepVi}`,

      `${v.body(f.holder)} đề nghị ${v.body(v.to)} gửi phần việc của mình cho “${f.stepVi}”${f.duty ? ` (mã việc ${f.duty})` : ''}${v.due ? `, chậm nhất ngày ${v.due}` : ''}.`,
      v.dayBy === 'suggestion'
        ? 'Đây là trách nhiệm phải thực hiện: chỉ khi gửi thì mới xong.'
        : 'Đây là trách nhiệm phải thực hiện: quá hạn mà chưa gửi thì được ghi là quá hạn, nêu tên cơ quan.',
    ],
    en: (f, v) => [
      `Your contribution is asked${f.round ? ` (round ${f.round})` : ''}: ${f.stepEn}`,

      `${v.body(f.holder)} asks ${v.body(v.to)} for its part of “${f.stepEn}”${f.duty ? ` (task ${f.duty})` : ''}${v.due ? `, by ${v.due} at the latest` : ''}.`,
      v.dayBy === 'suggestion'
        ? 'The duty is binding: only delivery ends it.'
        : 'The duty is binding: what has not come in by then is recorded as overdue, by the name of the body.',
    ],
    below: (f, v) => [dayByLine(v), letterLine(f.letter, v), documentLines(f.documents)],
  }),

  /** A contribution came in: whose, when, whether in time, and each document's hash. */
  'contribution-received': template({
    facts: z.object({
      ...step,
      by: body,
      duty: z.string().nullable(),
      receivedAt: instant,
      late: z.boolean(),
      documents,
    }),
    vi: (f, v) => [
      `Đã nhận phần việc của ${v.body(f.by)}: ${f.stepVi}`,

      `${v.body(f.by)} đã gửi phần việc cho “${f.stepVi}”${f.duty ? ` (mã việc ${f.duty})` : ''} lúc ${momentText(f.receivedAt)}${f.late ? past(v).after : ''}.`,
    ],
    en: (f, v) => [
      `Contribution received from ${v.body(f.by)}: ${f.stepEn}`,

      `${v.body(f.by)} delivered its part of “${f.stepEn}”${f.duty ? ` (task ${f.duty})` : ''} at ${momentText(f.receivedAt)}${f.late ? past(v).after : ''}.`,
    ],
    below: (f, v) => [f.late ? dayByLine(v) : undefined, documentLines(f.documents)],
  }),

  /** What was to come in by a day has not: whose it is, by name. */
  'contributions-overdue': template({
    facts: z.object({ ...step, bodies: z.array(body).min(1), again: again.optional() }),
    vi: (f, v) => [
      `${past(v).heading} đóng góp: ${f.stepVi}`,

      `Phần việc cho “${f.stepVi}”, do ${v.body(f.holder)} tập hợp, ${past(v).day(v.due)} mà chưa được gửi từ:`,
    ],
    en: (f, v) => [
      `Contributions ${past(v).heading.toLowerCase()}: ${f.stepEn}`,

      `“${f.stepEn}”, gathered by ${v.body(f.holder)}, ${past(v).day(v.due)}; parts have not come in from:`,
    ],
    below: (f, v) => [lines(f.bodies.map((one) => v.body(one))), dayByLine(v), againLine(f, v)],
  }),

  /** What a step asks of many was sent up: it waits for a signature. */
  'question-proposed': template({
    facts: asked,
    vi: (f, v) => [
      `Trình ký công văn: ${f.stepVi}`,

      `Dự thảo công văn của ${v.body(f.holder)} ở bước “${f.stepVi}” đã được trình ký.`,
      'Chưa cơ quan nào nhận gì: công văn chỉ đi khi người ký đã ký và gửi; nếu không thì trả lại kèm lý do.',
    ],
    en: (f, v) => [
      `Sent up for signature: ${f.stepEn}`,

      `The draft of what ${v.body(f.holder)} asks at the step “${f.stepEn}” waits for a signature.`,
      'Nobody was sent anything: it goes out only once it is signed and sent; else it is sent back with the reason.',
    ],
  }),

  /** The signer sent it back to whoever drew it up. */
  'question-returned': template({
    facts: asked,
    vi: (f) => [
      `Người ký trả lại dự thảo công văn: ${f.stepVi}`,
      `Người ký đã trả lại dự thảo công văn ở bước “${f.stepVi}”. Sửa rồi trình ký lại.`,
    ],
    en: (f) => [
      `The signer sent the draft back: ${f.stepEn}`,

      `The signer sent back the draft of what is asked at the step “${f.stepEn}”. Put it right and send it up again.`,
    ],
    below: (f, v) => [reasonLine(f, v)],
  }),

  /** A round in which the recipient was being asked is ended, because its draft came back. */
  'round-ended': template({
    facts: z.object({ ...step, by: body, reason }),
    vi: (f, v) => [
      `Không cần trả lời nữa: ${f.stepVi}`,

      `${v.body(f.by)} đã yêu cầu làm lại ở bước trước, nên vòng đang hỏi ở bước “${f.stepVi}” của ${v.body(f.holder)} kết thúc.`,
      'Cơ quan chưa trả lời không cần trả lời vòng này; nội dung đã trả lời, đã nộp được giữ cho vòng sau. Nếu được hỏi lại, cơ quan sẽ nhận công văn mới.',
    ],
    en: (f, v) => [
      `No answer is needed any more: ${f.stepEn}`,

      `${v.body(f.by)} had an earlier step done again, so the round that was being asked at the step “${f.stepEn}” of ${v.body(f.holder)} is over.`,
      'If you haven’t answered, you need not; what you answered or brought in stands for the next round. If you are asked again, you will receive a new letter.',
    ],
    below: (f, v) => [reasonLine(f, v)],
  }),
};
