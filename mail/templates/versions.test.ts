import { mail, order } from './fixture';

describe('a case goes over to another version', () => {
  const written = order(
    'version-moved',
    { from: '2026-law-58', to: '2027-law-x', ended: [{ vi: 'Lấy ý kiến', en: 'Opinions' }] },
    { step: null, dueOn: null },
  );

  test('in Vietnamese', () => {
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Chuyển phiên bản trình tự: 2027-law-x (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Hồ sơ chuyển từ phiên bản 2026-law-58 sang phiên bản 2027-law-x theo quy định chuyển tiếp. Việc đã làm giữ nguyên; các hạn được tính lại.

Các bước không còn:
- Lấy ý kiến

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: chưa xác định
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027
"
`);
  });

  test('in English', () => {
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Another version of the procedure: 2027-law-x (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

The case went over from version 2026-law-58 to version 2027-law-x by the transitional provision. What is done stays done; the dates are reckoned anew.

Steps that are no more:
- Opinions

Case: Budget estimates 2027, Quảng Ninh province
Due: no date set
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027
"
`);
  });
});
