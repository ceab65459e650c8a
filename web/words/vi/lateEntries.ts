/** What was entered later than it counts, in Vietnamese. */
export const lateEntries = {
  lateEntries: {
    title: 'Ghi nhận sau ngày có hiệu lực tính',
    intro:
      'Những việc được nhập vào hệ thống khác ngày được tính theo văn bản: ngày văn bản ban hành, ngày đến hoặc ngày nhận. Ngày được tính không đổi vì nhập muộn.',
    from: 'Nhập từ ngày',
    to: 'Đến ngày',
    empty: 'Không có việc nào được nhập khác ngày được tính.',
    what: 'Việc, hồ sơ',
    countsOn: 'Ngày được tính',
    entered: 'Nhập lúc',
    later: (days: number) => `sau ${days} ngày`,
    by: 'Người nhập',
    takenOver: 'Tiếp nhận giữa chừng',
    number: 'Số văn bản',
  },
};
