import { mail, order } from './fixture';

/** What every mail about a project's duty says. */
const DUTY = { stepVi: 'Gửi thông báo dự án', stepEn: 'Notice of the project', holder: '22.so-xay-dung' };
const STANDING = '22.thuong-truc-hdnd';

describe('S31 mails about projects, in full', () => {
  test('project-notices-due names each Council, the day, the clause and the link', () => {
    const written = order(
      'project-notices-due',
      { ...DUTY, cause: 'registered', councils: [STANDING] },
      { toBody: '22.so-xay-dung', step: '1.22' },
    );
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Phải gửi thông báo dự án chậm nhất 10/07/2026: 1 Hội đồng nhân dân (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Xây dựng tỉnh Quảng Ninh

Vì dự án được đăng ký, Sở Xây dựng tỉnh Quảng Ninh phải gửi thông báo dự án đến:

- Thường trực HĐND tỉnh Quảng Ninh

Thông báo nêu các nội dung cơ bản của dự án và được ghi vào sổ đăng ký khi gửi trên hệ thống.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=1.22
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Notice of the project to be sent by 10/07/2026: People’s Councils: 1 (Budget estimates 2027, Quảng Ninh province)

To: Department of Construction of Quảng Ninh

Because the project was registered, Department of Construction of Quảng Ninh must send notice of it to:

- Standing Body of the People’s Council of Quảng Ninh

The notice states the project’s basic contents; sent through the system, it stands in the register.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=1.22
"
`);
  });

  test('project-notice asks the Standing Body to acknowledge, with the documents’ hashes', () => {
    const facts = {
      ...DUTY,
      holder: STANDING,
      cause: 'registered',
      sentAt: '2026-07-01T02:00:00.000Z',
      sentBy: '22.so-xay-dung',
      documents: ['9f86d081'],
    };
    const written = order('project-notice', facts, { toBody: STANDING, step: '1.22.ack' });
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Thông báo dự án (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Thường trực HĐND tỉnh Quảng Ninh

Sở Xây dựng tỉnh Quảng Ninh gửi đến Thường trực HĐND tỉnh Quảng Ninh thông báo về dự án nêu dưới đây, lúc 09:00:00 01/07/2026: dự án được đăng ký.

Đề nghị xác nhận đã nhận trên hệ thống trong thời hạn. Cơ quan có thể yêu cầu giám sát dự án.

- SHA-256 9f86d081

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=1.22.ack
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: Notice of a project (Budget estimates 2027, Quảng Ninh province)

To: Standing Body of the People’s Council of Quảng Ninh

Department of Construction of Quảng Ninh gives Standing Body of the People’s Council of Quảng Ninh notice of the project below, at 09:00:00 01/07/2026: the project was registered.

Please acknowledge it in the system within the time limit. Your body may open supervision of the project.

- SHA-256 9f86d081

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=1.22.ack
"
`);
    expect(mail('en', { ...written, facts: { ...facts, cause: 'withdrawn' } })).not.toContain('open supervision');
    expect(mail('en', { ...written, toBody: '22.ubnd' })).toContain(
      'Standing Body of the People’s Council of Quảng Ninh acknowledges it.',
    );
  });

  test('project-duty says what is owed to whom and why', () => {
    const written = order(
      'project-duty',
      { ...DUTY, stepVi: 'Cung cấp thông tin', stepEn: 'Information', kind: 'information', owedTo: STANDING },
      { toBody: '22.so-xay-dung', step: '9.information' },
    );
    expect(mail('vi', written)).toMatchInlineSnapshot(`
"Subject: Việc phải làm về dự án: Cung cấp thông tin (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)

Kính gửi: Sở Xây dựng tỉnh Quảng Ninh

Thường trực HĐND tỉnh Quảng Ninh giám sát dự án và yêu cầu cung cấp thông tin, tài liệu; nội dung yêu cầu ghi trong hồ sơ.

Đề nghị Sở Xây dựng tỉnh Quảng Ninh thực hiện: Cung cấp thông tin, chậm nhất ngày 10/07/2026.

Hồ sơ: Dự toán ngân sách năm 2027, tỉnh Quảng Ninh
Hạn: 10/07/2026
Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP
Xem và xử lý tại: https://phoihop.example.vn/cases/22.budget-2027?step=9.information
"
`);
    expect(mail('en', written)).toMatchInlineSnapshot(`
"Subject: To be done about a project: Information (Budget estimates 2027, Quảng Ninh province)

To: Department of Construction of Quảng Ninh

Standing Body of the People’s Council of Quảng Ninh supervises the project and asks for information and documents; what it asks stands in the case.

To be done by Department of Construction of Quảng Ninh, at the latest on 10/07/2026: Information.

Case: Budget estimates 2027, Quảng Ninh province
Due: 10/07/2026
Basis: Decree 73/2026/NĐ-CP art. 15(2)(b)
See and act at: https://phoihop.example.vn/cases/22.budget-2027?step=9.information
"
`);
    expect(mail('en', order('project-duty', { ...DUTY, kind: 'new-owner', owedTo: null }))).toContain(
      'The body that owned the project has ended.',
    );
  });
});
