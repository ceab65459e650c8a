/** Managing a cycle, the levels and the versions of documents, in Vietnamese. */
export const cycle = {
  manage: {
    title: 'Quản lý hồ sơ này', open: 'Nhắc, gia hạn, đổi ngày…', ofStep: 'Thời hạn của một bước', anchors: 'Ngày mốc', whole: 'Cả hồ sơ', wholeCase: 'cả hồ sơ', about: (what: string) => `Về: ${what}.`, dueNow: (day: string) => `Hạn hiện nay: ${day}`, dayNow: (day: string) => `Hiện nay: ${day}`, which: 'Lần gia hạn',
    means: {
      'remind': 'Cơ quan giữ bước này được gửi thư nhắc; việc nhắc được ghi vào sổ.', 'escalate': 'Bước này được báo cáo lên cơ quan cấp trên theo trình tự.', 'extend': 'Hạn mới phải sau hạn hiện nay; mọi cơ quan liên quan được báo.',
      'revoke-extension': 'Hạn trở lại như trước lần gia hạn đó.', 'pause': 'Những ngày tạm dừng không tính vào thời hạn của bước.', 'resume': 'Thời hạn được tính tiếp từ hôm nay.', 'set-anchor': 'Mọi hạn tính từ ngày này sẽ dời theo và các cơ quan được báo.',
      'cancel': 'Hồ sơ kết thúc hẳn; các bước còn lại không làm nữa. Không thể hoàn lại.', 'set-targets': 'Toàn bộ chỉ tiêu được ghi thành một phiên bản mới và gửi tới các kế hoạch cấp dưới.', 'move-version': 'Việc đã xong vẫn giữ nguyên; các hạn được tính lại theo phiên bản mới, căn cứ điều khoản chuyển tiếp.',
    } as Record<string, string>,
    cannotMove: 'Không chuyển được sang phiên bản này:', oneVersion: 'Trình tự này không có phiên bản nào khác.', noChange: 'Không có hạn nào thay đổi.', changes: 'Những gì sẽ thay đổi', change: 'Thay đổi', before: 'Hạn cũ', after: 'Hạn mới',
    changeKinds: { added: 'thêm bước', ended: 'bỏ bước', anew: 'làm lại từ đầu', moved: 'dời hạn' }, provision: 'Điều khoản chuyển tiếp', instrument: 'Văn bản', article: 'Điều', clause: 'Khoản', verified: 'Đã đọc trong văn bản?',
    grades: { 'read': 'đã đọc trong văn bản luật', 'second-hand': 'dẫn theo nguồn khác', 'unverified': 'chưa kiểm chứng' },
  },
  levels: {
    lower: 'Kế hoạch cấp dưới', noLower: 'Kế hoạch này không mở kế hoạch cấp dưới nào.', targets: 'Chỉ tiêu của kế hoạch', noTargets: 'Chưa đặt chỉ tiêu.', version: (n: number) => `Phiên bản ${n}`, indicator: 'Chỉ tiêu', value: 'Giá trị', measure: 'Đơn vị tính', own: 'Kế hoạch này', notSet: 'chưa đặt', difference: 'Chênh lệch', noDifference: 'Không có chỉ tiêu nào khác nhau.',
    upper: 'Kế hoạch cấp trên', upperSilent: 'Cấp trên chưa đặt chỉ tiêu.', standsOn: (newest: number, ours: number) => `Mới nhất: phiên bản ${newest}; kế hoạch này theo phiên bản ${ours}.`, toReconcile: (n: number) => `Phiên bản ${n} chờ đối chiếu`, siblings: 'Kế hoạch của ngành và lãnh thổ khác trên cùng địa bàn', ballots: 'Chỉ tiêu làm cơ sở biểu quyết', session: 'Kỳ họp', ballotOn: (n: number) => `biểu quyết trên phiên bản ${n} của chỉ tiêu`,
    decision: 'Quyết định', adopt: 'Theo chỉ tiêu mới của cấp trên', keep: 'Giữ chỉ tiêu của kế hoạch này (phải nêu lý do)', decisions: { adopt: 'theo chỉ tiêu cấp trên', keep: 'giữ chỉ tiêu của mình' }, newVersion: (title: string, n: number) => `${title} đã có chỉ tiêu phiên bản ${n}:`,
    addTarget: 'Thêm chỉ tiêu', targetNo: (n: number) => `Chỉ tiêu ${n}`, units: 'Đơn vị', opened: 'Đã mở', reached: 'Đã tới', missing: 'Còn chờ', cancelled: 'Đã hủy', failed: 'Không mở được', onlyMissing: 'Chỉ đơn vị còn chờ', nobodyMissing: 'Không còn đơn vị nào phải chờ.', unit: 'Đơn vị', plan: 'Kế hoạch', state: 'Tình trạng', openPlan: 'Xem kế hoạch', askedOn: 'mở ngày',
    outcomes: { 'reached': 'đã tới', 'cancelled': 'đã hủy', 'not-opened': 'không mở được', 'waiting': 'còn chờ' },
    measures: { 'percent': '%', 'per-thousand': '‰', 'index': 'chỉ số', 'vnd-million': 'triệu đồng', 'vnd-billion': 'tỷ đồng', 'usd-million': 'triệu USD', 'person': 'người', 'thousand-person': 'nghìn người', 'household': 'hộ', 'hectare': 'ha', 'thousand-hectare': 'nghìn ha', 'tonne': 'tấn', 'thousand-tonne': 'nghìn tấn', 'kilometre': 'km', 'square-metre': 'm²', 'cubic-metre': 'm³', 'megawatt': 'MW', 'million-kwh': 'triệu kWh', 'commune': 'xã', 'school': 'trường', 'bed': 'giường bệnh', 'piece': 'cái' } as Record<string, string>,
  },
  documents: {
    versions: (n: number) => `${n} phiên bản, so sánh`, version: (n: number) => `Phiên bản ${n}`, difference: 'So sánh hai phiên bản', from: 'Từ', to: 'Đến', same: 'Hai tệp giống hệt nhau từng byte.', added: 'phần thêm vào', removed: 'phần bỏ đi', file: 'Tệp',
    notComparable: 'Loại tệp này không đọc được thành văn bản để so sánh (chỉ so được Word .docx và văn bản thuần). Dung lượng và mã băm cho biết hai tệp có khác nhau.',
  },
};
