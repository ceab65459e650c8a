/** Starting a cycle, in Vietnamese. */
export const start = {
  start: {
    title: 'Bắt đầu một chu kỳ kế hoạch',
    intro: 'Xem trước mọi hạn và mâu thuẫn; chỉ khi bấm “Bắt đầu chu kỳ” mới ghi vào sổ.',
    procedure: 'Trình tự',
    unit: 'Đơn vị',
    year: 'Năm kế hoạch',
    body: 'Bạn làm thay cho',
    ownTitle: 'Tên riêng của hồ sơ',
    ownTitleHint: 'Mỗi năm có nhiều hồ sơ loại này; cùng tên thì là một hồ sơ.',
    ownTitleEn: 'Tên bằng tiếng Anh',
    ownTitleEnHint: 'Để trống: dùng tên tiếng Việt.',
    preview: 'Xem trước',
    start: 'Bắt đầu chu kỳ',
    timetable: 'Thời gian biểu',
    exists: 'Chu kỳ này đã có.',
    openIt: 'Mở chu kỳ đó',
    anew: 'Hồ sơ của năm này đã bị hủy; bạn sẽ bắt đầu lại bằng một hồ sơ mới. Hồ sơ đã hủy vẫn còn nguyên trong sổ.',
    version: 'Phiên bản',
    noConflict: 'Không có ngày nào mâu thuẫn.',
    conflicts: (n: number) => `${n} mâu thuẫn giữa các ngày`,
    conflictHint:
      'Bạn vẫn có thể bắt đầu, nhưng theo các quy tắc này có bước không thể xong đúng hạn. Đổi ngày mốc để thử.',
    idle: (n: number) => `${n} bước sẽ đứng lại: chưa ai làm hay ký được (Quản trị → Thiết lập)`,
    threeTiers:
      'Kế hoạch cấp huyện không có ở đây: cấp huyện kết thúc ngày 30/06/2025. Kế hoạch của năm mà trình tự giao việc cho cơ quan nay không còn thì giữ ở nơi đã lập.',
    unseated: (n: number) =>
      `${n} cơ quan sẽ được hỏi mà chưa có ai giữ vị trí trên hệ thống: phải gửi bản giấy, im lặng không được coi là đồng ý`,
    overdueNow: (n: number) => `${n} bước sẽ quá hạn ngay khi bắt đầu`,
    pastSuggestedNow: (n: number) => `${n} bước sẽ qua ngày gợi ý ngay khi bắt đầu`,
    slack: 'Dư (ngày làm việc)',
    noSeat: 'Bạn không giữ vị trí ở cơ quan nào được bắt đầu một chu kỳ.',
    others: (n: number) => `${n} loại hồ sơ do cơ quan khác bắt đầu`,
    begunBy: (who: string) => (who ? `do ${who} bắt đầu` : 'chưa có cơ quan nào bắt đầu được'),
    started: 'Đã bắt đầu chu kỳ',
    opens: 'Mở hồ sơ',
    lower: 'Mở cả kế hoạch của các cấp dưới',
    takenOver: 'Chu kỳ này đã bắt đầu từ trước (trên giấy hoặc hệ thống khác)',
    scan: 'Bản quét văn bản',
    takenOverHint: 'Nhập những việc đã xong theo ngày của văn bản; việc đã đúng hạn thì không thành trễ hạn.',
    begunOn: 'Ngày bắt đầu',
    documentOf: 'Ngày của văn bản',
    years: (from: number, to: number | null) =>
      to === null
        ? `các năm kế hoạch từ ${from}`
        : from === to
          ? `năm kế hoạch ${from}`
          : `các năm kế hoạch ${from}–${to}`,
    because: (years: string) => `luật áp dụng cho ${years}.`,
    noVersion: (year: number, years: string) =>
      `Không có phiên bản nào của trình tự này cho năm kế hoạch ${year}; có cho: ${years}.`,
    begun: (from: string | null, to: string | null) =>
      `Chỉ cho hồ sơ bắt đầu${from ? ` từ ${from}` : ''}${to ? ` đến ${to}` : ''}.`,
    fromCalendar: 'Chọn từ lịch họp của HĐND',
    chooseSession: 'Chọn kỳ họp…',
    noSessions: 'HĐND chưa triệu tập kỳ họp nào sắp tới; nhập ngày dự kiến.',
    nameAnchor: 'Để trống: theo ngày mặc định của trình tự.',
  },
};
