/** Every word of the pages in Vietnamese; English must have the same keys, or it does not compile. */
export const vi = {
  product: 'Phối Hợp',
  tagline: 'Phối hợp lập kế hoạch phát triển kinh tế – xã hội',
  skip: 'Đến nội dung chính',
  menu: 'Trình đơn',
  loading: 'Đang tải…',
  retry: 'Thử lại',
  close: 'Đóng',
  cancel: 'Thôi',
  more: 'Xem thêm',
  all: 'Tất cả',
  none: 'Không có',
  unverified: 'chưa kiểm chứng với văn bản luật',
  secondHand: 'dẫn theo nguồn thứ cấp',
  practice: 'theo thông lệ, không luật nào quy định',
  offline: 'Mất kết nối. Những gì bạn đã nhập vẫn được giữ; có thể gửi lại khi có mạng.',
  notFound: 'Không có trang này.',
  toMyWork: 'Về Việc của tôi',
  rehearsal: 'Diễn tập',
  nav: {
    label: 'Điều hướng chính', work: 'Việc của tôi', cases: 'Hồ sơ kế hoạch', start: 'Bắt đầu chu kỳ', overdue: 'Quá hạn',
  },
  language: { label: 'Ngôn ngữ', other: 'English', otherCode: 'en' },
  theme: { toDark: 'Nền tối', toLight: 'Nền sáng' },
  signIn: {
    title: 'Đăng nhập', username: 'Tên đăng nhập', password: 'Mật khẩu', submit: 'Đăng nhập', out: 'Đăng xuất',
    help: 'Tài khoản do người quản trị cấp. Lần chạy đầu tiên in các tài khoản mẫu ra màn hình dòng lệnh.',
    ended: 'Phiên làm việc đã hết. Đăng nhập lại; nội dung đang soạn vẫn còn.',
  },
  role: { head: 'người ký', officer: 'chuyên viên', deputy: 'cấp phó', admin: 'quản trị' },
  problem: {
    network: 'Không liên lạc được với máy chủ', networkRemedy: 'Kiểm tra mạng rồi thử lại; nội dung bạn nhập vẫn còn.',
    onRecord: (seq: number) => `Lần gửi này vẫn được ghi vào sổ (mục ${seq}).`, whatToDo: 'Cần làm gì', number: 'Mã yêu cầu',
  },
  due: {
    on: 'Hạn', none: 'Không có hạn', overdue: 'Quá hạn', soon: 'Sắp đến hạn', later: 'Còn thời gian', today: 'Hạn hôm nay',
    lateBy: (days: number) => `Quá hạn ${days} ngày`, inDays: (days: number) => `Còn ${days} ngày`, tomorrow: 'Hạn ngày mai', done: 'Xong',
  },
  weekday: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  weekdayShort: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  work: {
    title: 'Việc của tôi', empty: 'Không còn việc nào phải làm.', emptyHint: 'Việc mới sẽ tự hiện ra ở đây.',
    asSeat: (role: string) => `Bạn làm việc này với vai trò ${role}`,
    asDelegate: (role: string, whom: string) => `Bạn làm việc này theo ủy quyền của ${whom} (${role})`,
    body: 'Cơ quan', allBodies: 'Tất cả cơ quan của tôi', count: (n: number) => `${n} việc`,
    from: (date: string) => `Chỉ làm được từ ngày ${date}`, comments: (n: number) => `${n} ý kiến chờ tiếp thu, giải trình`, toSession: 'Đưa ra kỳ họp',
    inSession: 'Bước này được quyết định tại kỳ họp Hội đồng nhân dân.',
    noForm: 'Việc này chưa làm được trên trang; dùng API hoặc dòng lệnh.',
  },
  act: {
    'submit': 'Nộp kết quả', 'sign': 'Ký ban hành', 'return': 'Trả lại', 'acknowledge': 'Xác nhận đã nhận', 'reply': 'Trả lời', 'seen': 'Xác nhận đã xem',
    'handle': 'Tiếp thu, giải trình', 'contribute': 'Cung cấp thông tin', 'decide-finding': 'Quyết định điểm chưa khớp', 'confirm-receipt': 'Xác nhận đã nhận',
    'remind': 'Nhắc việc', 'escalate': 'Báo cáo cấp trên', 'extend': 'Gia hạn', 'revoke-extension': 'Hủy gia hạn', 'pause': 'Tạm dừng tính hạn', 'resume': 'Tính hạn tiếp',
    'set-anchor': 'Đặt ngày mốc', 'cancel': 'Hủy hồ sơ', 'open': 'Mở hồ sơ', 'start': 'Bắt đầu',
  } as Record<string, string>,
  form: {
    documents: 'Tài liệu', required: 'bắt buộc', optional: 'không bắt buộc', choose: 'Chọn tệp', replace: 'Thay tệp', remove: 'Bỏ', uploading: 'Đang tải lên…',
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
    waiting: 'Đã ghi vào sổ, đang chờ hệ thống xem xét', refused: 'Không được chấp nhận',
  },
  cases: {
    title: 'Hồ sơ kế hoạch', empty: 'Chưa có hồ sơ nào.', open: 'Đang thực hiện', closed: 'Đã kết thúc', year: 'Năm', unit: 'Đơn vị', nextDue: 'Hạn gần nhất', state: 'Tình trạng',
    overdueSteps: (n: number) => `${n} bước quá hạn`, onTime: 'Đúng hạn', case: 'Hồ sơ', withRehearsals: 'Xem hồ sơ diễn tập', kind: 'Loại',
    kinds: { 'plan-cycle': 'Chu kỳ kế hoạch', 'consultation': 'Lấy ý kiến', 'council-session': 'Kỳ họp', 'gathering': 'Thu thập thông tin', 'project': 'Dự án' } as Record<string, string>,
  },
  case: {
    progress: 'Tiến độ', steps: 'Các bước', documents: 'Tài liệu', consultations: 'Lấy ý kiến', record: 'Sổ ghi', tabs: 'Phần của hồ sơ',
    whereNow: 'Đang ở đâu', doneOf: (done: number, all: number) => `${done}/${all} bước đã xong`, openSteps: 'Đang làm', holder: 'Cơ quan giữ', step: 'Bước',
    status: { waiting: 'Chưa đến lượt', open: 'Đang làm', done: 'Đã xong', cancelled: 'Đã hủy' } as Record<string, string>,
    outcome: 'Kết quả', openedOn: 'Mở ngày', closedOn: 'Kết thúc ngày', openedAt: 'Mở lúc',
    planned: 'Dự kiến ban đầu', due: 'Hạn', actual: 'Thực tế', legend: 'Chú giải', forecast: 'Dự tính', whyThisDay: 'Vì sao là ngày này?', provisional: 'Lịch nghỉ chưa có thông báo chính thức',
    base: 'Tính từ', rule: 'Quy tắc', clause: 'Căn cứ', counted: 'được tính', skipped: 'không tính', days: 'Từng ngày', hideDays: 'Ẩn từng ngày', lastDay: 'Ngày cuối hạn', otherRules: 'Các quy tắc khác của bước này (ngày sớm nhất có hiệu lực)',
    extended: (from: string, to: string) => `Gia hạn từ ${from} đến ${to}`, stopped: 'Tạm dừng tính hạn', moved: (from: string, to: string) => `Dời từ ${from} sang ${to}`, revoked: 'đã hủy',
    waitsFor: 'Chờ', behind: 'Đang chờ bước này', conflicts: 'Các ngày mâu thuẫn', today: 'Hôm nay', noDue: 'Không có hạn theo ngày', late: 'trễ', myTasks: 'Việc của tôi ở hồ sơ này',
    noDocuments: 'Chưa có tài liệu.', noConsultations: 'Chưa lấy ý kiến.', title: 'Tên', type: 'Loại', by: 'Cơ quan', uploaded: 'Tải lên', size: 'Dung lượng', hash: 'Mã băm SHA-256',
    version: 'Phiên bản trình tự', parent: 'Thuộc hồ sơ', gantt: 'Tiến độ theo thời gian',
  },
  consultation: {
    asked: 'Được hỏi', sent: 'Đã gửi', seen: 'Đã xem', answered: 'Trả lời', who: 'Cơ quan', answer: 'Ý kiến', notYet: 'chưa', silentSince: (on: string) => `Im lặng từ ${on}`, deemed: 'Im lặng, coi như đồng ý',
    table: 'Bảng tổng hợp, tiếp thu và giải trình ý kiến', comment: 'Ý kiến', handling: 'Tiếp thu, giải trình', open: 'chưa xử lý', summary: 'Tổng hợp', noComments: 'Chưa có ý kiến nào.',
    late: 'trễ hạn', by: 'Hỏi bởi', silence: 'Im lặng nghĩa là', silenceMeans: { consent: 'coi như đồng ý', escalate: 'báo cáo cấp trên' }, entry: (seq: number) => `mục ${seq}`,
    waiting: 'Chưa trả lời', deemedCount: 'Coi như đồng ý', sections: 'Xem đầy đủ',
  },
  record: {
    title: 'Sổ ghi', seq: 'Mục', when: 'Thời điểm', what: 'Việc', who: 'Ai', detail: 'Chi tiết', kinds: { act: 'việc', ruling: 'phán quyết', event: 'sự kiện' } as Record<string, string>,
    system: 'Hệ thống', onBehalf: (whom: string) => `thay mặt ${whom}`, filterName: 'Việc', filterBody: 'Cơ quan', since: 'Từ ngày', accepted: 'Chấp nhận', refused: 'Từ chối', empty: 'Không có mục nào khớp.', hash: 'Mã băm', of: (seq: number) => `về mục ${seq}`, round: (round: number) => `vòng ${round}`,
    events: {
      'step-opened': 'Mở bước', 'step-done': 'Xong bước', 'overdue': 'Quá hạn', 'reminded': 'Đã nhắc việc', 'escalated': 'Đã báo cấp trên', 'gathered': 'Đã tập hợp', 'silence': 'Im lặng', 'consulted': 'Đã hỏi ý kiến',
      'due-moved': 'Dời hạn', 'late-answer': 'Trả lời trễ', 'closed': 'Kết thúc hồ sơ', 'cancelled': 'Hủy', 'forecast': 'Dự báo', 'cascade-batch': 'Mở kế hoạch cấp dưới', 'targets-set': 'Đặt chỉ tiêu', 'told-upper': 'Báo cấp trên', 'version-moved': 'Chuyển phiên bản', 'session-overdue': 'Kỳ họp quá ngày',
    } as Record<string, string>,
  },
  start: {
    title: 'Bắt đầu một chu kỳ kế hoạch', intro: 'Xem trước mọi hạn và mâu thuẫn; chưa có gì được ghi cho đến khi bạn bắt đầu.', procedure: 'Trình tự', unit: 'Đơn vị', year: 'Năm kế hoạch', body: 'Bạn làm thay cho', anchor: 'Ngày mốc',
    preview: 'Xem trước', start: 'Bắt đầu chu kỳ', timetable: 'Thời gian biểu', exists: 'Chu kỳ này đã có.', openIt: 'Mở chu kỳ đó', version: 'Phiên bản', noConflict: 'Không có ngày nào mâu thuẫn.',
    conflicts: (n: number) => `${n} mâu thuẫn giữa các ngày`, conflictHint: 'Bạn vẫn có thể bắt đầu, nhưng theo các quy tắc này có bước không thể xong đúng hạn. Đổi ngày mốc để thử.', overdueNow: (n: number) => `${n} bước sẽ quá hạn ngay khi bắt đầu`,
    slack: 'Dư (ngày làm việc)', noSeat: 'Bạn không giữ ghế ở cơ quan nào được bắt đầu một chu kỳ.', started: 'Đã bắt đầu chu kỳ', opens: 'Mở hồ sơ', lower: 'Mở cả kế hoạch của cấp xã', chooseFirst: 'Chọn trình tự, đơn vị và năm rồi xem trước.', nameAnchor: 'Để trống: theo ngày mặc định của trình tự.',
  },
  overdue: {
    title: 'Các bước quá hạn', empty: 'Không có bước nào quá hạn.', holder: 'Cơ quan giữ', days: 'Số ngày trễ', daysLate: (days: number) => `${days} ngày`, working: (days: number) => `${days} ngày làm việc`,
    behind: 'Đang chờ phía sau', nothingBehind: 'không có bước nào', filterUnit: 'Đơn vị giữ', filterLevel: 'Cấp', filterKind: 'Loại bước', map: 'Bản đồ 34 tỉnh, thành phố', mapHint: 'Số trong mỗi tỉnh là số bước quá hạn do cơ quan của tỉnh giữ. Chọn một tỉnh để lọc.', byUnit: 'Theo đơn vị',
    act: 'Xử lý', entersFor: (whom: string) => `nhập thay ${whom}`, heldSince: 'Giữ từ', legendNone: 'không quá hạn', legendSome: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`), clear: 'Bỏ lọc', total: (n: number) => `${n} bước quá hạn`,
    islands: { hoangSa: 'Quần đảo Hoàng Sa (Đà Nẵng)', truongSa: 'Quần đảo Trường Sa (Khánh Hòa)' }, steps: 'bước quá hạn', cannot: 'Bạn xem được nhưng không quản lý hồ sơ này.',
    levels: { nation: 'Trung ương', region: 'Vùng', province: 'Tỉnh', commune: 'Xã' },
  },
};

type Wide<T> = T extends string ? string
  : T extends (...args: infer A) => string ? (...args: A) => string
  : T extends readonly (infer U)[] ? Wide<U>[]
  : { [K in keyof T]: Wide<T[K]> };

/** The shape of a dictionary. */
export type Words = Wide<typeof vi>;
