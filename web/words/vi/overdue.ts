/** What is overdue, in Vietnamese. */
export const overdue = {
  overdue: {
    title: 'Các bước quá hạn', empty: 'Không có bước nào quá hạn.', holder: 'Cơ quan giữ', daysLate: (days: number) => `${days} ngày`, daysShort: (days: number) => `${days} ngày`, working: (days: number) => `${days} ngày làm việc`,
    behind: 'Đang chờ phía sau', filters: 'Bộ lọc', filterLevel: 'Cấp giữ', filterKind: 'Loại bước', filterProcedure: 'Trình tự', filterBody: 'Cơ quan giữ', noProcedure: 'Không theo trình tự kế hoạch',
    map: 'Bản đồ 34 tỉnh, thành phố', mapHint: 'Số trong mỗi tỉnh là số bước quá hạn do cơ quan của tỉnh và của các xã trong tỉnh giữ. Chọn một tỉnh để lọc.',
    entersFor: (whom: string) => `nhập thay ${whom}`, heldSince: 'Giữ từ', legendNone: 'không quá hạn', legendSome: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`), clear: 'Bỏ lọc', total: (n: number) => `${n} bước quá hạn`,
    islands: { hoangSa: 'Quần đảo Hoàng Sa (Đà Nẵng)', truongSa: 'Quần đảo Trường Sa (Khánh Hòa)' }, steps: 'bước quá hạn',
    levels: { nation: 'Trung ương', region: 'Vùng', province: 'Tỉnh', district: 'Huyện', commune: 'Xã', sector: 'Ngành', corporation: 'Tổng công ty', establishment: 'Cơ sở' },
    kinds: {
      'draft': 'Soạn thảo', 'consult': 'Lấy ý kiến', 'exchange': 'Họp, trao đổi', 'notify': 'Thông báo', 'appraise': 'Thẩm định', 'verify': 'Thẩm tra', 'decide': 'Quyết định', 'publish': 'Công bố', 'assign': 'Giao chỉ tiêu',
      'gather': 'Tập hợp', 'cascade': 'Kế hoạch cấp dưới', 'monitor': 'Theo dõi', 'supervise': 'Giám sát', 'reply': 'Trả lời lấy ý kiến', 'contribute': 'Đóng góp', 'report': 'Báo cáo', 'duty': 'Nghĩa vụ về dự án', 'task': 'Nhiệm vụ sau giám sát',
    } as Record<string, string>,
    views: { list: 'Danh sách', matrix: 'Bảng tỉnh theo bước', trend: 'Theo thời gian' }, viewsLabel: 'Cách xem', byPlace: 'Theo địa bàn', path: 'Địa bàn đang xem', wholeNation: 'Cả nước',
    placesIn: (where: string) => `Các địa bàn trong ${where}`, place: 'Địa bàn', late: 'Quá hạn', worst: 'Trễ nhất', ownBodies: 'Cơ quan của chính cấp này',
    keys: 'Phím Page Down, Page Up: sang bước sau, bước trước.', remindWithNote: 'Nhắc kèm ghi chú', laterThan: (day: string) => `Sau ngày ${day}`,
    matrixHint: 'Mỗi ô là số bước quá hạn và số ngày trễ nhất. Chọn một ô để xem từng bước.', cell: (count: number, days: number) => `${count} bước, trễ nhất ${days} ngày`, moreUnits: (n: number) => `Còn ${n} đơn vị nữa; lọc theo địa bàn để xem.`,
    trendTitle: 'Số bước quá hạn cuối mỗi ngày hoặc mỗi tuần', span: 'Khoảng thời gian', spans: { month: '30 ngày', quarter: '13 tuần', year: '1 năm' }, asTable: 'Xem dạng bảng', endOf: 'Cuối ngày', became: 'Mới quá hạn', ended: 'Đã xong hoặc đổi hạn',
    trendHint: 'Tính theo sổ đăng ký: gia hạn về sau không xóa được thời gian đã trễ.', trendSaid: (from: string, a: number, to: string, b: number) => `Cuối ngày ${from} có ${a} bước quá hạn, cuối ngày ${to} có ${b}.`,
  },
};
