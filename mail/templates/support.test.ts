import { ENGINE } from '../../domain/case/fixture';
import type { Data } from '../../domain/case/entry';
import { actsOf, itIs, opened } from '../../domain/case/specification';
import { carrying, indicator, LAW, report } from '../../domain/carryingOut/fixture';
import { support } from '../../domain/support';
import { act } from '../../domain/support/fixture';
import { orderProblems } from '../render';
import { mail, order, ordersOf } from './fixture';

const ABOUT: Data = {
  needVi: 'Tỉnh Quảng Ninh',
  needEn: 'Quang Ninh Province',
  indicatorVi: 'Kim ngạch xuất khẩu',
  indicatorEn: 'Exports',
  measure: { vi: 'triệu USD', en: 'million USD' },
  touches: [{ vi: 'Sản xuất công nghiệp', en: 'Industrial production' }],
};
const SHORT: Data = {
  period: '2027-Q1',
  target: '1000',
  actual: '880.5',
  attainment: '88.05',
  because: 'below',
  rule: 'ninety',
  below: '0.90',
  times: 1,
};
const undated = { step: null, dueOn: null, cites: 'practice' as const };

test('a shortfall, in Vietnamese: the figures, the rule, what it may affect', () => {
  expect(
    mail('vi', order('shortfall', { ...ABOUT, shortfalls: [SHORT] }, undated)),
  ).toBe(`Subject: Chỉ tiêu không đạt: Kim ngạch xuất khẩu, Tỉnh Quảng Ninh (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Báo cáo thực hiện kế hoạch của Tỉnh Quảng Ninh cho thấy chỉ tiêu “Kim ngạch xuất khẩu” không đạt:

- quý I/2027: mục tiêu 1000, thực hiện 880.5 (triệu USD), đạt 88.05 %; ngưỡng: 0.90 mục tiêu

Chỉ tiêu có thể bị ảnh hưởng: Sản xuất công nghiệp.

Đề nghị cơ quan xác nhận đã nhận và cho biết khả năng hỗ trợ.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: chưa xác định
Căn cứ: gợi ý (chưa thấy quy định)
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027
`);
});

test('a fall in trend, in English', () => {
  const text = mail(
    'en',
    order('shortfall', { ...ABOUT, shortfalls: [{ ...SHORT, because: 'trend', over: 2, points: '5' }] }, undated),
  );
  expect(text).toContain(
    '- quarter 1 of 2027: target 1000, actual 880.5 (million USD), reached 88.05 %; fell 2 periods in a row, by 5 percentage points or more',
  );
});

test('an offer: who, what, how much, when', () => {
  const facts = {
    ...ABOUT,
    what: 'offered',
    by: '22.so-xay-dung',
    kind: 'budget-transfer',
    amount: '250.5',
    measure: 'million-vnd',
    from: '2027-05-03',
    to: '2027-06-30',
  };
  const text = mail('vi', order('support-news', facts, undated));
  expect(text).toContain('Có đề xuất hỗ trợ. Bên cần hỗ trợ: Tỉnh Quảng Ninh; chỉ tiêu: Kim ngạch xuất khẩu.');
  expect(text).toContain('- điều chuyển ngân sách, 250.5 triệu đồng, 03/05/2027 – 30/06/2027');
  expect(
    mail('en', order('support-news', { ...ABOUT, what: 'closed', by: '22.ubnd', result: 'partly-resolved' }, undated)),
  ).toContain('Result: partly resolved.');
});

/** The mails that the machines order must fit their templates: otherwise people get plain words instead. */
test('the mails of a carrying-out case and of its support case fit their templates', () => {
  const plan = carrying([indicator('grdp', { '2027-Q1': '8', '2027-Q2': '8' })]);
  const planned = [itIs('2027-04-07'), itIs('2027-04-13'), report({ grdp: '6' }, '2027-04-13T03:00:00.000Z')];
  const [letter] = plan.given(...planned).consequences.flatMap(({ letters }) => letters);
  const shortfall = (letter!.data.shortfalls as Data[])[0] as Data;
  const short = opened(support, LAW, letter!.data, '2027-04-13T03:00:00.000Z');
  const help = { kind: 'staff', amount: '3', measure: 'people', from: '2027-04-20', to: '2027-04-21' };
  const goods = { kind: 'market', amount: '1', measure: 'other', from: '2027-04-20', to: '2027-05-21' };
  const offered = [
    act('22.ubnd', 'request-support', { kind: 'staff' }, '2027-04-14'),
    act('31.ubnd', 'offer-support', help, '2027-04-14'),
    act('VN.bo-cong-thuong', 'nothing-to-offer', {}, '2027-04-14'),
    act('31.ubnd', 'offer-support', goods, '2027-04-14'),
  ];
  const [accepted, other] = Object.keys(short.given(...offered).state.offers) as [string, string];
  const orders = [
    ...ordersOf(plan, ...planned),
    ...ordersOf(
      short,
      ...offered,
      act('22.ubnd', 'answer-offer', { offer: accepted, answer: 'accept' }, '2027-04-15'),
      act('22.ubnd', 'answer-offer', { offer: other, answer: 'decline' }, '2027-04-15'),
      itIs('2027-04-22'),
      act('22.ubnd', 'record-delivery', { offer: accepted, result: 'partly', amount: '2' }, '2027-04-22'),
      actsOf(ENGINE)('shortfall-told', { shortfall }, '2027-04-22'),
      actsOf(ENGINE)('shortfall-healed', { shortfall }, '2027-04-22'),
      act('22.ubnd', 'close-support', { result: 'resolved' }, '2027-04-23'),
    ),
  ];
  expect(orders.flatMap(orderProblems)).toEqual([]);
  expect([...new Set(orders.map(({ template }) => template))].sort()).toEqual([
    'overdue',
    'reminder',
    'shortfall',
    'step-done',
    'step-opened',
    'support-news',
  ]);
});
