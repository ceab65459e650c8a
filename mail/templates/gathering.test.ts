import { mail, order, STEP } from './fixture';

describe('mails about contributions, in full', () => {
  test('contribution-asked says what is owed, by when, and that silence ends nothing', () => {
    const written = order('contribution-asked', { ...STEP, duty: 'dieu-tra-lao-dong', documents: ['9f86d081'] });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Đề nghị đóng góp: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Sở Tài chính tỉnh Quảng Ninh đề nghị Ủy ban nhân dân tỉnh Quảng Ninh gửi phần việc của mình cho “Gửi dự toán” (mã việc dieu-tra-lao-dong), chậm nhất ngày 10/07/2026.

Đây là trách nhiệm phải thực hiện: quá hạn mà chưa gửi thì được ghi là quá hạn, nêu tên cơ quan.

- SHA-256 9f86d081

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Your contribution is asked: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

Department of Finance of Quảng Ninh asks People’s Committee of Quảng Ninh for its part of “Send the estimates” (task dieu-tra-lao-dong), by 10/07/2026 at the latest.

The duty is binding: what has not come in by then is recorded as overdue, by the name of the body.

- SHA-256 9f86d081

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('contribution-received names whose it is and whether it was late', () => {
    const facts = {
      ...STEP,
      by: '22.so-xay-dung',
      duty: null,
      receivedAt: '2026-07-10T18:30:00.000Z',
      late: true,
      documents: ['9f86d081'],
    };
    expect(mail('vi', order('contribution-received', { ...facts, dayBy: 'suggestion' }))).toContain(
      'lúc 01:30:00 11/07/2026, sau ngày gợi ý.',
    );
    expect(mail('vi', order('contribution-received', facts))).toMatchInlineSnapshot(`
"Subject: Đã nhận phần việc của Sở Xây dựng tỉnh Quảng Ninh: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Sở Xây dựng tỉnh Quảng Ninh đã gửi phần việc cho “Gửi dự toán” lúc 01:30:00 11/07/2026, sau khi hết hạn, và được ghi là muộn.

- SHA-256 9f86d081

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', order('contribution-received', facts))).toMatchInlineSnapshot(`
"Subject: Contribution received from Department of Construction of Quảng Ninh: Send the estimates (Budget estimates 2027,…)

To: People’s Committee of Quảng Ninh

Department of Construction of Quảng Ninh delivered its part of “Send the estimates” at 01:30:00 11/07/2026, after the time limit, and is recorded as late.

- SHA-256 9f86d081

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('contributions-overdue names each body', () => {
    const facts = { ...STEP, bodies: ['22.so-xay-dung', '22.thuong-truc-hdnd'] };
    expect(mail('vi', order('contributions-overdue', facts))).toMatchInlineSnapshot(`
"Subject: Quá hạn đóng góp: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Phần việc cho “Gửi dự toán”, do Sở Tài chính tỉnh Quảng Ninh tập hợp, đã hết hạn ngày 10/07/2026 mà chưa được gửi từ:

- Sở Xây dựng tỉnh Quảng Ninh
- Thường trực HĐND tỉnh Quảng Ninh

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', order('contributions-overdue', facts))).toMatchInlineSnapshot(`
"Subject: Contributions overdue: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

“Send the estimates”, gathered by Department of Finance of Quảng Ninh, was due on 10/07/2026; parts have not come in from:

- Department of Construction of Quảng Ninh
- Standing Body of the People’s Council of Quảng Ninh

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('what nobody laid down a day for is asked and said again without calling anybody late', () => {
    const facts = { ...STEP, duty: null, dayBy: 'suggestion' };
    const again = { times: 1, daysLate: 10, practice: true };
    const asked = order('contribution-asked', facts);
    const overdue = order('contributions-overdue', { ...facts, bodies: ['22.so-xay-dung'], again });
    for (const one of [asked, overdue]) {
      expect(mail('vi', one)).not.toMatch(/hết hạn|quá hạn|Hạn:/);
      expect(mail('en', one)).not.toMatch(/overdue|late by|Due:/i);
    }
    expect(mail('vi', overdue)).toContain('đến nay đã qua ngày gợi ý 10 ngày làm việc');
  });

  test('contributions-overdue, said again to whoever is above: how often, and how late by now', () => {
    const again = { times: 1, daysLate: 10, practice: true };
    const written = order('contributions-overdue', { ...STEP, bodies: ['22.so-xay-dung'], again });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Quá hạn đóng góp: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Phần việc cho “Gửi dự toán”, do Sở Tài chính tỉnh Quảng Ninh tập hợp, đã hết hạn ngày 10/07/2026 mà chưa được gửi từ:

- Sở Xây dựng tỉnh Quảng Ninh

Nhắc lại lần thứ 1: đến nay đã quá hạn 10 ngày làm việc. Việc nhắc lại là gợi ý của hệ thống, không phải thời hạn luật định.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Contributions overdue: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

“Send the estimates”, gathered by Department of Finance of Quảng Ninh, was due on 10/07/2026; parts have not come in from:

- Department of Construction of Quảng Ninh

Said again, no. 1: it is 10 working days late by now. Saying so again is our suggestion; no law sets this interval.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });
});
