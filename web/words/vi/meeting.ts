/** Exchanges and workshops: calling them, answering. */
export const meeting = {
  meeting: {
    on: 'Ngày họp',
    from: 'Từ',
    to: 'Đến',
    place: 'Địa điểm',
    invited: 'Mời',
    another: 'Mời thêm cơ quan',
    afterDue: (day: string) => `Ngày họp sau hạn của bước này (${day}).`,
    badTime: 'Ghi giờ dạng 08:30',
    endsBefore: 'Giờ kết thúc phải sau giờ bắt đầu',
    move: 'Đổi lịch, gửi lại giấy mời',
    called: (whom: string, time: string, day: string, place: string) =>
      `${whom} mời họp ${time} ngày ${day} tại ${place}.`,
    file: 'Tải tệp lịch (.ics)',
    coming: 'Cơ quan có dự không?',
    answers: {
      attend: 'Có dự',
      decline: 'Không dự',
    },
  },
};
