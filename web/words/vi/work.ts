/** My work and its acts, in Vietnamese. */
export const work = {
  work: {
    title: 'Việc của tôi', empty: 'Không còn việc nào phải làm.', emptyHint: 'Việc mới sẽ tự hiện ra ở đây.',
    asSeat: (role: string) => `Bạn làm việc này với vai trò ${role}`,
    asDelegate: (role: string, whom: string) => `Bạn làm việc này theo ủy quyền của ${whom} (${role})`,
    body: 'Cơ quan', allBodies: 'Tất cả cơ quan của tôi', count: (n: number) => `${n} việc`,
    from: (date: string) => `Chỉ làm được từ ngày ${date}`, comments: (n: number) => `${n} ý kiến chờ tiếp thu, giải trình`, toSession: 'Đưa ra kỳ họp',
    inSession: 'Bước này được quyết định tại kỳ họp Hội đồng nhân dân.',
    waiting: (who: string) => `Đang chờ bạn: ${who}`, andOthers: (n: number) => `và ${n} cơ quan khác`,
    noForm: 'Việc này chưa làm được trên trang; dùng API hoặc dòng lệnh.',
  },
  act: {
    'submit': 'Nộp kết quả', 'sign': 'Ký ban hành', 'return': 'Trả lại', 'acknowledge': 'Xác nhận đã nhận', 'reply': 'Trả lời', 'seen': 'Xác nhận đã xem',
    'handle': 'Tiếp thu, giải trình', 'contribute': 'Cung cấp thông tin', 'decide-finding': 'Quyết định điểm chưa khớp', 'confirm-receipt': 'Xác nhận đã nhận',
    'remind': 'Nhắc việc', 'escalate': 'Báo cáo cấp trên', 'extend': 'Gia hạn', 'revoke-extension': 'Hủy gia hạn', 'pause': 'Tạm dừng tính hạn', 'resume': 'Tính hạn tiếp',
    'set-anchor': 'Đặt ngày mốc', 'cancel': 'Hủy hồ sơ', 'open': 'Mở hồ sơ', 'start': 'Bắt đầu', 'set-targets': 'Đặt chỉ tiêu', 'reconcile': 'Đối chiếu chỉ tiêu', 'move-version': 'Chuyển phiên bản trình tự',
    'convene': 'Triệu tập kỳ họp', 'set-agenda': 'Lập lại chương trình', 'add-item': 'Thêm nội dung', 'add-dossier': 'Thêm tài liệu', 'file-report': 'Nộp báo cáo thẩm tra', 'move-date': 'Đổi ngày khai mạc', 'open-session': 'Khai mạc', 'attendance': 'Điểm danh', 'vote': 'Biểu quyết',
    'note-item': 'Ghi nhận đã nghe', 'return-dossier': 'Trả lại hồ sơ', 'postpone': 'Hoãn', 'withdraw-item': 'Rút nội dung', 'close-session': 'Bế mạc', 'number-resolution': 'Đánh số nghị quyết', 'publish-item': 'Công bố nghị quyết',
    'invite': 'Mời họp', 'call-off': 'Hoãn họp', 'answer-invitation': 'Trả lời giấy mời',
  } as Record<string, string>,
  form: {
    documents: 'Tài liệu', required: 'bắt buộc', optional: 'không bắt buộc', choose: 'Chọn tệp', choosePlease: 'Chọn…', replace: 'Thay tệp', remove: 'Bỏ', uploading: 'Đang tải lên…',
    types: 'PDF, Word, Excel, OpenDocument, văn bản hoặc ảnh', number: 'Số, ký hiệu văn bản', signedOn: 'Ngày ký', note: 'Ghi chú', why: 'Lý do',
    whyHint: 'Được ghi vào sổ và ai xem hồ sơ cũng đọc được.', conclusion: 'Kết luận', overObjections: 'Quyết định dù còn cơ quan không đồng ý (phải nêu lý do)',
    conclusions: { 'for': 'Đồng ý trình', 'for-with-changes': 'Đồng ý, đề nghị sửa đổi', 'against': 'Không đồng ý' },
    answer: 'Câu trả lời', answers: { 'agree': 'Đồng ý', 'agree-with-comments': 'Đồng ý, có ý kiến', 'object': 'Không đồng ý', 'nothing-to-say': 'Không có ý kiến' },
    comment: (n: number) => `Ý kiến ${n}`, addComment: 'Thêm ý kiến', removeComment: (n: number) => `Bỏ ý kiến ${n}`, commentHint: 'Mỗi ý kiến một ô: cơ quan soạn thảo tiếp thu hoặc giải trình từng ý kiến một.',
    readFirst: 'Tài liệu gửi lấy ý kiến', handling: 'Xử lý', handlings: { 'accepted': 'Tiếp thu', 'partly-accepted': 'Tiếp thu một phần', 'explained': 'Giải trình, không tiếp thu', 'noted': 'Ghi nhận' },
    handlingAnswer: 'Nội dung tiếp thu hoặc giải trình', save: 'Ghi nhận', newDue: 'Hạn mới', date: 'ngày/tháng/năm', badDate: 'Ghi ngày dạng dd/mm/yyyy', missing: 'Cần điền',
    kept: 'Nội dung đang soạn được giữ trên máy này.', heldOn: 'Ngày họp',
    returnTo: 'Trả lại để soạn thảo lại', noProducts: 'Bước này không bắt buộc tài liệu.',
  },
  receipt: {
    done: 'Đã ghi vào sổ', at: (when: string, seq: number) => `Tiếp nhận lúc ${when}, mục ${seq} của sổ`, late: 'Ghi nhận là trễ hạn',
    onBehalf: (whom: string, role: string) => `Thay mặt ${whom} (${role})`,
    waiting: 'Đã ghi vào sổ, đang chờ hệ thống xem xét', refused: 'Không được chấp nhận',
  },
};
