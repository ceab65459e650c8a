import { itIs } from '../../domain/case/specification';
import {
  act,
  askFor,
  assess,
  COMMITTEE,
  CONCLUDED,
  FINANCE,
  HEALTH,
  PAPER,
  prove,
  STANDING,
  supervising,
  supply,
} from '../../domain/supervision/fixture';
import { orderProblems } from '../render';
import { mail, order, ordersOf } from './fixture';

/** Every mail of a supervision that goes wrong and is put right again. */
function everyMail() {
  const asked = [...CONCLUDED, askFor('2026-06-30', '2026-06-16')];
  const [request] = supervising().given(...asked).state.requests;
  const papers = { documents: [PAPER('letter')], number: '3/CV' };
  return ordersOf(
    supervising(),
    ...asked,
    itIs('2026-07-06'),
    supply(request?.id, '2026-07-07'),
    itIs('2026-08-02'),
    act(COMMITTEE, 'demand-explanation', { task: 't1' }, '2026-08-03'),
    itIs('2026-08-20'),
    act(COMMITTEE, 'take-rung', { task: 't1', rung: 'first-reminder', ...papers }, '2026-08-21'),
    act(FINANCE, 'explain-delay', { task: 't1' }, '2026-08-22'),
    prove(FINANCE, 't1', '2026-08-25'),
    assess('t1', 'done', '2026-08-25'),
    prove(HEALTH, 't2', '2026-08-25'),
    assess('t2', 'done', '2026-08-25'),
    act(STANDING, 'close-supervision', { outcome: 'carried-out' }, '2026-08-26'),
  );
}

test('every mail that a supervision orders has its template and the facts for it', () => {
  const orders = everyMail();
  expect([...new Set(orders.map(({ template }) => template))].sort()).toEqual([
    'delivered',
    'escalated',
    'explanation-demanded',
    'information-requested',
    'information-supplied',
    'overdue',
    'reminder',
    'rung-proposed',
    'rung-taken',
    'step-done',
    'step-opened',
    'supervision-closed',
    'task-assigned',
    'task-done',
  ]);
  expect(orders.flatMap(orderProblems)).toEqual([]);
});

test('a demand for explanation, in full', () => {
  const facts = {
    stepVi: 'Giải trình việc chậm nhiệm vụ t1',
    stepEn: 'Explanation for task t1',
    holder: '22.so-tai-chinh',
    taskDue: '2026-06-30',
    complex: false,
  };
  const written = order('explanation-demanded', facts, {
    toBody: '22.so-tai-chinh',
    step: 'explanation:t1',
    dueOn: '2026-07-16',
  });
  expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Yêu cầu giải trình, hạn 16/07/2026: Giải trình việc chậm nhiệm vụ t1 (Dự toán ngân sách năm 2027, tỉnh Quảng Ni…)

Kính gửi: Sở Tài chính tỉnh Quảng Ninh

Nhiệm vụ có hạn ngày 30/06/2026 chưa được thực hiện. Đề nghị Sở Tài chính tỉnh Quảng Ninh giải trình chậm nhất ngày 16/07/2026. Thời hạn tính theo ngày, kể cả ngày nghỉ.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 16/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=explanation%3At1
"
`);
  expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Explanation demanded, due 16/07/2026: Explanation for task t1 (Budget estimates 2027, Quảng Ninh province)

To: Department of Finance of Quảng Ninh

The task due on 30/06/2026 has not been carried out. Department of Finance of Quảng Ninh is to explain by 16/07/2026. The time is counted in calendar days.

Case: Budget estimates 2027, Quảng Ninh province
Due: 16/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=explanation%3At1
"
`);
});

test('a measure is proposed with its reason, and says that people decide', () => {
  const facts = {
    stepVi: 'Nhiệm vụ t1',
    stepEn: 'Task t1',
    holder: '22.so-tai-chinh',
    rung: { vi: 'Đôn đốc lần 1', en: 'First reminder' },
    why: 'unexplained',
  };
  const written = order('rung-proposed', facts, {
    toBody: '22.thuong-truc-hdnd',
    step: 'task:t1',
    dueOn: '2026-06-30',
    cites: 'practice',
  });
  expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Đề xuất biện pháp “Đôn đốc lần 1”: Nhiệm vụ t1 (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Thường trực HĐND tỉnh Quảng Ninh

Lý do: hết thời hạn mà không có giải trình (Sở Tài chính tỉnh Quảng Ninh, hạn 30/06/2026).

Hệ thống chỉ đề xuất; việc áp dụng do cơ quan có thẩm quyền quyết định và ghi vào hồ sơ kèm văn bản.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 30/06/2026
Căn cứ: gợi ý (chưa thấy quy định)
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=task%3At1
"
`);
  expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Measure proposed, “First reminder”: Task t1 (Budget estimates 2027, Quảng Ninh province)

To: Standing Body of the People’s Council of Quảng Ninh

Reason: the time for explanation has ended without one (Department of Finance of Quảng Ninh, due 30/06/2026).

The system only proposes; the competent body decides, and records the measure with its document.

Case: Budget estimates 2027, Quảng Ninh province
Due: 30/06/2026
Basis: suggestion (no rule was found)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=task%3At1
"
`);
});
