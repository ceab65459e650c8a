import { vi } from '../words/vi';
import { detailOf, whatOf } from './entry';

const inVi = { words: vi, locale: 'vi', say: (text: { vi: string }) => text.vi } as const;
const ruling = (dayBy?: string) =>
  ({ kind: 'ruling', name: 'reply', data: { accepted: true, late: true, dayBy, dueOn: '2026-09-16' } }) as never;

test('what came after a day that nobody laid down is not called late in the record', () => {
  expect(detailOf(ruling(), inVi)).toMatch(/hạn: .*trễ: có|trễ: có.*hạn: /);
  expect(detailOf(ruling('document'), inVi)).toContain('trễ: có');
  const said = detailOf(ruling('suggestion'), inVi);
  expect(said).toContain('sau ngày gợi ý: có');
  expect(said).toContain('ngày gợi ý: 16/09/2026');
  expect(said).not.toMatch(/trễ|hạn/);
});

test.each([
  ['overdue', {}, 'Quá hạn'],
  ['overdue', { dayBy: 'suggestion' }, 'Qua ngày gợi ý'],
  ['late-answer', { dayBy: 'document' }, 'Trả lời trễ'],
  ['late-answer', { dayBy: 'suggestion' }, 'Trả lời sau ngày gợi ý'],
])('the event %s of %j is called so', (name, data, called) => {
  expect(whatOf({ kind: 'event', name, data }, inVi)).toBe(called);
});
