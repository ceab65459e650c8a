import { z } from 'zod';
import { planPeriod } from '../../domain/carryingOut/periods';
import { template, text } from '../template';

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

/**
 * A figure falls short of its target: which, by what rule, whose other figures it may affect. The reader is told
 * because it is concerned.
 */
export const shortfall = template({
  facts: z.object({
    needVi: z.string(),
    needEn: z.string(),
    indicatorVi: z.string(),
    indicatorEn: z.string(),
    measure: text,
    shortfalls: z.array(figure).min(1),
    touches: z.array(text),
  }),
  vi: {
    subject: (f) => `Chỉ tiêu không đạt: ${f.indicatorVi}, ${f.needVi}`,
    text: (f) => [
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
  },
  en: {
    subject: (f) => `Target not met: ${f.indicatorEn}, ${f.needEn}`,
    text: (f) => [
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
  },
});

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
