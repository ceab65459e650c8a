import { z } from 'zod';
import { body, documentLines, documents, onProof, silence, step, template } from '../template';
import { coveringLetter, letterEn, letterVi } from './coveringLetter';
import { silenceEn, silenceVi } from './silence';

/** A body is asked for its opinion, by its covering letter, and told beforehand what its silence would mean. */
export const consulted = template({
  facts: z.object({
    ...step,
    silence,
    escalateTo: body.nullish(),
    onProof,
    documents: documents.optional(),
    letter: coveringLetter,
    round: z.int().optional(),
  }),
  vi: {
    subject: (f) => `Đề nghị cho ý kiến${f.round ? ` (vòng ${f.round})` : ''}: ${f.stepVi}`,
    text: (f, v) => [
      `${v.body(f.holder)} đề nghị cơ quan cho ý kiến về “${f.stepVi}”. Trường hợp không có ý kiến khác, đề nghị trả lời rõ.`,
      f.letter && letterVi(f.letter),
      silenceVi(f, v),
      documentLines(f.documents),
    ],
  },
  en: {
    subject: (f) => `Your opinion is asked${f.round ? ` (round ${f.round})` : ''}: ${f.stepEn}`,
    text: (f, v) => [
      `${v.body(f.holder)} asks for the opinion of your body on “${f.stepEn}”. If you have no remarks, please answer so.`,
      f.letter && letterEn(f.letter),
      silenceEn(f, v),
      documentLines(f.documents),
    ],
  },
});
