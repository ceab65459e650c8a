/** Carrying plans out: indicators, reports, shortfalls; in Vietnamese. */
export const carrying = {
  carrying: {
    title: 'Thực hiện kế hoạch', intro: 'Chỉ tiêu của kế hoạch đã được thông qua, số liệu thực hiện từng kỳ, chỗ thiếu hụt và ai đã được báo.', empty: 'Chưa có kế hoạch nào đang thực hiện.',
    plan: 'Kế hoạch', reports: 'Báo cáo', reportsOf: (made: number, all: number) => `${made}/${all} báo cáo`, shortCount: (n: number) => `${n} số liệu thiếu hụt`, noneShort: 'Không thiếu hụt', anyYear: 'Mọi năm', anyUnit: 'Mọi đơn vị', onlyShort: 'Chỉ kế hoạch có thiếu hụt', onlyOpen: 'Chỉ kế hoạch đang thực hiện',
    startOne: 'Bắt đầu thực hiện một kế hoạch', summary: 'Tóm tắt', carrier: 'Bên thực hiện', reporter: 'Cơ quan báo cáo', above: 'Báo cáo lên', basis: 'Kế hoạch được thực hiện', decision: (number: string, on: string) => `${number}, ngày ${on}`,
    reportsDue: 'Các báo cáo phải gửi', period: 'Kỳ', opens: 'Được báo cáo từ', reported: 'Đã gửi', late: 'trễ hạn', versions: (n: number) => `${n} phiên bản`, countedFrom: (day: string) => `Tính từ ngày cuối kỳ, ${day}`,
    indicators: 'Chỉ tiêu và kết quả', target: 'Mục tiêu', actual: 'Thực hiện', attainment: 'Mức đạt', attained: (share: string) => `${share} % mục tiêu`, verdict: 'Đánh giá', fulfilled: 'Đạt', short: 'Thiếu hụt', noFigure: 'chưa có số liệu', lowerIsBetter: 'càng thấp càng tốt',
    corrected: (n: number) => `đã đính chính ${n} lần`, chart: (name: string) => `Biểu đồ: ${name}`, chartSays: (name: string, series: string) => `${name}. ${series}`, chartPoint: (period: string, target: string, actual: string | null, short: boolean) => `${period}: mục tiêu ${target}, ${actual === null ? 'chưa có số liệu' : `thực hiện ${actual}${short ? ', thiếu hụt' : ''}`}`,
    because: { below: (share: string) => `đạt dưới ${share} % mục tiêu`, trend: (over: number, points: string) => `mức đạt giảm ${over} kỳ liền, tổng cộng từ ${points} điểm phần trăm trở lên` }, byRule: 'Quy tắc', told: 'Đã báo cho', toldProof: 'Xem việc hỗ trợ và bằng chứng đã báo', concerns: 'Khi thiếu hụt sẽ báo cho', supportOpen: 'Việc hỗ trợ đang mở', supportClosed: 'Việc hỗ trợ đã kết thúc',
    outcomes: { 'on-target': 'Đạt chỉ tiêu', 'short': 'Còn thiếu hụt' } as Record<string, string>, closeTitle: 'Kết thúc năm kế hoạch',
    figures: 'Số liệu thực hiện', figureHint: 'Dùng dấu phẩy cho phần lẻ, ví dụ 8,25.', badFigure: 'Ghi số, ví dụ 8,25', badWhole: 'Ghi số nguyên, ví dụ 12500', ambiguous: (whole: string, part: string) => `Ghi rõ ${whole} hay ${part}`, before: 'Số đã báo cáo', reportPaper: 'Báo cáo (tệp)', choosePeriod: 'Kỳ được đính chính',
    willTell: (parties: string) => `Khi gửi, các bên sau được báo ngay: ${parties}.`, willBeShort: (name: string, why: string) => `${name}: ${why}.`, warnTitle: 'Số liệu này là thiếu hụt theo quy tắc', nothingChanged: 'Chưa có số liệu nào thay đổi.',
  },
  startCarrying: {
    title: 'Bắt đầu thực hiện một kế hoạch', intro: 'Chọn kế hoạch đã được thông qua và ghi mục tiêu từng kỳ. Báo cáo đến hạn, nhắc việc và cảnh báo thiếu hụt sẽ theo đó.', carrier: 'Bên thực hiện', year: 'Năm kế hoạch', noBody: 'Bạn không giữ ghế ở cơ quan nào được thực hiện kế hoạch.',
    basis: 'Căn cứ', byCycle: 'Một chu kỳ kế hoạch đã được thông qua', byNumber: 'Một quyết định, nghị quyết ngoài hệ thống', cycle: 'Chu kỳ kế hoạch', noCycle: 'Không có chu kỳ kế hoạch nào của đơn vị và năm này.', notAdopted: 'Kế hoạch này chưa được thông qua nên chưa thực hiện được.', number: 'Số, ký hiệu', on: 'Ngày ban hành',
    every: 'Báo cáo theo', kinds: { 'month': 'Tháng', 'quarter': 'Quý', 'half-year': 'Sáu tháng', 'year': 'Năm' }, indicators: 'Chỉ tiêu và mục tiêu từng kỳ', add: 'Thêm chỉ tiêu', added: 'Chọn chỉ tiêu để thêm', removeOne: (name: string) => `Bỏ chỉ tiêu ${name}`, targetOf: (name: string, period: string) => `${name}, ${period}`, blankIsNone: 'Ô để trống: kỳ đó không có mục tiêu cho chỉ tiêu này.',
    fromPlan: 'Lấy mục tiêu năm từ kế hoạch', start: 'Bắt đầu thực hiện', started: 'Đã bắt đầu', open: 'Mở hồ sơ', chooseOne: 'Thêm ít nhất một chỉ tiêu có mục tiêu.',
  },
};
