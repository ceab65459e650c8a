import { mail, order, STEP } from './fixture';

const ASKED = { toBody: '22.so-xay-dung' };

describe('mails about consultations, in full', () => {
  test('consulted carries the covering letter and says which round it is', () => {
    const letter = { subject: 'V/v lấy ý kiến', text: 'Đề nghị quý cơ quan cho ý kiến.', number: '41/STC-QH' };
    const written = order('consulted', { ...STEP, silence: null, letter, round: 2 }, ASKED);
    expect(mail('vi', written)).toMatch(/^Subject: Đề nghị cho ý kiến \(vòng 2\): /);
    expect(mail('vi', written)).toContain('Công văn số 41/STC-QH: V/v lấy ý kiến\n\nĐề nghị quý cơ quan cho ý kiến.');
    expect(mail('en', written)).toMatch(/^Subject: Your opinion is asked \(round 2\): /);
    expect(mail('en', written)).toContain('Letter no. 41/STC-QH: V/v lấy ý kiến');
  });

  test('consulted warns that silence means consent', () => {
    const written = order('consulted', { ...STEP, silence: 'consent', documents: ['9f86d081'] }, ASKED);
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Đề nghị cho ý kiến: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Xây dựng tỉnh Quảng Ninh

Sở Tài chính tỉnh Quảng Ninh đề nghị cơ quan cho ý kiến về “Gửi dự toán”. Trường hợp không có ý kiến khác, đề nghị trả lời rõ.

Nếu hết ngày 10/07/2026 hệ thống chưa nhận được ý kiến, cơ quan được coi là đồng ý và việc này được ghi vào sổ đăng ký.

- SHA-256 9f86d081

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Your opinion is asked: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Construction of Quảng Ninh

Department of Finance of Quảng Ninh asks for the opinion of your body on “Send the estimates”. If you have no remarks, please answer so.

If nothing is received by the end of 10/07/2026, your body is deemed to consent, and the register records it.

- SHA-256 9f86d081

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('reminder to a consultee asks for the opinion', () => {
    const written = order('reminder', { ...STEP, silence: 'consent' }, ASKED);
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Nhắc hạn 10/07/2026: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Xây dựng tỉnh Quảng Ninh

Ý kiến của cơ quan về “Gửi dự toán”, theo đề nghị của Sở Tài chính tỉnh Quảng Ninh, đến hạn ngày 10/07/2026 và chưa được ghi nhận.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Reminder, due 10/07/2026: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Construction of Quảng Ninh

The opinion of your body on “Send the estimates”, asked for by Department of Finance of Quảng Ninh, is due on 10/07/2026 and is not on record.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('late-answer says to the second when it came', () => {
    const written = order(
      'late-answer',
      { ...STEP, consultee: '22.so-xay-dung', receivedAt: '2026-07-10T17:00:01.000Z', deemed: true },
      { toBody: '22.so-tai-chinh' },
    );
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Ý kiến đến muộn: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Tài chính tỉnh Quảng Ninh

Ý kiến của Sở Xây dựng tỉnh Quảng Ninh về “Gửi dự toán” được tiếp nhận lúc 00:00:01 11/07/2026, sau khi hết hạn, và được ghi là muộn.

Việc được coi là đồng ý đã ghi nhận không thay đổi.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Late answer: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Finance of Quảng Ninh

The opinion of Department of Construction of Quảng Ninh on “Send the estimates” was received at 00:00:01 11/07/2026, after the time limit, and is recorded as late.

The deemed consent on record stands.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('late-answer calls nothing late that came after a day which nobody laid down', () => {
    const facts = {
      ...STEP,
      consultee: '22.so-xay-dung',
      receivedAt: '2026-07-10T17:00:01.000Z',
      deemed: false,
      dayBy: 'suggestion',
    };
    const written = order('late-answer', facts, { toBody: '22.so-tai-chinh' });
    const [vi, en] = [mail('vi', written), mail('en', written)];
    expect(vi).toContain('Ý kiến đến sau ngày gợi ý');
    expect(vi).toContain('00:00:01 11/07/2026, sau ngày gợi ý.');
    expect(vi).not.toMatch(/muộn|hết hạn/);
    expect(en).toContain('Answer after the suggested day');
    expect(en).not.toMatch(/recorded as late|time limit/);
  });

  test('consultation-closed counts deemed consents apart', () => {
    const written = order(
      'consultation-closed',
      {
        ...STEP,
        asked: 10,
        agree: 4,
        'agree-with-comments': 2,
        object: 1,
        'nothing-to-say': 1,
        deemed: 2,
        silent: 0,
        late: 1,
      },
      { toBody: '22.so-tai-chinh' },
    );
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Kết thúc lấy ý kiến: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Tài chính tỉnh Quảng Ninh

Việc lấy ý kiến của Sở Tài chính tỉnh Quảng Ninh về “Gửi dự toán” đã kết thúc.

- Số cơ quan được hỏi: 10
- Thống nhất: 4
- Thống nhất, có góp ý: 2
- Không thống nhất: 1
- Không có ý kiến: 1
- Được coi là đồng ý do không trả lời: 2
- Không trả lời: 0
- Trong đó trả lời muộn: 1

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Consultation closed: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Finance of Quảng Ninh

The consultation of Department of Finance of Quảng Ninh on “Send the estimates” is closed.

- Bodies asked: 10
- Agree: 4
- Agree with comments: 2
- Object: 1
- Nothing to say: 1
- Deemed to consent by silence: 2
- No answer: 0
- Of these, answered late: 1

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });
});
