import { matterOf } from './propose';

test.each([
  [
    'Lập kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách hằng năm cấp tỉnh 2027 – Tỉnh Quảng Ninh',
    'Kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách năm 2027 tỉnh Quảng Ninh',
  ],
  ['Nghị quyết về hỗ trợ học phí – Tỉnh Quảng Ninh', 'Nghị quyết về hỗ trợ học phí – Tỉnh Quảng Ninh'],
])('a document is about the plan, not about drawing it up: %s', (vi, matter) =>
  expect(matterOf({ title: { vi, en: '' }, year: 2027 }, 'Tỉnh Quảng Ninh')).toBe(matter),
);
