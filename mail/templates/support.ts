import { z } from 'zod';
import { planPeriod } from '../../domain/carryingOut/periods';
import { day, dayText, oneOf, template, text } from '../template';

const figure = z.object({
  period: z.string(),
  target: z.string(),
  actual: z.string(),
  attainment: z.string().nullable(),
  because: z.enum(['below', 'trend']),
  below: z.string().optional(),
  over: z.number().optional(),
  points: z.string().optional(),
});
type Figure = z.infer<typeof figure>;

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

const news = z.object({
  needVi: z.string(),
  needEn: z.string(),
  indicatorVi: z.string().nullable(),
  indicatorEn: z.string().nullable(),
  what: oneOf(WHAT),
  by: z.string().optional(),
  kind: z.string().optional(),
  amount: z.string().nullish(),
  measure: z.unknown(),
  from: day.optional(),
  to: day.nullish(),
  result: z.string().optional(),
});
type News = z.infer<typeof news>;
type Language = 0 | 1;

/** What is told of a figure that falls short, and of the support for it. */
export const supportMails = {
  /**
   * A figure falls short of its target: which, by what rule, whose other figures it may affect. The reader is told
   * because it is concerned.
   */
  shortfall: template({
    facts: z.object({
      needVi: z.string(),
      needEn: z.string(),
      indicatorVi: z.string(),
      indicatorEn: z.string(),
      measure: text,
      shortfalls: z.array(figure).min(1),
      touches: z.array(text),
    }),
    vi: (f) => [
      `Chỉ tiêu không đạt: ${f.indicatorVi}, ${f.needVi}`,

      `Báo cáo thực hiện kế hoạch của ${f.needVi} cho thấy chỉ tiêu “${f.indicatorVi}” không đạt:`,
      f.shortfalls
        .map(
          (one) =>
            `- ${titleOf(one).vi}: mục tiêu ${one.target}, thực hiện ${one.actual} (${f.measure.vi})${share(one, 'đạt')}; ${ruleVi(one)}`,
        )
        .join('\n'),
      f.touches.length > 0 ? `Chỉ tiêu có thể bị ảnh hưởng: ${f.touches.map(({ vi }) => vi).join(', ')}.` : undefined,
      'Đề nghị cơ quan xác nhận đã nhận và cho biết khả năng hỗ trợ.',
    ],
    en: (f) => [
      `Target not met: ${f.indicatorEn}, ${f.needEn}`,

      `The report of ${f.needEn} on carrying out its plan shows “${f.indicatorEn}” short of its target:`,
      f.shortfalls
        .map(
          (one) =>
            `- ${titleOf(one).en}: target ${one.target}, actual ${one.actual} (${f.measure.en})${share(one, 'reached')}; ${ruleEn(one)}`,
        )
        .join('\n'),
      f.touches.length > 0 ? `Indicators that it may affect: ${f.touches.map(({ en }) => en).join(', ')}.` : undefined,
      'Please confirm receipt and say what support you can offer.',
    ],
  }),

  /** Something was done in a support case that concerns the reader. */
  'support-news': template({
    facts: news,
    vi: (f, v) => [
      `${WHAT[f.what][0]}: ${f.needVi}`,

      `${WHAT[f.what][0]}. Bên cần hỗ trợ: ${f.needVi}${f.indicatorVi ? `; chỉ tiêu: ${f.indicatorVi}` : ''}.`,
      f.by ? `Cơ quan thực hiện: ${v.body(f.by)}.` : undefined,
      details(f, 0),
      f.result ? `Kết quả: ${word(RESULTS, f.result, 0)}.` : undefined,
    ],
    en: (f, v) => [
      `${WHAT[f.what][1]}: ${f.needEn}`,

      `${WHAT[f.what][1]}. In need: ${f.needEn}${f.indicatorEn ? `; indicator: ${f.indicatorEn}` : ''}.`,
      f.by ? `Done by: ${v.body(f.by)}.` : undefined,
      details(f, 1),
      f.result ? `Result: ${word(RESULTS, f.result, 1)}.` : undefined,
    ],
  }),
};

const titleOf = ({ period }: Figure) => planPeriod(period)?.title ?? { vi: period, en: period };
const share = ({ attainment }: Figure, word: string): string =>
  attainment === null ? '' : `, ${word} ${attainment} %`;

function ruleVi({ because, below, over, points }: Figure): string {
  return because === 'below'
    ? `ngưỡng: ${below} mục tiêu`
    : `giảm liên tiếp ${over} kỳ, tổng từ ${points} điểm phần trăm`;
}

function ruleEn({ because, below, over, points }: Figure): string {
  return because === 'below'
    ? `threshold: ${below} of the target`
    : `fell ${over} periods in a row, by ${points} percentage points or more`;
}

const word = (words: Record<string, [string, string]>, key: string, language: Language): string =>
  words[key]?.[language] ?? key;

/** "budget transfer, 250.5 million VND, 01/04/2027 – 30/06/2027" */
function details({ kind, amount, measure, from, to }: News, language: Language): string | undefined {
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
