/** What fields say of themselves, on whichever form they stand. */
export const parts = {
  field: {
    calendar: {
      open: 'Chọn trên lịch',
      monthLevelControl: 'Chọn tháng',
      yearLevelControl: 'Chọn năm',
      nextMonth: 'Tháng sau',
      previousMonth: 'Tháng trước',
      nextYear: 'Năm sau',
      previousYear: 'Năm trước',
      nextDecade: 'Mười năm sau',
      previousDecade: 'Mười năm trước',
    },
    notFound: 'Không tìm thấy.',
    typeToFind: 'Gõ một phần tên để tìm.',
    clear: 'Xóa lựa chọn',
  },
};
