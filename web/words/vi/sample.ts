export const sample = {
  sample: {
    banner: 'Dữ liệu mẫu: hồ sơ có dấu “Mẫu” không phải hồ sơ thật, không có giá trị pháp lý.',
    loading: (percent: number) => `Đang nạp dữ liệu mẫu: ${percent}%`,
    failed: 'Không nạp được dữ liệu mẫu; xem nhật ký của tiến trình khởi động.',
    tour: 'Xem thử với vai trò',
    explained: (unit: string) =>
      `Bản cài đặt này có sẵn dữ liệu mẫu của ${unit}: kế hoạch đang lập, lấy ý kiến, kỳ họp, dự án, giám sát. Chọn một vai trò, nhập mật khẩu mà lần khởi động đầu tiên đã in ra.`,
    choose: 'Dùng tài khoản này',
    roles: {
      planning: 'Cơ quan lập kế hoạch',
      clerk: 'Văn thư của cơ quan lập kế hoạch',
      council: 'Thường trực Hội đồng nhân dân',
      deputy: 'Đại biểu Hội đồng nhân dân',
      admin: 'Quản trị hệ thống',
    },
    looks: 'Nên xem trước',
    places: {
      cycles: 'Các kế hoạch đang lập, từ trung ương đến xã',
      work: 'Việc của tôi: việc gấp nhất trước, vì sao thuộc về tôi',
      documents: 'Văn bản đi: chờ cấp số, đã phát hành',
      arrivals: 'Văn bản đến: đăng ký, chuyển giải quyết',
      projects: 'Dự án và thông báo đến HĐND nơi có dự án',
      sessions: 'Kỳ họp sắp khai mạc: chương trình, hồ sơ còn thiếu gì',
      supervisions: 'Giám sát: kiến nghị nào quá hạn',
      carrying: 'Thực hiện kế hoạch: báo cáo quý, thiếu hụt, hỗ trợ',
      overdue: 'Việc chậm: ở đâu, ai giữ, chậm bao lâu',
      officers: 'Cán bộ và vị trí',
      operation: 'Vận hành: các bộ phận của hệ thống',
    },
    remove: 'Xóa dữ liệu mẫu',
    removeExplained:
      'Xóa mọi hồ sơ, văn bản, thư mẫu và các tài khoản mẫu của lần khởi động đầu tiên; tài khoản quản trị còn lại. Hồ sơ thật không bị đụng đến. Không thể hoàn tác.',
    sure: 'Tôi hiểu: dữ liệu mẫu mất hẳn',
    removed: (cases: number, officers: number) => `Đã xóa ${cases} hồ sơ mẫu và ${officers} tài khoản mẫu.`,
    none: 'Bản cài đặt này không có dữ liệu mẫu.',
  },
};
