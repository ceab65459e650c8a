import { z } from 'zod';
import { day, dayText, template } from '../template';

const WHAT = {
  opened: ['Đề nghị hỗ trợ', 'Support asked for'],
  requested: ['Đề nghị hỗ trợ', 'Support asked for'],
  healed: [
    'Số liệu đã được đính chính, chỉ tiêu không còn thiếu hụt',
    'A figure was corrected and no longer falls short',
  ],
  offered: ['Có đề xuất hỗ trợ', 'Support is offered'],
  'nothing-to-offer': ['Cơ quan trả lời: không có khả năng hỗ trợ', 'Answer: nothing to offer'],
  accepted: ['Đề xuất hỗ trợ được chấp nhận', 'The offer is accepted'],
  declined: ['Đề xuất hỗ trợ không được chấp nhận', 'The offer is declined'],
  withdrawn: ['Đề xuất hỗ trợ được rút lại', 'The offer is withdrawn'],
  delivered: ['Đã nhận đủ hỗ trợ', 'The support was delivered'],
  partly: ['Đã nhận một phần hỗ trợ', 'The support was partly delivered'],
  'not-delivered': ['Hỗ trợ không được thực hiện', 'The support was not delivered'],
  closed: ['Kết thúc hồ sơ hỗ trợ', 'The support case is closed'],
} as const;

const KINDS: Record<string, [string, string]> = {
  'budget-transfer': ['điều chuyển ngân sách', 'budget transfer'],
  staff: ['nhân lực', 'staff'],
  material: ['vật tư', 'material'],
  market: ['thị trường tiêu thụ', 'market'],
  technical: ['kỹ thuật', 'technical help'],
  policy: ['cơ chế, chính sách', 'policy'],
};
const UNITS: Record<string, [string, string]> = {
  'million-vnd': ['triệu đồng', 'million VND'],
  people: ['người', 'people'],
  tonnes: ['tấn', 'tonnes'],
  items: ['đơn vị', 'items'],
  days: ['ngày', 'days'],
  other: ['(đơn vị khác)', '(another measure)'],
};
const RESULTS: Record<string, [string, string]> = {
  resolved: ['đã giải quyết', 'resolved'],
  'partly-resolved': ['giải quyết một phần', 'partly resolved'],
  unresolved: ['chưa giải quyết', 'unresolved'],
  'not-needed': ['không còn cần', 'no longer needed'],
};

const facts = z.object({
  needVi: z.string(),
  needEn: z.string(),
  indicatorVi: z.string().nullable(),
  indicatorEn: z.string().nullable(),
  what: z.enum(Object.keys(WHAT) as [keyof typeof WHAT]),
  by: z.string().optional(),
  kind: z.string().optional(),
  amount: z.string().nullish(),
  measure: z.unknown(),
  from: day.optional(),
  to: day.nullish(),
  result: z.string().optional(),
});
type Facts = z.infer<typeof facts>;
type Language = 0 | 1;

/** Something was done in a support case that concerns the reader. */
export const supportNews = template({
  facts,
  vi: {
    subject: (f) => `${WHAT[f.what][0]}: ${f.needVi}`,
    text: (f, v) => [
      `${WHAT[f.what][0]}. Bên cần hỗ trợ: ${f.needVi}${f.indicatorVi ? `; chỉ tiêu: ${f.indicatorVi}` : ''}.`,
      f.by ? `Cơ quan thực hiện: ${v.body(f.by)}.` : undefined,
      details(f, 0),
      f.result ? `Kết quả: ${word(RESULTS, f.result, 0)}.` : undefined,
    ],
  },
  en: {
    subject: (f) => `${WHAT[f.what][1]}: ${f.needEn}`,
    text: (f, v) => [
      `${WHAT[f.what][1]}. In need: ${f.needEn}${f.indicatorEn ? `; indicator: ${f.indicatorEn}` : ''}.`,
      f.by ? `Done by: ${v.body(f.by)}.` : undefined,
      details(f, 1),
      f.result ? `Result: ${word(RESULTS, f.result, 1)}.` : undefined,
    ],
  },
});

const word = (words: Record<string, [string, string]>, key: string, language: Language): string =>
  words[key]?.[language] ?? key;

/** "budget transfer, 250.5 million VND, 01/04/2027 – 30/06/2027" */
function details({ kind, amount, measure, from, to }: Facts, language: Language): string | undefined {
  if (!kind) return undefined;
  const amounts = amount
    ? `${amount} ${typeof measure === 'string' ? word(UNITS, measure, language) : ''}`.trim()
    : null;
  const days = [from, to]
    .filter((one): one is string => typeof one === 'string')
    .map(dayText)
    .join(' – ');
  return [`- ${word(KINDS, kind, language)}`, amounts, days].filter(Boolean).join(', ');
}
