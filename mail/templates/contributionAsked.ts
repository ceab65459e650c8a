import { z } from 'zod';
import { documentLines, documents, step, template } from '../template';
import { dayByEn, dayByVi } from './dayBy';
import { coveringLetter, letterEn, letterVi } from './coveringLetter';

/** A body is asked for its contribution, and told that nothing but delivery ends the duty. */
export const contributionAsked = template({
  facts: z.object({
    ...step,
    duty: z.string().nullable(),
    documents: documents.optional(),
    letter: coveringLetter,
    round: z.int().optional(),
  }),
  vi: {
    subject: (f) => `Đề nghị đóng góp${f.round ? ` (vòng ${f.round})` : ''}: ${f.stepVi}`,
    text: (f, v) => [
      `${v.body(f.holder)} đề nghị ${v.body(v.to)} gửi phần việc của mình cho “${f.stepVi}”${f.duty ? ` (mã việc ${f.duty})` : ''}${v.due ? `, chậm nhất ngày ${v.due}` : ''}.`,
      v.dayBy === 'suggestion'
        ? 'Đây là trách nhiệm phải thực hiện: chỉ khi gửi thì mới xong.'
        : 'Đây là trách nhiệm phải thực hiện: quá hạn mà chưa gửi thì được ghi là quá hạn, nêu tên cơ quan.',
      dayByVi(v.dayBy),
      f.letter && letterVi(f.letter),
      documentLines(f.documents),
    ],
  },
  en: {
    subject: (f) => `Your contribution is asked${f.round ? ` (round ${f.round})` : ''}: ${f.stepEn}`,
    text: (f, v) => [
      `${v.body(f.holder)} asks ${v.body(v.to)} for its part of “${f.stepEn}”${f.duty ? ` (task ${f.duty})` : ''}${v.due ? `, by ${v.due} at the latest` : ''}.`,
      v.dayBy === 'suggestion'
        ? 'The duty is binding: only delivery ends it.'
        : 'The duty is binding: what has not come in by then is recorded as overdue, by the name of the body.',
      dayByEn(v.dayBy),
      f.letter && letterEn(f.letter),
      documentLines(f.documents),
    ],
  },
});
