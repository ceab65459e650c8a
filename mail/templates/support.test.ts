import { ENGINE, headOf, MemoryRegister, officerOf } from '../../domain/case/fixture';
import type { Data } from '../../domain/case/entry';
import type { MailOrder } from '../../domain/case/logic';
import { carrying, figures, indicator, LAW, REPORTER } from '../../domain/carryingOut/fixture';
import { support } from '../../domain/support';
import { orderProblems } from '../render';
import { mail, order } from './fixture';

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
Căn cứ: theo thông lệ (không có quy định)
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027

-- 
Thư báo tự động của Phối Hợp, không thay thế văn bản hành chính. Xin không trả lời thư này.
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
  const orders: MailOrder[] = [];
  const plan = carrying([indicator('grdp', { '2027-Q1': '8', '2027-Q2': '8' })]);
  const take = (play: Pick<MemoryRegister<unknown>, 'settle'>, now: string) => {
    const { consequences } = play.settle(now);
    orders.push(...consequences.flatMap(({ mails }) => mails));
    return consequences.flatMap(({ letters }) => letters);
  };
  take(plan, '2027-04-07T02:00:00.000Z');
  take(plan, '2027-04-13T02:00:00.000Z');
  plan.lodge('report-figures', figures('2027-Q1', { grdp: '6' }), '2027-04-13T03:00:00.000Z', REPORTER);
  const [letter] = take(plan, '2027-04-13T03:00:00.000Z');
  const play = new MemoryRegister(support, LAW, letter!.data, '2027-04-13T03:00:00.000Z');
  take(play, '2027-04-13T03:00:00.000Z');
  const days = (day: number) => `2027-04-${day}T02:00:00.000Z`;
  play
    .lodge('request-support', { kind: 'staff' }, days(14), headOf('22.ubnd'))
    .lodge(
      'offer-support',
      { kind: 'staff', amount: '3', measure: 'people', from: '2027-04-20', to: '2027-04-21' },
      days(14),
      officerOf('31.ubnd'),
    );
  play
    .lodge('nothing-to-offer', {}, days(14), officerOf('VN.bo-cong-thuong'))
    .lodge(
      'offer-support',
      { kind: 'market', amount: '1', measure: 'other', from: '2027-04-20', to: '2027-05-21' },
      days(14),
      officerOf('31.ubnd'),
    );
  take(play, days(14));
  const [accepted, other] = Object.keys(play.state.offers) as [string, string];
  play
    .lodge('answer-offer', { offer: accepted, answer: 'accept' }, days(15), headOf('22.ubnd'))
    .lodge('answer-offer', { offer: other, answer: 'decline' }, days(15), headOf('22.ubnd'));
  take(play, days(15));
  take(play, days(22));
  play.lodge('record-delivery', { offer: accepted, result: 'partly', amount: '2' }, days(22), headOf('22.ubnd'));
  for (const name of ['shortfall-told', 'shortfall-healed'])
    play.lodge(
      name,
      letter!.data.shortfalls ? { shortfall: (letter!.data.shortfalls as Data[])[0] as Data } : {},
      days(22),
      ENGINE,
    );
  play.lodge('close-support', { result: 'resolved' }, days(23), headOf('22.ubnd'));
  take(play, days(23));
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
