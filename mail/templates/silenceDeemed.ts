import { z } from 'zod';
import { body, day, dayText, step, template } from '../template';

/**
 * Proof that silence became consent: when it was asked, when warned, and that nothing came. Goes to the consultee, or
 * names it.
 */
export const silenceDeemed = template({
  facts: z.object({ ...step, consultee: body.optional(), askedOn: day.optional(), warnedOn: day.optional() }),
  vi: {
    subject: (f) => `Được coi là đồng ý: ${f.stepVi}`,
    text: (f, v) => [
      `${v.body(f.consultee ?? v.to)} được coi là đồng ý về “${f.stepVi}” do ${v.body(f.holder)} lấy ý kiến: ` +
        `đến hết ngày ${v.due ?? 'đến hạn'} sổ đăng ký không có ý kiến nào, và điều này đã được kiểm tra lại ` +
        'trước khi ghi nhận.',
      dates(f, 'Ngày hỏi ý kiến', 'Ngày cảnh báo'),
      'Ý kiến gửi sau vẫn được tiếp nhận và ghi là đến muộn.',
    ],
  },
  en: {
    subject: (f) => `Deemed consent: ${f.stepEn}`,
    text: (f, v) => [
      `${v.body(f.consultee ?? v.to)} is deemed to consent on “${f.stepEn}”, on which ${v.body(f.holder)} asked ` +
        `for opinions: by the end of ${v.due ?? 'the due day'} the register held none, and it was searched once ` +
        'more before this was recorded.',
      dates(f, 'Asked on', 'Warned on'),
      'An opinion sent later is still received, and recorded as late.',
    ],
  },
});

/** When it was asked and warned, as far as the order says. */
export function dates(
  { askedOn, warnedOn }: { askedOn?: string; warnedOn?: string },
  asked: string,
  warned: string,
): string | undefined {
  const lines = [askedOn && `- ${asked}: ${dayText(askedOn)}`, warnedOn && `- ${warned}: ${dayText(warnedOn)}`].filter(
    Boolean,
  );
  return lines.length > 0 ? lines.join('\n') : undefined;
}
