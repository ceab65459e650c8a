import { z } from 'zod';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';
import { reasonLine } from './phrases';
import { body, day, dayText, documentLines, documents, oneOf, reason, template, type View } from '../template';

const WHAT = {
  'remarks-asked': ['Đề nghị góp ý dự thảo', 'Comments asked for on a draft'],
  'for-signature': ['Trình ký', 'For signature'],
  'draft-returned': ['Người ký trả lại dự thảo', 'The signer returned the draft'],
  'document-signed': ['Đã ký, chờ văn thư cấp số, phát hành', 'Signed; waits for its number and issue'],
  'document-sent': ['Văn bản đến', 'A document for you'],
  'document-refused': ['Nơi nhận trả lại văn bản', 'A recipient sent the document back'],
  'document-recalls': ['THU HỒI văn bản', 'RECALLED'],
  'document-replaces': ['THAY THẾ văn bản', 'REPLACED'],
  'document-corrects': ['Đính chính văn bản', 'Corrected in its form'],
  'arrival-directed': ['Giao giải quyết văn bản đến', 'A document that came is yours to deal with'],
} as const;

const URGENCY = {
  'hoa-toc': ['HỎA TỐC', 'EXPRESS'],
  'thuong-khan': ['THƯỢNG KHẨN', 'VERY URGENT'],
  khan: ['KHẨN', 'URGENT'],
} as const;

const facts = z.object({
  what: oneOf(WHAT),
  type: oneOf(DOCUMENT_TYPES),
  subject: z.string(),
  urgency: oneOf(URGENCY).nullable(),
  issuer: body.nullable(),
  issuerName: z.string().nullish(),
  number: z.string().nullable(),
  date: day.nullable(),
  answers: z.string().optional(),
  by: z.string().nullish(),
  byName: z.string().nullish(),
  reason,
  later: z.string().optional(),
  laterOn: day.optional(),
  arrival: z.int().optional(),
  lead: z.string().optional(),
  documents: documents.optional(),
});
type Facts = z.infer<typeof facts>;

const REFUSED = [
  'Nơi nhận này được coi là chưa nhận văn bản. Kiểm tra lại nơi nhận; gửi lại bản giấy rồi ghi ngày nhận, hoặc ban hành văn bản khác gửi đúng nơi.',
  'It counts as not having it. See whether it is the right recipient; send it on paper and record the receipt, or issue another document to whom it is for.',
] as const;

/** "[KHẨN] " before the subject. */
const urgent = ({ urgency }: Facts, language: 0 | 1): string => (urgency ? `[${URGENCY[urgency][language]}] ` : '');

const from = ({ issuer, issuerName }: Facts, view: View): string => (issuer ? view.body(issuer) : (issuerName ?? '–'));

/** As documents name one another: type, number, day, issuer, what it is about. */
const named = (f: Facts, v: View): string =>
  `${DOCUMENT_TYPES[f.type].name.vi}${f.number ? ` số ${f.number}` : ''}${
    f.date ? ` ngày ${dayText(f.date)}` : ''
  } của ${from(f, v)} “${f.subject}”`;
const called = (f: Facts, v: View): string =>
  `${DOCUMENT_TYPES[f.type].name.en}${f.number ? ` no. ${f.number}` : ''}${
    f.date ? ` of ${dayText(f.date)}` : ''
  } from ${from(f, v)}, “${f.subject}”`;

const later = ({ later: number, laterOn }: Facts): string =>
  `văn bản số ${number ?? '–'}${laterOn ? ` ngày ${dayText(laterOn)}` : ''}`;
const laterOne = ({ later: number, laterOn }: Facts): string =>
  `document no. ${number ?? '–'}${laterOn ? ` of ${dayText(laterOn)}` : ''}`;
const by = (f: Facts, v: View): string => (f.by ? v.body(f.by) : (f.byName ?? '–'));

type Sentence = (f: Facts, v: View) => string;

