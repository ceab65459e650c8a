import { mail, order, STEP } from './fixture';

describe('mails about steps, in full', () => {
  test('step-opened asks the holder to act', () => {
    const written = order('step-opened', STEP, { toBody: '22.so-tai-chinh' });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Mở bước: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Tài chính tỉnh Quảng Ninh

Bước “Gửi dự toán” đã mở. Cơ quan thực hiện: Sở Tài chính tỉnh Quảng Ninh.

Đề nghị cơ quan thực hiện và ghi nhận kết quả trên hệ thống trong thời hạn.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Step opened: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Finance of Quảng Ninh

The step “Send the estimates” is open. Held by: Department of Finance of Quảng Ninh.

Please carry it out and record the result in the system within the time limit.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('step-done of a document entered later says both days', () => {
    const written = order('step-done', { ...STEP, doneOn: '2026-11-26T02:00:00.000Z', countsOn: '2026-05-10' });
    expect(mail('vi', written)).toContain(
      'đã hoàn thành ngày 10/05/2026.\n\nNgày này là ngày của văn bản; việc được nhập vào sổ ngày 26/11/2026.',
    );
    expect(mail('en', written)).toContain(
      'was done on 10/05/2026.\n\nThat is the document’s day; it was entered in the register on 26/11/2026.',
    );
  });

  test('step-done says when, the outcome and the documents', () => {
    const written = order('step-done', {
      ...STEP,
      doneOn: '2026-07-09T18:30:00.000Z',
      outcome: 'signed',
      documents: ['9f86d081'],
    });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Hoàn thành: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Bước “Gửi dự toán” của Sở Tài chính tỉnh Quảng Ninh đã hoàn thành ngày 10/07/2026.

Kết quả: đã ký.

- SHA-256 9f86d081

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Done: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

The step “Send the estimates” of Department of Finance of Quảng Ninh was done on 10/07/2026.

Outcome: signed.

- SHA-256 9f86d081

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('reminder names the day', () => {
    const written = order('reminder', STEP, { toBody: '22.so-tai-chinh' });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Nhắc hạn 10/07/2026: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Tài chính tỉnh Quảng Ninh

Bước “Gửi dự toán” của Sở Tài chính tỉnh Quảng Ninh đến hạn ngày 10/07/2026 và chưa được ghi nhận hoàn thành.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Reminder, due 10/07/2026: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Finance of Quảng Ninh

The step “Send the estimates” of Department of Finance of Quảng Ninh is due on 10/07/2026 and is not recorded as done.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('overdue says who holds it and what waits', () => {
    const written = order('overdue', { ...STEP, waiting: [{ vi: 'Thẩm tra', en: 'Verification' }] });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Quá hạn: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Bước “Gửi dự toán” do Sở Tài chính tỉnh Quảng Ninh thực hiện đã hết hạn ngày 10/07/2026 mà chưa được ghi nhận hoàn thành.

Các bước đang chờ:
- Thẩm tra

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Overdue: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

The step “Send the estimates”, held by Department of Finance of Quảng Ninh, was due on 10/07/2026 and is not recorded as done.

Steps that wait for it:
- Verification

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('what stays overdue is said again: the number of times, how late, and that this is practice', () => {
    const again = { times: 2, daysLate: 10, practice: true };
    const written = order('overdue', { ...STEP, again });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Quá hạn: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Bước “Gửi dự toán” do Sở Tài chính tỉnh Quảng Ninh thực hiện đã hết hạn ngày 10/07/2026 mà chưa được ghi nhận hoàn thành.

Nhắc lại lần thứ 2: đến nay đã quá hạn 10 ngày làm việc. Việc nhắc lại là gợi ý của hệ thống, không phải thời hạn luật định.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Overdue: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

The step “Send the estimates”, held by Department of Finance of Quảng Ninh, was due on 10/07/2026 and is not recorded as done.

Said again, no. 2: it is 10 working days late by now. Saying so again is our suggestion; no law sets this interval.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('and put before the body above again, by an interval that the law sets', () => {
    const written = order('escalated', { ...STEP, again: { times: 1, daysLate: 1, practice: false } });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Báo cáo bước chưa hoàn thành: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Bước “Gửi dự toán” do Sở Tài chính tỉnh Quảng Ninh thực hiện, hạn ngày 10/07/2026, chưa được ghi nhận hoàn thành và được báo cáo đến Ủy ban nhân dân tỉnh Quảng Ninh để xem xét, chỉ đạo.

Nhắc lại lần thứ 1: đến nay đã quá hạn 1 ngày làm việc.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Unfinished step put before you: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

The step “Send the estimates”, held by Department of Finance of Quảng Ninh and due on 10/07/2026, is not recorded as done and is put before People’s Committee of Quảng Ninh for direction.

Said again, no. 1: it is 1 working day late by now.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('escalated puts it before the body above', () => {
    const written = order('escalated', STEP);
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Báo cáo bước chưa hoàn thành: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Bước “Gửi dự toán” do Sở Tài chính tỉnh Quảng Ninh thực hiện, hạn ngày 10/07/2026, chưa được ghi nhận hoàn thành và được báo cáo đến Ủy ban nhân dân tỉnh Quảng Ninh để xem xét, chỉ đạo.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Unfinished step put before you: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

The step “Send the estimates”, held by Department of Finance of Quảng Ninh and due on 10/07/2026, is not recorded as done and is put before People’s Committee of Quảng Ninh for direction.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('cycle-cancelled says who cancelled, by which document and why, and to whoever held them which steps are off', () => {
    const cancelled = {
      by: '22.ubnd',
      on: '2026-07-03',
      number: '12/QĐ-UBND',
      signedOn: '2026-07-02',
      steps: [{ vi: 'Dự thảo kế hoạch', en: 'Draft plan' }],
      reason: 'Luật mới giao cho xã lập.',
    };
    const to = { step: null, dueOn: null, cites: 'practice' as const };
    expect(mail('vi', order('cycle-cancelled', cancelled, to))).toMatchInlineSnapshot(`
"Subject: Hồ sơ đã hủy (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Ủy ban nhân dân tỉnh Quảng Ninh đã hủy hồ sơ này ngày 03/07/2026, theo văn bản số 12/QĐ-UBND ngày 02/07/2026.

Lý do: Luật mới giao cho xã lập.

Trong hồ sơ này, cơ quan thôi thực hiện các bước đang mở:
- Dự thảo kế hoạch

Những gì đã ghi vào sổ vẫn giữ nguyên; nhiệm vụ pháp luật giao không vì việc hủy hồ sơ mà hết. Nếu hồ sơ được bắt đầu lại, cơ quan nhận thư của hồ sơ mới.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027
"
`);
    expect(mail('en', order('cycle-cancelled', { ...cancelled, number: null, steps: [] }, to))).toMatchInlineSnapshot(`
"Subject: The case was cancelled (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

People’s Committee of Quảng Ninh cancelled this case on 03/07/2026.

Reason: Luật mới giao cho xã lập.

The steps that were open in this case stop.

What is on record stays; what the law charges anybody with does not end because the case does. If the case is begun anew, you get the mails of the new one.

Case: Budget estimates 2027, Quảng Ninh province
See and act at: https://phoihop.example.vn/cases/22.budget-2027
"
`);
  });

  test('due-moved gives both dates and the cause', () => {
    const written = order(
      'due-moved',
      { ...STEP, oldDue: '2026-07-10', newDue: '2026-07-20', cause: 'extend' },
      { dueOn: '2026-07-20' },
    );
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Đổi hạn sang 20/07/2026: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Hạn của bước “Gửi dự toán” (Sở Tài chính tỉnh Quảng Ninh) thay đổi vì thời hạn được gia hạn.

- Hạn cũ: 10/07/2026
- Hạn mới: 20/07/2026

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 20/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Due date moved to 20/07/2026: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

The due date of the step “Send the estimates” (Department of Finance of Quảng Ninh) moved because the time limit was extended.

- Old date: 10/07/2026
- New date: 20/07/2026

Case: Budget estimates 2027, Quảng Ninh province
Due: 20/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('dossier-returned says why, where the register has it', () => {
    const facts = {
      by: '22.ubnd',
      returnedOn: '2026-07-09T03:00:00.000Z',
      backTo: { vi: 'Lập dự toán', en: 'Draw up' },
    };
    const written = order('dossier-returned', { ...STEP, ...facts, reason: 'Thiếu phụ lục.' });
    expect(mail('vi', written)).toContain('Lý do: Thiếu phụ lục.');
    expect(mail('en', written)).toContain('Reason: Thiếu phụ lục.');
  });

  test('withdrawn says not to use what came before, by its hashes, and why', () => {
    const facts = { by: '22.ubnd', withdrawnOn: '2026-07-09T03:00:00.000Z', documents: ['ab12'], reason: 'Nhầm tệp.' };
    const written = order('withdrawn', { ...STEP, ...facts });
    expect(mail('vi', written)).toMatch(/^Subject: Đã rút lại, không sử dụng: Gửi dự toán/);
    expect(mail('vi', written)).toContain('đã rút lại nội dung đã nộp ở “Gửi dự toán” ngày 09/07/2026');
    expect(mail('en', written)).toMatch(/Reason: Nhầm tệp\.\n\n- SHA-256 ab12/);
  });

  test('dossier-returned says where it goes back to', () => {
    const written = order(
      'dossier-returned',
      {
        ...STEP,
        by: '22.ubnd',
        returnedOn: '2026-07-09T03:00:00.000Z',
        backTo: { vi: 'Lập dự toán', en: 'Draw up the estimates' },
      },
      { toBody: '22.so-tai-chinh' },
    );
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Trả lại hồ sơ: Lập dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Tài chính tỉnh Quảng Ninh

Ủy ban nhân dân tỉnh Quảng Ninh đã trả lại hồ sơ ở bước “Gửi dự toán” ngày 09/07/2026. Hồ sơ quay về bước “Lập dự toán” của Sở Tài chính tỉnh Quảng Ninh.

Lý do và yêu cầu hoàn thiện được ghi trong hồ sơ.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Dossier returned: Draw up the estimates (Budget estimates 2027, Quảng Ninh province)

To: Department of Finance of Quảng Ninh

People’s Committee of Quảng Ninh returned the dossier at the step “Send the estimates” on 09/07/2026. It goes back to the step “Draw up the estimates” of Department of Finance of Quảng Ninh.

The reasons and what has to be completed are recorded in the case.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('delivered lists each document with its hash', () => {
    const written = order('delivered', {
      ...STEP,
      doneOn: '2026-07-09T03:04:05.000Z',
      documents: [{ title: 'Tờ trình', sha256: '9f86d081' }],
    });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Gửi đến cơ quan: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh

Sở Tài chính tỉnh Quảng Ninh gửi đến Ủy ban nhân dân tỉnh Quảng Ninh: “Gửi dự toán”, lúc 10:04:05 09/07/2026. Việc gửi đã được ghi vào sổ đăng ký.

- Tờ trình
  SHA-256 9f86d081

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Delivered to you: Send the estimates (Budget estimates 2027, Quảng Ninh province)

To: People’s Committee of Quảng Ninh

Department of Finance of Quảng Ninh delivers to People’s Committee of Quảng Ninh: “Send the estimates”, at 10:04:05 09/07/2026. The register records the delivery.

- Tờ trình
  SHA-256 9f86d081

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates
"
`);
  });

  test('of a suggested day no mail says that it is a time limit or that anything falls due', () => {
    const facts = { ...STEP, dayBy: 'suggestion' };
    const practice = { cites: 'practice' as const, toBody: '22.so-tai-chinh' };
    const mails = ['step-opened', 'reminder'].map((template) => order(template, facts, practice));
    for (const one of mails) {
      expect(mail('vi', one)).toContain('Ngày gợi ý: 10/07/2026\nCăn cứ: gợi ý (chưa thấy quy định)');
      expect(mail('vi', one)).not.toMatch(/thời hạn|đến hạn|Nhắc hạn|Hạn:/);
      expect(mail('en', one)).not.toMatch(/time limit|\bdue\b/i);
    }
  });

  test('a day that a document laid down rests on that document where no clause of the step was found', () => {
    const written = order('step-opened', { ...STEP, dayBy: 'document' }, { cites: 'practice' });
    expect(mail('vi', written)).toContain('Hạn: 10/07/2026\nCăn cứ: văn bản hoặc ý kiến chỉ đạo\n');
    expect(mail('en', written)).toContain('Due: 10/07/2026\nBasis: an official document or direction\n');
    const cited = order('step-opened', { ...STEP, dayBy: 'document' });
    expect(mail('vi', cited)).toContain('Căn cứ: điểm b khoản 2 Điều 15');
  });
});
