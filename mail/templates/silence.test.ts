import { mail, order, STEP } from './fixture';

const ASKED = { toBody: '22.so-xay-dung' };

describe('mails about silence, in full', () => {
  test('silence-warning says who will be told', () => {
    const written = order('silence-warning', { ...STEP, silence: 'escalate', escalateTo: '22.ubnd' }, ASKED);
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Chưa nhận được ý kiến: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Xây dựng tỉnh Quảng Ninh

Sở Tài chính tỉnh Quảng Ninh chưa nhận được ý kiến của cơ quan về “Gửi dự toán”.

Nếu hết ngày 10/07/2026 hệ thống chưa nhận được ý kiến, việc chưa trả lời được báo cáo đến Ủy ban nhân dân tỉnh Quảng Ninh; im lặng không được coi là đồng ý.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: No answer yet: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Construction of Quảng Ninh

Department of Finance of Quảng Ninh has not received the opinion of your body on “Send the estimates”.

If nothing is received by the end of 10/07/2026, the missing answer is put before People’s Committee of Quảng Ninh; silence does not count as consent.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('silence-deemed is the proof', () => {
    const written = order(
      'silence-deemed',
      { ...STEP, silence: 'consent', askedOn: '2026-06-25', warnedOn: '2026-07-07' },
      ASKED,
    );
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Được coi là đồng ý: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Xây dựng tỉnh Quảng Ninh

Sở Xây dựng tỉnh Quảng Ninh được coi là đồng ý về “Gửi dự toán” do Sở Tài chính tỉnh Quảng Ninh lấy ý kiến: đến hết ngày 10/07/2026 sổ đăng ký không có ý kiến nào, và điều này đã được kiểm tra lại trước khi ghi nhận.

- Ngày hỏi ý kiến: 25/06/2026
- Ngày cảnh báo: 07/07/2026

Ý kiến gửi sau vẫn được tiếp nhận và ghi là đến muộn.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Deemed consent: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Construction of Quảng Ninh

Department of Construction of Quảng Ninh is deemed to consent on “Send the estimates”, on which Department of Finance of Quảng Ninh asked for opinions: by the end of 10/07/2026 the register held none, and it was searched once more before this was recorded.

- Asked on: 25/06/2026
- Warned on: 07/07/2026

An opinion sent later is still received, and recorded as late.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('silence-escalated to the body above names the silent', () => {
    const written = order('silence-escalated', { ...STEP, silence: 'escalate', silentBodies: ['22.so-xay-dung'] });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Không có ý kiến trả lời: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Đến hết ngày 10/07/2026, các cơ quan sau không trả lời Sở Tài chính tỉnh Quảng Ninh về “Gửi dự toán”; im lặng không được coi là đồng ý:
- Sở Xây dựng tỉnh Quảng Ninh

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: No answer received: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

By the end of 10/07/2026, these bodies had not answered Department of Finance of Quảng Ninh on “Send the estimates”; silence does not count as consent:
- Department of Construction of Quảng Ninh

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('silence-escalated to the silent body itself', () => {
    const written = order(
      'silence-escalated',
      { ...STEP, silence: 'escalate', silentBodies: ['22.so-xay-dung'] },
      ASKED,
    );
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Không có ý kiến trả lời: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Xây dựng tỉnh Quảng Ninh

Đến hết ngày 10/07/2026, Sở Tài chính tỉnh Quảng Ninh không nhận được ý kiến của cơ quan về “Gửi dự toán”. Việc này đã được báo cáo lên trên; ý kiến của cơ quan vẫn được chờ, im lặng không được coi là đồng ý.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: No answer received: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Construction of Quảng Ninh

By the end of 10/07/2026, Department of Finance of Quảng Ninh had not received the opinion of your body on “Send the estimates”. This was put before the level above; your opinion is still awaited, silence does not count as consent.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('silence-escalated, said again to the body above: how often, and how late by now', () => {
    const again = { times: 2, daysLate: 20, practice: true };
    const asked = { askedOn: '2026-06-25', warnedOn: '2026-07-07' };
    const facts = { ...STEP, ...asked, silence: 'escalate', silentBodies: ['22.so-xay-dung'], again };
    const written = order('silence-escalated', facts);
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Không có ý kiến trả lời: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Đến hết ngày 10/07/2026, các cơ quan sau không trả lời Sở Tài chính tỉnh Quảng Ninh về “Gửi dự toán”; im lặng không được coi là đồng ý:
- Sở Xây dựng tỉnh Quảng Ninh

Nhắc lại lần thứ 2: đến nay đã quá hạn 20 ngày làm việc. Việc nhắc lại là gợi ý của hệ thống, không phải thời hạn luật định.

- Ngày hỏi ý kiến: 25/06/2026
- Ngày cảnh báo: 07/07/2026

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: No answer received: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

By the end of 10/07/2026, these bodies had not answered Department of Finance of Quảng Ninh on “Send the estimates”; silence does not count as consent:
- Department of Construction of Quảng Ninh

Said again, no. 2: it is 20 working days late by now. Saying so again is our suggestion; no law sets this interval.

- Asked on: 25/06/2026
- Warned on: 07/07/2026

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('consulted and silence-warning say that silence is consent only on proof of receipt, where it is', () => {
    for (const name of ['consulted', 'silence-warning']) {
      const written = order(name, { ...STEP, silence: 'consent', onProof: true }, ASKED);
      expect(mail('vi', written)).toContain('Chưa chứng minh được đã nhận thì im lặng không phải là đồng ý.');
      expect(mail('en', written)).toContain('Without proof of receipt, silence is no consent.');
      expect(mail('vi', written)).not.toContain('cơ quan được coi là đồng ý và việc này');
    }
  });

  test('letter-refused says whose letter came back, why, and what can be done', () => {
    const facts = { ...STEP, consultee: '22.so-xay-dung', refusedOn: '2026-07-03', reason: 'Không đúng chức năng.' };
    const written = order('letter-refused', facts, { toBody: '22.so-tai-chinh' });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Sở Xây dựng tỉnh Quảng Ninh trả lại công văn lấy ý kiến: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ni…)

Kính gửi: Sở Tài chính tỉnh Quảng Ninh

Sở Xây dựng tỉnh Quảng Ninh trả lại công văn lấy ý kiến “Gửi dự toán” ngày 03/07/2026. Cơ quan này được coi là chưa được hỏi: sự im lặng không được coi là đồng ý.

Lý do: Không đúng chức năng.

Hãy gửi văn bản đúng nơi nhận hoặc gửi lại bản giấy, nhập ý kiến đã nhận bằng văn bản, hoặc thôi chờ và ghi rõ lý do.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Department of Construction of Quảng Ninh sent the letter back: Send the estimates (Budget estimates 2027, Quảng…)

To: Department of Finance of Quảng Ninh

Department of Construction of Quảng Ninh sent back the letter that asked it on “Send the estimates” on 03/07/2026. It counts as not asked: its silence is no consent.

Reason: Không đúng chức năng.

Send the document to whom it is for or again on paper, enter the opinion that came in writing, or stop waiting and say why.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('undelivered names who was not reached, and what can be done', () => {
    const written = order('undelivered', { ...STEP, unreached: ['22.so-xay-dung'] }, { toBody: '22.so-tai-chinh' });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Chưa chứng minh được đã nhận: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Tài chính tỉnh Quảng Ninh

Đến hết ngày 10/07/2026, chưa có gì chứng minh các cơ quan sau đã nhận được hồ sơ “Gửi dự toán”; sự im lặng của họ không được coi là đồng ý:
- Sở Xây dựng tỉnh Quảng Ninh

Hãy liên hệ để họ mở hồ sơ trong hệ thống, nhập ý kiến đã nhận bằng văn bản giấy, hoặc thôi chờ và ghi rõ lý do.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: No proof of receipt: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Finance of Quảng Ninh

By the end of 10/07/2026, nothing proves that these bodies received “Send the estimates”; their silence does not count as consent:
- Department of Construction of Quảng Ninh

Have them open it in the system, enter the opinion that came on paper, or stop waiting and say why.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });
});
