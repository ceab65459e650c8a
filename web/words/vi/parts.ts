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
  whatComes: {
    ask: 'Việc này sẽ làm gì?',
    title: 'Nếu thực hiện ngay bây giờ',
    nothing: 'Không có bước nào mở hay kết thúc, không cơ quan nào được báo.',
    done: 'Hoàn thành',
    opened: 'Mở bước',
    tasks: 'Việc mới của các cơ quan',
    opens: 'Mở hồ sơ',
    told: (n: number) => `Báo qua thư cho ${n} cơ quan`,
    closes: 'Hồ sơ này kết thúc.',
    more: (n: number) => `và ${n} dòng nữa`,
    by: (day: string) => `hạn ${day}`,
  },
};
