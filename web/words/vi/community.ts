/** The public page and the office's side of it, in Vietnamese. */
export const community = {
  open: {
    title: 'Kế hoạch và ý kiến cộng đồng', intro: 'Xem kế hoạch đã công bố, dự thảo đang lấy ý kiến và dự án của xã, phường. Không cần tài khoản.', signIn: 'Đăng nhập (cán bộ)', toPublic: 'Xem trang công khai (không cần tài khoản)', home: 'Trang công khai', nav: 'Mục của trang công khai',
    province: 'Tỉnh, thành phố', commune: 'Xã, phường, đặc khu', wholeCountry: 'Cả nước', ofProvince: 'Của cấp tỉnh', where: 'Chọn nơi',
    tabs: { drafts: 'Đang lấy ý kiến', published: 'Đã công bố', projects: 'Dự án của xã' },
    noDrafts: 'Hiện không có dự thảo nào đang lấy ý kiến ở đây.', noneUntil: 'Khi cơ quan nhà nước đăng dự thảo để lấy ý kiến, dự thảo sẽ hiện ở đây.', noPublished: 'Chưa có văn bản nào được công bố ở đây.', chooseCommune: 'Chọn tỉnh rồi chọn xã, phường để xem dự án.', noProjects: 'Xã, phường này chưa công khai dự án nào.',
    publishedOn: (day: string) => `Công khai ngày ${day}`, commentOpen: 'Đang nhận ý kiến', commentClosed: 'Đã hết thời gian nhận ý kiến', back: 'Về danh sách',
    by: 'Cơ quan công khai', basis: 'Căn cứ', documents: 'Tài liệu', noDocuments: 'Không có tệp đính kèm.', size: (kb: number) => `${kb.toLocaleString('vi')} KB`, resolution: 'Quyết định', decidedOn: (day: string) => `thông qua ngày ${day}`, printed: 'Đăng tại', year: 'Năm kế hoạch',
    atLeastUntil: (day: string) => `Nhận ý kiến ít nhất đến hết ngày ${day}.`, office: 'Cơ quan tiếp nhận ý kiến',
    comments: (n: number) => `Ý kiến đã đăng (${n})`, noComments: 'Chưa có ý kiến nào được đăng.', receivedOn: (day: string) => `Nhận ngày ${day}`, answerOf: 'Trả lời của cơ quan', notAnswered: 'Cơ quan chưa trả lời.', answeredOn: (day: string) => `ngày ${day}`,
    form: 'Góp ý cho dự thảo', formHint: 'Ý kiến được đăng sau khi bạn xác nhận qua thư và cơ quan tiếp nhận xem xét. Tên, địa chỉ và thư điện tử của bạn không được công khai.', name: 'Họ và tên', email: 'Thư điện tử', address: 'Địa chỉ', optional: 'không bắt buộc', text: 'Ý kiến của bạn', textHint: 'Ít nhất 10 chữ cái. Không ghi thông tin cá nhân của người khác.', send: 'Gửi ý kiến',
    sent: 'Đã nhận ý kiến của bạn', sentHint: (day: string) => `Hãy mở thư vừa gửi đến bạn và bấm xác nhận, chậm nhất ngày ${day}. Chưa xác nhận thì cơ quan chưa thấy ý kiến.`, another: 'Gửi ý kiến khác',
    confirm: 'Xác nhận ý kiến', confirmHint: 'Bấm nút để xác nhận bạn đã gửi ý kiến này.', confirmButton: 'Tôi xác nhận', confirmed: 'Đã xác nhận. Cơ quan tiếp nhận sẽ xem xét ý kiến của bạn.', confirmedPublished: 'Ý kiến của bạn đã được đăng.', confirmedRefused: 'Ý kiến này không được đăng.', badLink: 'Liên kết không đủ hoặc đã hết hạn. Bạn có thể gửi lại ý kiến.', toDraft: 'Về dự thảo',
    project: { owner: 'Chủ đầu tư', capital: 'Tổng mức đầu tư', years: 'Thời gian', places: 'Địa điểm', posted: 'Niêm yết', until: (from: string, to: string) => `${from} – ${to}`, at: 'Nơi niêm yết', current: 'đang niêm yết', over: 'đã hết hạn niêm yết', dong: (amount: string) => `${amount} triệu đồng`, status: { running: 'Đang thực hiện', completed: 'Đã hoàn thành', stopped: 'Đã dừng' } as Record<string, string> },
  },
  office: {
    title: 'Ý kiến của cộng đồng', intro: 'Ý kiến người dân đã xác nhận về dự thảo mà cơ quan bạn đăng. Ý kiến được đăng sẽ vào sổ ghi của hồ sơ (không có tên, địa chỉ); phải tiếp thu hoặc giải trình xong mới hoàn thành được bước tổng hợp.',
    tabs: { waiting: 'Chờ duyệt', unanswered: 'Chờ trả lời', answered: 'Đã trả lời', refused: 'Không đăng' }, tab: (label: string, n: number) => `${label} (${n})`, empty: { waiting: 'Không có ý kiến nào chờ duyệt.', unanswered: 'Không có ý kiến nào chờ trả lời.', answered: 'Chưa có ý kiến nào được trả lời.', refused: 'Không có ý kiến nào bị từ chối đăng.' },
    from: 'Người gửi (không công khai)', receivedAt: 'Nhận lúc', publish: 'Cho đăng', refuse: 'Không đăng', reason: 'Lý do không đăng', reasonHint: 'Ví dụ: xúc phạm người khác, không liên quan đến dự thảo, có thông tin cá nhân.', confirmRefuse: 'Không đăng ý kiến này',
    handling: 'Xử lý', answer: 'Nội dung tiếp thu hoặc giải trình', answerHint: 'Công khai cùng ý kiến và ghi vào sổ.', save: 'Ghi và công khai', again: 'Trả lời lại', refusedFor: (reason: string) => `Không đăng: ${reason}`, seePublic: 'Xem trên trang công khai', privacy: 'Trước khi cho đăng, kiểm tra để trong nội dung không có tên, số điện thoại, địa chỉ của ai.',
    card: (waiting: number, unanswered: number) => [waiting > 0 && `${waiting} ý kiến chờ duyệt`, unanswered > 0 && `${unanswered} ý kiến chờ trả lời`].filter(Boolean).join(', '), open: 'Mở',
  },
};
