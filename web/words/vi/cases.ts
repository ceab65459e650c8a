/** Cases, consultations and the record, in Vietnamese. */
export const cases = {
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
      'due-moved': 'Dời hạn', 'late-answer': 'Trả lời trễ', 'closed': 'Kết thúc hồ sơ', 'cancelled': 'Hủy', 'forecast': 'Dự báo', 'cascade-batch': 'Mở kế hoạch cấp dưới', 'targets-set': 'Đặt chỉ tiêu', 'told-upper': 'Báo cấp trên', 'version-moved': 'Chuyển phiên bản', 'item-reported': 'Đã báo hồ sơ liên quan', 'invited': 'Gửi giấy mời', 'called-off': 'Hoãn họp', 'succeeded': 'Chuyển giao nhiệm vụ', 'session-overdue': 'Kỳ họp quá ngày',
    } as Record<string, string>,
  },
};
