/** The state of a unit as a report, in Vietnamese. */
export const report = {
  unitReport: {
    title: 'Báo cáo tình hình',
    intro:
      'Kế hoạch, bước quá hạn, lấy ý kiến, chỉ tiêu và dự án của một đơn vị và các đơn vị trực thuộc tính đến hôm nay, trong phạm vi bạn được xem.',
    withLower: (n: number) => `và ${n} đơn vị trực thuộc`,
    asOf: (when: string) => `tính đến ${when}`,
    asWord: 'Tải tệp Word',
    print: 'In báo cáo',
    none: 'Không có.',
    cut: (n: number) => `Chỉ ghi ${n} dòng; còn nữa. Chọn đơn vị nhỏ hơn để xem hết.`,
    stepsDone: (done: number, all: number) => `${done}/${all} bước`,
    parts: {
      plans: 'Kế hoạch',
      overdue: 'Bước quá hạn',
      consultations: 'Lấy ý kiến',
      indicators: 'Chỉ tiêu và kết quả thực hiện',
      projects: 'Dự án đang thực hiện và thông báo còn phải gửi',
    },
    sheets: {
      plans: 'Kế hoạch',
      overdue: 'Bước quá hạn',
      consultations: 'Lấy ý kiến',
      indicators: 'Chỉ tiêu',
      projects: 'Dự án',
    },
    planHeads: ['Kế hoạch', 'Đơn vị', 'Tiến độ', 'Giai đoạn', 'Hạn gần nhất', 'Bước quá hạn', 'Bước qua ngày gợi ý'],
    overdueHeads: ['Bước', 'Trong', 'Cơ quan giữ', 'Hạn', 'Số ngày trễ'],
    consultationHeads: ['Nội dung', 'Đơn vị', 'Được hỏi', 'Đã trả lời', 'Im lặng', 'Hạn trả lời'],
    indicatorHeads: ['Chỉ tiêu', 'Đơn vị tính', 'Đơn vị', 'Kỳ', 'Mục tiêu', 'Thực hiện', 'Đánh giá'],
    projectHeads: ['Dự án', 'Đơn vị', 'Chủ đầu tư', 'Còn phải thông báo', 'Chưa xác nhận', 'Quá hạn'],
  },
};
