/** Oneself and one's password, in Vietnamese. */
export const account = {
  account: {
    title: 'Tài khoản của tôi',
    seats: 'Tôi được làm việc với tư cách',
    noSeats: 'Bạn chưa giữ vị trí nào hôm nay. Người quản trị cấp vị trí.',
    adminOnly: 'Bạn là quản trị, không giữ vị trí ở cơ quan nào.',
    lent: 'theo ủy quyền hoặc thay người vắng mặt',
    toDelegations: 'Ủy quyền, cử người thay khi vắng mặt',
    administration: 'Quản trị hệ thống',
    mails: {
      title: 'Thư báo gửi đến tôi',
      each: 'Từng thư, gửi ngay khi có việc',
      daily: 'Mỗi ngày một thư lúc 16 giờ, gồm mọi tin trong ngày (giờ do hệ thống gợi ý)',
      hint: 'Việc quá hạn, đến hạn hôm nay hoặc ngày mai, báo cáo cấp trên, văn bản khẩn, thu hồi, giấy mời và thư về tài khoản luôn được gửi ngay. Chuông và Việc của tôi không thay đổi.',
      saved: 'Đã lưu cách nhận thư',
    },
    looks: {
      title: 'Quản trị đã xem như tôi',
      hint: 'Người quản trị có thể xem các trang như bạn thấy để giúp bạn; họ không làm được việc gì thay bạn. Mỗi lần xem đều được ghi lại.',
      none: 'Chưa có lần nào.',
    },
    changePassword: 'Đổi mật khẩu',
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    again: 'Nhập lại mật khẩu mới',
    nextHint: (n: number) => `Ít nhất ${n} ký tự; một câu dài dễ nhớ là tốt nhất.`,
    tooShort: (n: number) => `Cần ít nhất ${n} ký tự`,
    same: 'Phải khác mật khẩu hiện tại',
    differs: 'Hai lần nhập không giống nhau',
    done: 'Đã đổi mật khẩu',
    others: 'Sau khi đổi, các máy khác đang đăng nhập bằng tài khoản này sẽ phải đăng nhập lại.',
    recommended: 'Mật khẩu này được in ra khi chạy lần đầu; nên đổi.',
    firstTitle: 'Đổi mật khẩu được cấp',
    firstWhy: (name: string) =>
      `${name}, mật khẩu này do người quản trị cấp nên người đó biết. Hãy đặt mật khẩu của riêng bạn để bắt đầu làm việc.`,
  },
};
