/** What was entered later than it counts, in Vietnamese. */
export const lateEntries = {
  lateEntries: {
    title: 'Ghi nhận sau ngày có hiệu lực tính',
    intro:
      'Việc được tính theo ngày khác ngày nhập: ngày ban hành, ngày đến, ngày họp, niêm yết, công bố hoặc giao nhận; và việc đã làm trước khi hồ sơ được tiếp nhận.',
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
