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
  } as Record<string, string>,
  form: {
    documents: 'Tài liệu', required: 'bắt buộc', optional: 'không bắt buộc', choose: 'Chọn tệp', choosePlease: 'Chọn…', replace: 'Thay tệp', remove: 'Bỏ',
    types: 'PDF, Word, Excel, OpenDocument, văn bản hoặc ảnh', number: 'Số, ký hiệu văn bản', signedOn: 'Ngày ký', note: 'Ghi chú', why: 'Lý do',
    whyHint: 'Được ghi vào sổ và ai xem hồ sơ cũng đọc được.', conclusion: 'Kết luận', overObjections: 'Quyết định dù còn cơ quan không đồng ý (phải nêu lý do)',
    conclusions: { 'for': 'Đồng ý trình', 'for-with-changes': 'Đồng ý, đề nghị sửa đổi', 'against': 'Không đồng ý' },
    answer: 'Câu trả lời', answers: { 'agree': 'Đồng ý', 'agree-with-comments': 'Đồng ý, có ý kiến', 'object': 'Không đồng ý', 'nothing-to-say': 'Không có ý kiến' },
    comment: (n: number) => `Ý kiến ${n}`, addComment: 'Thêm ý kiến', removeComment: (n: number) => `Bỏ ý kiến ${n}`, commentHint: 'Mỗi ý kiến một ô: cơ quan soạn thảo tiếp thu hoặc giải trình từng ý kiến một.',
    readFirst: 'Tài liệu gửi lấy ý kiến', handling: 'Xử lý', handlings: { 'accepted': 'Tiếp thu', 'partly-accepted': 'Tiếp thu một phần', 'explained': 'Giải trình, không tiếp thu', 'noted': 'Ghi nhận' },
    handlingAnswer: 'Nội dung tiếp thu hoặc giải trình', save: 'Ghi nhận', newDue: 'Hạn mới', date: 'ngày/tháng/năm', badDate: 'Ghi ngày dạng dd/mm/yyyy',
    kept: 'Nội dung đang soạn được giữ trên máy này.', add: 'Thêm', unchanged: 'Chưa có gì thay đổi để gửi.', incomplete: 'Còn mục bắt buộc chưa điền hoặc điền chưa đúng.', heldOn: 'Ngày họp',
    returnTo: 'Trả lại để soạn thảo lại', noProducts: 'Bước này không bắt buộc tài liệu.',
  },
  receipt: {
    done: 'Đã ghi vào sổ', at: (when: string, seq: number) => `Tiếp nhận lúc ${when}, mục ${seq} của sổ`, late: 'Ghi nhận là trễ hạn',
    onBehalf: (whom: string, role: string) => `Thay mặt ${whom} (${role})`,
    waiting: 'Đã ghi vào sổ, đang chờ hệ thống xem xét', refused: 'Không được chấp nhận',
  },
};
