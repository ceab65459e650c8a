/** A region's coordination and its gatherings, in Vietnamese. */
export const region = {
  regions: {
    title: 'Phối hợp vùng', intro: 'Các tỉnh của một vùng cùng đánh giá, dự báo, bàn quan điểm, phương án, dự án; chỗ khác nhau hiện rõ, chỗ nào cũng có quyết định.',
    region: 'Phối hợp vùng', council: 'Phối hợp giữa Hội đồng nhân dân và Ủy ban nhân dân', none: 'Chưa có hồ sơ nào bạn được xem.',
    tabs: 'Phần của hồ sơ phối hợp', overview: 'Thống nhất và phản đối', compare: 'Đặt cạnh nhau', works: 'Dự án', schedules: 'Lịch', exchanges: 'Trao đổi, hội thảo',
    more: 'Tiến độ, tài liệu, sổ ghi của hồ sơ',
  },
  agreement: {
    none: 'Trình tự này không có văn bản chung nào phải thống nhất.', path: 'Các bước', round: (n: number) => `Vòng ${n}`, notAsked: 'Chưa hỏi ý kiến các bên.',
    whoSaid: 'Bên nào nói gì', reasons: 'Lý do và giải trình', decided: (on: string) => `Đã chốt ngày ${on}`, overObjections: 'Chốt dù còn bên phản đối', why: 'Lý do của cơ quan chốt',
    silent: 'Chưa trả lời', open: 'Chưa chốt', toDecide: (n: number) => `${n} bên phản đối: cơ quan chốt phải quyết định kèm lý do, hoặc trả lại để bàn thêm một vòng.`,
    read: 'Xem cả cuộc lấy ý kiến',
  },
  comparison: {
    title: 'Đặt cạnh nhau', none: 'Chưa có phần nào được thu thập.', notOpen: 'Chưa đến bước này.', what: 'Chỉ tiêu, câu hỏi', agreed: 'Đã thống nhất', common: 'Văn bản chung',
    differs: 'khác số đông', departs: 'lệch điều đã thống nhất', missing: 'chưa có', onlyDifferent: 'Chỉ xem chỗ khác nhau', allAlike: 'Không có chỗ nào khác nhau.',
    spread: (low: string, middle: string, high: string) => `thấp nhất ${low}, giữa ${middle}, cao nhất ${high}`, tolerance: (by: string) => `khác nhau đến ${by} vẫn coi là khớp`,
    mostDiffering: (who: string, n: number) => `Khác số đông nhiều nhất: ${who} (${n} mục)`, departing: (who: string) => `Lệch điều đã thống nhất: ${who}`, noDeparture: 'Không bên nào lệch điều đã thống nhất.', noDifference: 'Không bên nào khác số đông.',
    pictureOf: (what: string) => `Các số liệu của “${what}” trên một trục`, late: 'nộp trễ', delivered: (on: string) => `nộp ${on}`, legend: 'chấm: từng bên · hình thoi: đã thống nhất · vạch: văn bản chung',
  },
  works: {
    priority: 'Các công trình ưu tiên của vùng', programme: 'Chương trình vùng', order: (n: number) => `thứ ${n}`, capital: (amount: string) => `${amount} triệu đồng`, lists: 'Danh mục của các bên', project: 'Dự án', inNoList: 'không có trong danh mục nào', notRegional: 'không thuộc chương trình vùng',
    findings: 'Điểm chưa khớp', waiting: 'Còn bên chưa nộp danh mục: chỉ đối chiếu khi đã đủ.', undecided: (n: number) => `${n} điểm chưa khớp chờ quyết định`, allDecided: 'Mọi điểm chưa khớp đã có quyết định.', noFindings: 'Danh mục khớp với chương trình vùng.', fits: 'khớp',
    kinds: { 'in-two': 'Trong hai danh mục', 'in-none': 'Không trong danh mục nào', 'against-order': 'Trái thứ tự ưu tiên', 'capital-differs': 'Vốn không khớp' },
    decisions: { 'lead': 'Giao một bên chủ trì', 'share': 'Các bên cùng làm, mỗi bên phần mình', 'take-in': 'Đưa vào danh mục của', 'drop': 'Bỏ khỏi chương trình vùng', 'keep-list': 'Giữ theo danh mục', 'follow-programme': 'Theo chương trình vùng' } as Record<string, string>,
    decidedBy: (who: string, on: string) => `${who} quyết định ngày ${on}`, none: 'Chưa có chương trình hay danh mục nào.', mismatchOnly: 'Chỉ xem dự án chưa khớp', decision: 'Quyết định', to: 'Bên được giao',
  },
  schedules: {
    working: 'Chương trình công tác', coordination: 'Lịch phối hợp', none: 'Chưa lập lịch.', inForce: (on: string) => `Có hiệu lực từ ${on}, các bên đã thống nhất`, draft: 'Dự thảo: chưa ràng buộc ai cho đến khi được chốt', overObjections: 'chốt dù còn bên phản đối',
    what: 'Việc', who: 'Bên làm', on: 'Ngày', state: 'Tình trạng', told: 'Được báo kết quả', received: (on: string) => `đã nhận ${on}`, notReceived: 'chưa xác nhận', doneOn: (on: string) => `xong ${on}`, noLines: 'Không có việc nào.', round: (n: number) => `vòng ${n}`,
    progress: (done: number, all: number) => `${done}/${all} việc đã xong`, own: 'việc riêng ngoài trình tự',
  },
  exchanges: {
    none: 'Trình tự này không có trao đổi, hội thảo nào.', invited: 'Được mời', host: 'Chủ trì', attended: 'có mặt', absent: 'vắng', heldOn: (on: string) => `Đã họp ngày ${on}`, minutes: 'Biên bản', conclusions: 'Kết luận thành việc', noConclusions: 'Không có kết luận nào giao việc.',
    called: 'Giấy mời', calledOff: 'Đã hoãn', calendar: 'Thêm vào lịch (.ics)', by: 'Ai làm', dueOn: 'Hạn', what: 'Việc', follow: 'Theo dõi các việc này', attendance: (came: number, all: number) => `${came}/${all} bên có mặt`,
  },
  gathering: {
    asked: 'Phải nộp', delivered: 'Đã nộp', late: 'Nộp trễ', overdue: 'Quá hạn', findings: 'Chưa khớp', undecided: 'Chờ quyết định', by: 'Thu thập bởi', duties: 'Ai nộp gì', duty: 'Phần việc', holder: 'Bên nộp', what: 'Đã nộp gì', told: 'Được báo', summary: 'Tổng hợp',
    status: { open: 'Chờ nộp', overdue: 'Quá hạn', delivered: 'Đã nộp', cancelled: 'Đã hủy' }, proof: (seq: number) => `mục ${seq} của sổ`, deliveredAt: (at: string) => `nộp ${at}`, whole: 'Phần của bên này', replaced: (round: number) => `bản lần ${round}`,
    binding: 'Nghĩa vụ: im lặng không phải là đồng ý; chỉ nộp mới hết hạn nợ.',
  },
  contribution: {
    figures: 'Số liệu và ý kiến', agreed: (value: string) => `Đã thống nhất: ${value}`, choose: 'Chọn…', projects: 'Danh mục dự án, theo thứ tự ưu tiên', projectName: 'Tên dự án', capital: 'Vốn (triệu đồng)',
    add: 'Thêm dòng', remove: (n: number) => `Bỏ dòng ${n}`, up: (n: number) => `Đưa dòng ${n} lên`, down: (n: number) => `Đưa dòng ${n} xuống`, fromProgramme: 'Thêm từ chương trình vùng', row: (n: number) => `Dòng ${n}`, assigned: (what: string) => `Việc được giao: ${what}`,
    schedules: 'Các việc trong hai lịch', schedule: 'Lịch', assignments: 'Giao việc', conclusions: 'Kết luận giao việc', what: 'Việc', body: 'Bên làm', on: 'Ngày', dueOn: 'Hạn', step: 'Bước của trình tự', noStep: 'Việc riêng, không phải bước của trình tự', tell: (n: number) => (n === 0 ? 'Báo kết quả cho…' : `Báo kết quả cho ${n} bên`),
    bothSchedules: 'Cần ít nhất một việc ở mỗi lịch.', attended: 'Ai có mặt', emptyList: 'Danh mục trống: nộp nghĩa là không có dự án nào.', noFindings: 'Không còn điểm nào chờ quyết định.',
  },
};
