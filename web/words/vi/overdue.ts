/** What is overdue, in Vietnamese. */
export const overdue = {
  overdue: {
    title: 'Các bước quá hạn', empty: 'Không có bước nào quá hạn.', holder: 'Cơ quan giữ', days: 'Số ngày trễ', daysLate: (days: number) => `${days} ngày`, working: (days: number) => `${days} ngày làm việc`,
    behind: 'Đang chờ phía sau', nothingBehind: 'không có bước nào', filterUnit: 'Đơn vị giữ', filterLevel: 'Cấp', filterKind: 'Loại bước', map: 'Bản đồ 34 tỉnh, thành phố', mapHint: 'Số trong mỗi tỉnh là số bước quá hạn do cơ quan của tỉnh giữ. Chọn một tỉnh để lọc.', byUnit: 'Theo đơn vị',
    act: 'Xử lý', entersFor: (whom: string) => `nhập thay ${whom}`, heldSince: 'Giữ từ', legendNone: 'không quá hạn', legendSome: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`), clear: 'Bỏ lọc', total: (n: number) => `${n} bước quá hạn`,
    islands: { hoangSa: 'Quần đảo Hoàng Sa (Đà Nẵng)', truongSa: 'Quần đảo Trường Sa (Khánh Hòa)' }, steps: 'bước quá hạn', cannot: 'Bạn xem được nhưng không quản lý hồ sơ này.',
    levels: { nation: 'Trung ương', region: 'Vùng', province: 'Tỉnh', commune: 'Xã' },
  },
};
