import { mail, order } from './fixture';

const SESSION = {
  sessionTitle: { vi: 'Kỳ họp thứ 5 HĐND tỉnh Quảng Ninh', en: 'Fifth session of the People’s Council of Quảng Ninh' },
  opensOn: '2026-12-08',
};
const TO = { toBody: '22.thuong-truc-hdnd', step: null, dueOn: '2026-12-08', cites: 'practice' as const };

describe('mails about Council sessions, in full', () => {
  test('session-reminder lists what is missing', () => {
    const written = order(
      'session-reminder',
      {
        ...SESSION,
        missing: [{ item: 'i1', title: { vi: 'Dự toán 2027', en: 'Estimates 2027' }, lacks: ['report', 'dossier'] }],
      },
      TO,
    );
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Kỳ họp ngày 08/12/2026: 1 nội dung chưa đủ hồ sơ (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Thường trực HĐND tỉnh Quảng Ninh

Kỳ họp thứ 5 HĐND tỉnh Quảng Ninh khai mạc ngày 08/12/2026. Các nội dung sau còn thiếu hồ sơ:

- Dự toán 2027: thiếu báo cáo thẩm tra, hồ sơ trình

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 08/12/2026
Căn cứ: gợi ý (chưa thấy quy định)
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Session of 08/12/2026: items lacking papers: 1 (Budget estimates 2027, Quảng Ninh province)

To: Standing Body of the People’s Council of Quảng Ninh

Fifth session of the People’s Council of Quảng Ninh opens on 08/12/2026. These items still lack papers:

- Estimates 2027: lacks verification report, dossier

Case: Budget estimates 2027, Quảng Ninh province
Due: 08/12/2026
Basis: suggestion (no rule was found)
See and act at: https://phoihop.example.vn/cases/22.budget-2027
"
`);
  });

  test('session-overdue asks for a record', () => {
    const written = order('session-overdue', SESSION, TO);
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Kỳ họp chưa khai mạc: 08/12/2026 (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Thường trực HĐND tỉnh Quảng Ninh

Kỳ họp thứ 5 HĐND tỉnh Quảng Ninh dự kiến khai mạc ngày 08/12/2026 nhưng chưa được ghi nhận khai mạc.

Đề nghị ghi nhận việc khai mạc hoặc đổi ngày khai mạc bằng một việc được ghi trong hồ sơ.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 08/12/2026
Căn cứ: gợi ý (chưa thấy quy định)
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Session not opened: 08/12/2026 (Budget estimates 2027, Quảng Ninh province)

To: Standing Body of the People’s Council of Quảng Ninh

Fifth session of the People’s Council of Quảng Ninh was to open on 08/12/2026, and no opening is recorded.

Please record the opening, or set another day by a recorded act.

Case: Budget estimates 2027, Quảng Ninh province
Due: 08/12/2026
Basis: suggestion (no rule was found)
See and act at: https://phoihop.example.vn/cases/22.budget-2027
"
`);
  });

  test('session-overdue, said again: how often, and how late by now', () => {
    const written = order('session-overdue', { ...SESSION, again: { times: 1, daysLate: 5, practice: true } }, TO);
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Kỳ họp chưa khai mạc: 08/12/2026 (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Thường trực HĐND tỉnh Quảng Ninh

Kỳ họp thứ 5 HĐND tỉnh Quảng Ninh dự kiến khai mạc ngày 08/12/2026 nhưng chưa được ghi nhận khai mạc.

Nhắc lại lần thứ 1: đến nay đã quá hạn 5 ngày làm việc. Việc nhắc lại là gợi ý của hệ thống, không phải thời hạn luật định.

Đề nghị ghi nhận việc khai mạc hoặc đổi ngày khai mạc bằng một việc được ghi trong hồ sơ.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 08/12/2026
Căn cứ: gợi ý (chưa thấy quy định)
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Session not opened: 08/12/2026 (Budget estimates 2027, Quảng Ninh province)

To: Standing Body of the People’s Council of Quảng Ninh

Fifth session of the People’s Council of Quảng Ninh was to open on 08/12/2026, and no opening is recorded.

Said again, no. 1: it is 5 working days late by now. Saying so again is our suggestion; no law sets this interval.

Please record the opening, or set another day by a recorded act.

Case: Budget estimates 2027, Quảng Ninh province
Due: 08/12/2026
Basis: suggestion (no rule was found)
See and act at: https://phoihop.example.vn/cases/22.budget-2027
"
`);
  });

  test('item-ended says who cancelled, when, by which document and why; of a version, only that it moved', () => {
    const ended = {
      ...SESSION,
      title: { vi: 'Dự toán 2027', en: 'Estimates 2027' },
      cause: 'cancelled',
      on: '2026-11-03',
      by: '22.ubnd',
      number: '12/QĐ-UBND',
      signedOn: '2026-11-02',
      reason: 'Luật mới giao cho xã lập.',
    };
    const to = { toBody: '22.thuong-truc-hdnd', step: null, dueOn: null, cites: 'practice' as const };
    const written = order('item-ended', ended, to);
    expect(mail('vi', written)).toContain(
      'Ủy ban nhân dân tỉnh Quảng Ninh đã hủy kế hoạch chờ quyết định ở nội dung “Dự toán 2027” ngày 03/11/2026, theo văn bản số 12/QĐ-UBND ngày 02/11/2026.\n\nLý do: Luật mới giao cho xã lập.',
    );
    expect(mail('en', written)).toContain('on 03/11/2026, by document no. 12/QĐ-UBND of 02/11/2026.');
    const moved = order('item-ended', { ...ended, cause: 'version-moved', by: null, number: null, signedOn: null }, to);
    expect(mail('vi', moved)).toContain('chuyển sang phiên bản không còn bước này ngày 03/11/2026.');
  });
});
