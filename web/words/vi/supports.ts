/** Support between parties, in Vietnamese. */
export const supports = {
  supports: {
    title: 'Hỗ trợ', intro: 'Ai đang cần hỗ trợ, ai đã đề xuất, đã nhận và kết quả ra sao; xem theo từng phía.', empty: 'Không có nhu cầu hỗ trợ nào.', need: 'Nhu cầu', answers: 'Trả lời', answered: (n: number, all: number) => `${n}/${all} bên đã trả lời`, offers: (n: number) => `${n} đề xuất`, ask: 'Đề nghị hỗ trợ', anySide: 'Mọi phía', side: 'Phía',
    sides: { 'sector-sector': 'Ngành – ngành', 'region-region': 'Vùng – vùng', 'region-province': 'Vùng – tỉnh', 'province-province': 'Tỉnh – tỉnh', 'sector-region': 'Ngành – vùng', 'sector-province': 'Ngành – tỉnh' } as Record<string, string>,
    which: 'Xem', all: 'Tất cả', askedOfUs: 'Bên khác cần chúng tôi', unansweredByUs: 'Chúng tôi chưa trả lời', ours: 'Chúng tôi cần', onlyOpen: 'Chỉ việc chưa kết thúc', late: 'Có việc quá hạn',
    inNeed: 'Bên cần hỗ trợ', about: 'Về chỉ tiêu', touches: 'Có thể ảnh hưởng đến', figures: 'Số liệu thiếu hụt', healed: 'đã được đính chính, không còn thiếu', parties: 'Các bên được báo và câu trả lời', party: 'Bên', seenOn: 'Xác nhận', notSeen: 'chưa xác nhận', answer: 'Trả lời', noAnswer: 'chưa trả lời',
    saidAnswers: { 'offered': 'Có đề xuất', 'nothing-to-offer': 'Không có gì hỗ trợ' } as Record<string, string>, lateAnswer: 'trễ hạn', requests: 'Đề nghị cụ thể', noRequests: 'Chưa nêu đề nghị cụ thể.', offersTitle: 'Đề xuất hỗ trợ', noOffers: 'Chưa có đề xuất nào.', neededBy: (day: string) => `cần trước ${day}`, fromTo: (from: string, to: string) => `từ ${from} đến ${to}`,
    kinds: { 'budget-transfer': 'Chuyển ngân sách', 'staff': 'Cử cán bộ', 'material': 'Vật tư, hàng hóa', 'market': 'Tiêu thụ sản phẩm', 'technical': 'Hỗ trợ kỹ thuật', 'policy': 'Chính sách' } as Record<string, string>,
    measures: { 'million-vnd': 'triệu đồng', 'people': 'người', 'tonnes': 'tấn', 'items': 'cái', 'days': 'ngày', 'other': 'đơn vị khác' } as Record<string, string>,
    status: { open: 'Chờ trả lời', accepted: 'Đã nhận', declined: 'Từ chối', withdrawn: 'Đã rút' } as Record<string, string>, deliveries: { 'delivered': 'Đã giao đủ', 'partly': 'Giao một phần', 'not-delivered': 'Không giao' } as Record<string, string>,
    results: { 'resolved': 'Đã giải quyết xong', 'partly-resolved': 'Giải quyết được một phần', 'unresolved': 'Chưa giải quyết được', 'not-needed': 'Không còn cần', 'healed': 'Số liệu đính chính, không còn thiếu' } as Record<string, string>,
    answerBy: (day: string) => `trả lời trước hết ngày ${day}`, deliverBy: (day: string) => `thực hiện trước hết ngày ${day}`, entry: (seq: number) => `mục ${seq} của sổ`, proof: 'Bằng chứng đã báo', proofLine: (when: string, n: number, seq: number) => `${when}: đã báo ${n} cơ quan (mục ${seq} của sổ)`, closedWith: 'Kết quả', clauseOf: 'Thời hạn trả lời theo', from: 'Từ kế hoạch', glance: 'Đang ở đâu',
    stages: { told: 'Đã báo', answered: 'Trả lời', offered: 'Đề xuất', accepted: 'Nhận', delivered: 'Giao', closed: 'Kết thúc' },
    kind: 'Loại hỗ trợ', amount: 'Số lượng', measure: 'Đơn vị tính', fromDay: 'Từ ngày', toDay: 'Đến ngày', what: 'Cần gì, để làm gì', whatHint: 'Các bên được báo sẽ đọc nội dung này.', offerPaper: 'Văn bản đề xuất', deliveryPaper: 'Biên bản giao nhận', by: 'Cần trước ngày', answerOffer: 'Câu trả lời', accept: 'Nhận hỗ trợ', decline: 'Không nhận', delivered: 'Kết quả giao', deliveredAmount: 'Số đã giao lần này', result: 'Kết quả', offerOf: (party: string) => `Đề xuất của ${party}`,
  },
  askSupport: {
    title: 'Đề nghị các bên khác hỗ trợ', intro: 'Dùng khi chưa có báo cáo thiếu hụt. Báo cáo thiếu hụt tự mở việc hỗ trợ.', need: 'Bên cần hỗ trợ', ask: 'Đề nghị các bên', year: 'Năm', indicator: 'Về chỉ tiêu', none: 'Không về chỉ tiêu nào', provinces: 'Tỉnh, thành phố', regions: 'Vùng', sectors: 'Ngành', send: 'Gửi đề nghị', sent: 'Đã gửi đề nghị', open: 'Mở việc hỗ trợ', chosen: 'Các bên đã chọn', remove: (name: string) => `Bỏ ${name}`, addParty: 'Thêm bên',
  },
};
