import type { Data } from '../../domain/case/entry';
import type { MailOrder } from '../../domain/case/logic';
import type { Happening, Story } from '../../domain/case/specification';
import type { Citation, Text } from '../../domain/law/procedure';
import type { Locale } from '../citation';
import { orderProblems, render, type MailCase, type MailContext } from '../render';

/** What the tests of templates share: one case, its bodies, one rule. */
export const CASE: MailCase = {
  id: '22.budget-2027',
  title: { vi: 'Dự toán ngân sách năm 2027, tỉnh Quảng Ninh', en: 'Budget estimates 2027, Quảng Ninh province' },
  rehearsal: false,
};

const BODIES: Record<string, Text> = {
  '22.so-tai-chinh': { vi: 'Sở Tài chính tỉnh Quảng Ninh', en: 'Department of Finance of Quảng Ninh' },
  '22.ubnd': { vi: 'Ủy ban nhân dân tỉnh Quảng Ninh', en: 'People’s Committee of Quảng Ninh' },
  '22.thuong-truc-hdnd': {
    vi: 'Thường trực HĐND tỉnh Quảng Ninh',
    en: 'Standing Body of the People’s Council of Quảng Ninh',
  },
  '22.so-xay-dung': { vi: 'Sở Xây dựng tỉnh Quảng Ninh', en: 'Department of Construction of Quảng Ninh' },
};

export const CITE: Citation = {
  instrument: 'nd-73-2026',
  article: '15',
  clause: '2',
  point: 'b',
  verified: 'read',
  checkedOn: '2026-11-10',
};

export const CONTEXT: MailContext = {
  names: (id) => BODIES[id]!,
  instruments: () => ({ vi: 'Nghị định 73/2026/NĐ-CP', en: 'Decree 73/2026/NĐ-CP' }),
  publicUrl: 'https://phoihop.example.vn',
  today: '2026-07-01',
};

/** The facts of every step's mail. */
export const STEP: Data = { stepVi: 'Gửi dự toán', stepEn: 'Send the estimates', holder: '22.so-tai-chinh' };

export function order(template: string, facts: Data, more: Partial<MailOrder> = {}): MailOrder {
  const due = { step: 'send-estimates', dueOn: '2026-07-10', cites: [CITE] };
  return { key: `${template}/1`, template, toBody: '22.ubnd', ...due, facts, ...more };
}

/** What stands below every mail. */
const FOOT: Record<Locale, string> = {
  vi: '\n-- \nThư báo tự động của Phối Hợp, không thay thế văn bản hành chính. Xin không trả lời thư này.\n',
  en: '\n-- \nAn automatic notice from Phối Hợp; it does not replace an administrative document. Please do not reply.\n',
};

/** A mail in one language, from its subject to its foot; fails unless the facts fit and the foot stands there. */
export function mail(locale: Locale, of: MailOrder, about: MailCase = CASE): string {
  expect(orderProblems(of)).toEqual([]);
  const { subject, text } = render(about, of, CONTEXT, { locale, onBehalfOf: null });
  expect(text.endsWith(FOOT[locale])).toBe(true);
  return `Subject: ${subject}\n\n${text.slice(0, -FOOT[locale].length)}`;
}

/** The mails that a case orders, from the last thing told of it on, as these things happen. */
export function ordersOf<S>(story: Story<S>, ...happenings: Happening[]): MailOrder[] {
  const orders = story.consequences.flatMap(({ mails }) => mails);
  const [next, ...later] = happenings;
  return next ? [...orders, ...ordersOf(story.given(next), ...later)] : orders;
}
