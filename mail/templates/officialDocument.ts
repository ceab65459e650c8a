import { z } from 'zod';
import { DOCUMENT_TYPES, type DocumentType } from '../../domain/officialDocument/types';
import { body, day, dayText, documentLines, documents, reason, template, type View } from '../template';

const WHAT = {
  'remarks-asked': ['Đề nghị góp ý dự thảo', 'Comments asked for on a draft'],
  'for-signature': ['Trình ký', 'For signature'],
  'draft-returned': ['Người ký trả lại dự thảo', 'The signer returned the draft'],
  'document-signed': ['Đã ký, chờ văn thư cấp số, phát hành', 'Signed; waits for its number and issue'],
  'document-sent': ['Văn bản đến', 'A document for you'],
  'document-refused': ['Nơi nhận trả lại văn bản', 'A recipient sent the document back'],
  'document-recalls': [
    'THU HỒI văn bản: không sử dụng, hủy hoặc gửi lại',
    'RECALLED: do not use it; destroy it or send it back',
  ],
  'document-replaces': ['THAY THẾ văn bản: không sử dụng bản cũ', 'REPLACED: do not use the earlier one'],
  'document-corrects': ['Đính chính văn bản', 'The document’s form was corrected'],
  'arrival-directed': ['Giao giải quyết văn bản đến', 'A document that came is yours to deal with'],
} as const;

const facts = z.object({
  what: z.enum(Object.keys(WHAT) as [keyof typeof WHAT]),
  type: z.enum(Object.keys(DOCUMENT_TYPES) as [DocumentType]),
  subject: z.string(),
  urgency: z.enum(['hoa-toc', 'thuong-khan', 'khan']).nullable(),
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

const URGENCY = {
  'hoa-toc': ['HỎA TỐC', 'EXPRESS'],
  'thuong-khan': ['THƯỢNG KHẨN', 'VERY URGENT'],
  khan: ['KHẨN', 'URGENT'],
} as const;

/** "[KHẨN] " before the subject. */
const urgent = ({ urgency }: Facts, language: 0 | 1): string => (urgency ? `[${URGENCY[urgency][language]}] ` : '');

const from = ({ issuer, issuerName }: Facts, view: View): string => (issuer ? view.body(issuer) : (issuerName ?? '–'));

/** Something happened to an official document that concerns the reader: drafted, signed, sent, recalled, passed on. */
export const officialDocument = template({
  facts,
  vi: {
    subject: (f) => `${urgent(f, 0)}${WHAT[f.what][0]}: ${f.subject}`,
    text: (f, v) => [
      `${WHAT[f.what][0]}. ${DOCUMENT_TYPES[f.type].name.vi}${f.number ? ` số ${f.number}` : ''}${
        f.date ? ` ngày ${dayText(f.date)}` : ''
      } của ${from(f, v)}: ${f.subject}.`,
      f.arrival === undefined ? undefined : `Số đến: ${f.arrival}.`,
      f.lead ? `Chủ trì: ${v.body(f.lead)}.` : undefined,
      f.answers ? `Trả lời văn bản: ${f.answers}.` : undefined,
      f.by || f.byName ? `Cơ quan thực hiện: ${f.by ? v.body(f.by) : f.byName}.` : undefined,
      f.reason && `Lý do: ${f.reason}`,
      f.what === 'document-refused' ? REFUSED[0] : undefined,
      f.later ? `Theo văn bản số ${f.later}${f.laterOn ? ` ngày ${dayText(f.laterOn)}` : ''}.` : undefined,
      v.due ? `Đề nghị trả lời, giải quyết trước hết ngày ${v.due}.` : undefined,
      documentLines(f.documents),
    ],
  },
  en: {
    subject: (f) => `${urgent(f, 1)}${WHAT[f.what][1]}: ${f.subject}`,
    text: (f, v) => [
      `${WHAT[f.what][1]}. ${DOCUMENT_TYPES[f.type].name.en}${f.number ? ` no. ${f.number}` : ''}${
        f.date ? ` of ${dayText(f.date)}` : ''
      }, ${from(f, v)}: ${f.subject}.`,
      f.arrival === undefined ? undefined : `Arrival number: ${f.arrival}.`,
      f.lead ? `In charge: ${v.body(f.lead)}.` : undefined,
      f.answers ? `It answers: ${f.answers}.` : undefined,
      f.by || f.byName ? `By: ${f.by ? v.body(f.by) : f.byName}.` : undefined,
      f.reason && `Reason: ${f.reason}`,
      f.what === 'document-refused' ? REFUSED[1] : undefined,
      f.later ? `By document no. ${f.later}${f.laterOn ? ` of ${dayText(f.laterOn)}` : ''}.` : undefined,
      v.due ? `An answer is asked for by the end of ${v.due}.` : undefined,
      documentLines(f.documents),
    ],
  },
});