/** What happened, and what is to be done, in a sentence or two. */
const HAPPENED: Record<keyof typeof WHAT, [vi: Sentence, en: Sentence]> = {
  'remarks-asked': [
    (f, v) => `Đề nghị cho ý kiến đối với dự thảo ${named(f, v)}.`,
    (f, v) => `Please comment on a draft: ${called(f, v)}.`,
  ],
  'for-signature': [(f, v) => `Trình ký: ${named(f, v)}.`, (f, v) => `Put before you for signature: ${called(f, v)}.`],
  'draft-returned': [
    (f, v) => `${by(f, v)} trả lại dự thảo để hoàn thiện: ${named(f, v)}.`,
    (f, v) => `${by(f, v)} returned a draft to be revised: ${called(f, v)}.`,
  ],
  'document-signed': [
    (f, v) => `Văn bản đã được ký, chờ văn thư cấp số và phát hành: ${named(f, v)}.`,
    (f, v) => `Signed; the records clerk is to number and issue it: ${called(f, v)}.`,
  ],
  'document-sent': [
    (f, v) => `Gửi đến quý cơ quan: ${named(f, v)}. Việc mở văn bản trên hệ thống được ghi nhận là đã nhận.`,
    (f, v) => `For your body: ${called(f, v)}. To open it here is on record as its receipt.`,
  ],
  'document-refused': [
    (f, v) => `${by(f, v)} trả lại ${named(f, v)}.`,
    (f, v) => `${by(f, v)} sent this document back: ${called(f, v)}.`,
  ],
  'document-recalls': [
    (f, v) =>
      `${named(f, v)} bị thu hồi theo ${later(f)}. Không sử dụng văn bản này: hủy hoặc gửi lại, và xác nhận trên hệ thống.`,
    (f, v) =>
      `Recalled by ${laterOne(f)}: ${called(f, v)}. Do not use it: destroy it or send it back, and confirm here.`,
  ],
  'document-replaces': [
    (f, v) => `${named(f, v)} được thay thế bằng ${later(f)}. Không sử dụng bản cũ.`,
    (f, v) => `Replaced by ${laterOne(f)}: ${called(f, v)}. Do not use the earlier one.`,
  ],
  'document-corrects': [
    (f, v) => `${named(f, v)} được đính chính bằng ${later(f)}.`,
    (f, v) => `Corrected in its form by ${laterOne(f)}: ${called(f, v)}.`,
  ],
  'arrival-directed': [
    (f, v) =>
      `Văn bản đến số ${f.arrival ?? '–'}: ${named(f, v)}. Chủ trì giải quyết: ${f.lead ? v.body(f.lead) : '–'}.`,
    (f, v) => `Arrival no. ${f.arrival ?? '–'}: ${called(f, v)}. In charge: ${f.lead ? v.body(f.lead) : '–'}.`,
  ],
};

export const officialDocumentMails = {
  /** Something happened to an official document that concerns the reader: drafted, signed, sent, recalled, passed. */
  'official-document': template({
    facts,
    news: true,
    vi: (f, v) => [
      `${urgent(f, 0)}${WHAT[f.what][0]}: ${f.subject}`,

      HAPPENED[f.what][0](f, v),
      f.what === 'document-refused' ? REFUSED[0] : undefined,
      reasonLine(f, v),
      f.answers ? `Trả lời văn bản số ${f.answers}.` : undefined,
      v.due ? `Đề nghị trả lời, giải quyết chậm nhất hết ngày ${v.due}.` : undefined,
    ],
    en: (f, v) => [
      `${urgent(f, 1)}${WHAT[f.what][1]}: ${f.subject}`,

      HAPPENED[f.what][1](f, v),
      f.what === 'document-refused' ? REFUSED[1] : undefined,
      reasonLine(f, v),
      f.answers ? `It answers no. ${f.answers}.` : undefined,
      v.due ? `An answer is asked for by the end of ${v.due}.` : undefined,
    ],
    below: (f) => [documentLines(f.documents)],
  }),
};
