/** Projects, their notices, their supervision, in Vietnamese. */
export const projects = {
  projects: {
    title: 'Dự án và thông báo', register: 'Đăng ký dự án', list: 'Sổ dự án', received: 'Thông báo Hội đồng nhận được', tabs: 'Phần của sổ dự án', empty: 'Không có dự án nào khớp.', code: 'Mã dự án', owner: 'Chủ đầu tư', group: 'Nhóm', capital: 'Tổng mức đầu tư', years: 'Thời gian', places: 'Địa điểm', notices: 'Thông báo', state: 'Tình trạng', level: 'Cấp quyết định', year: 'Năm thực hiện', open: 'Đang theo dõi', closed: 'Đã đóng', place: 'Địa điểm', clear: 'Bỏ lọc', plan: 'Thuộc kế hoạch', programme: 'Chương trình', source: 'Nguồn vốn', morePlaces: (n: number) => `và ${n} nơi nữa`,
    levels: { nation: 'Trung ương', province: 'Tỉnh', district: 'Huyện', commune: 'Xã' }, groups: { 'national': 'Quan trọng quốc gia', 'A': 'Nhóm A', 'B': 'Nhóm B', 'C': 'Nhóm C' },
    sources: { 'central-budget': 'Ngân sách trung ương', 'local-budget': 'Ngân sách địa phương', 'mixed-budget': 'Ngân sách trung ương và địa phương', 'oda': 'ODA, vay ưu đãi', 'own-revenue': 'Nguồn thu của đơn vị', 'other': 'Nguồn khác' } as Record<string, string>,
    status: { running: 'Đang thực hiện', completed: 'Đã hoàn thành', stopped: 'Đã dừng' }, million: (amount: string) => `${amount} triệu đồng`, due: (n: number) => `${n} thông báo phải gửi`, unacknowledged: (n: number) => `${n} chưa xác nhận`, overdue: (n: number) => `${n} quá hạn`, allTold: 'đã báo đủ',
  },
  project: {
    about: 'Thông tin', acts: 'Bạn có thể', actsFor: (body: string) => `thay mặt ${body}`, law: 'Ai phải được báo', lawIs: 'Theo', unsure: 'Địa điểm chỉ suy từ mã đơn vị cũ: chủ đầu tư phải xác nhận.', ownerEnded: (who: string) => `Chủ đầu tư đã kết thúc hoạt động; ${who} chịu trách nhiệm cho đến khi có chủ đầu tư mới.`,
    contents: 'Thông báo phải nêu',
    notices: 'Thông báo và bằng chứng giao nhận', to: 'Gửi đến', cause: 'Vì sao', dueOn: 'Phải gửi trước', sent: 'Đã gửi', acknowledged: 'Đã nhận', basis: 'Căn cứ', notSent: 'chưa gửi', waiting: 'chờ xác nhận', proof: (seq: number) => `mục ${seq} của sổ`, dropped: 'không còn phải gửi', passedOn: 'chuyển sang đơn vị kế tiếp', by: (on: string) => `hạn ${on}`, toCommunity: 'Công khai tại xã',
    causes: { 'registered': 'Đăng ký dự án', 'amended': 'Điều chỉnh dự án', 'moved-in': 'Dự án chuyển đến', 'withdrawn': 'Dự án rút đi', 'owner-changed': 'Đổi chủ đầu tư', 'regime-changed': 'Đổi đơn vị hành chính', 'completed': 'Dự án hoàn thành', 'stopped': 'Dự án dừng' },
    supervision: 'Giám sát', duties: 'Nghĩa vụ khác', noDuties: 'Chưa có yêu cầu hay kiến nghị nào.', what: 'Việc', holder: 'Bên làm', asked: 'Hỏi, kiến nghị', answer: 'Trả lời', satisfied: 'Ban giám sát đã hài lòng', round: (n: number) => `lần ${n}`, ended: { done: 'Đã làm', dropped: 'Không còn phải làm', 'passed-on': 'Đã chuyển' },
    boards: 'Ban giám sát đầu tư của cộng đồng', board: (members: number, on: string) => `${members} thành viên, giám sát từ ${on}`, noBoard: 'Chưa có ban giám sát của cộng đồng.',
    postings: 'Công khai tại xã', posting: (from: string, to: string) => `từ ${from} đến ${to}`, map: 'Bản đồ địa điểm',
  },
  received: {
    empty: 'Hội đồng của bạn chưa nhận thông báo dự án nào.', onlyOpen: 'Chỉ xem chưa xác nhận', project: 'Dự án', from: 'Chủ đầu tư', cause: 'Vì sao được báo', sentAt: 'Gửi lúc', dueOn: 'Hạn xác nhận', state: 'Xác nhận', to: 'Hội đồng', open: 'Chưa xác nhận', done: (on: string) => `Đã xác nhận ${on}`, cancelled: 'Không còn phải xác nhận',
  },
  newProject: {
    title: 'Đăng ký dự án', intro: 'Trước khi ghi sổ, trang cho biết ai phải được báo, theo dòng nào và trước ngày nào.', for: 'Bạn làm thay cho', name: 'Tên dự án', nameEn: 'Tên tiếng Anh', code: 'Mã dự án', codeHint: 'Chữ, số và gạch nối; mỗi đơn vị một mã cho một dự án', amount: 'Tổng mức đầu tư (triệu đồng)', badYear: 'Ghi năm như 2027', startYear: 'Năm bắt đầu', endYear: 'Năm kết thúc', endBefore: 'Không trước năm bắt đầu', noPlan: 'Không thuộc kế hoạch nào', findPlace: 'Tìm xã, phường, tỉnh', removePlace: (name: string) => `Bỏ ${name}`, noPlaces: 'Chưa chọn địa điểm.', found: 'Kết quả tìm', notFound: 'Không tìm thấy.',
    preview: 'Xem ai phải được báo', mustTell: (n: number, on: string) => `${n} nơi phải được báo trước ngày ${on}`, mustPost: (on: string) => `Phải công khai tại xã trước ngày ${on}`, later: (on: string) => `Từ ${on} các nơi phải báo sẽ khác`, register: 'Đăng ký', registered: 'Đã đăng ký dự án', open: 'Mở dự án', noSeat: 'Bạn không giữ ghế ở cơ quan nào được đăng ký dự án.', daySetBy: 'Ngày theo',
  },
  projectForm: {
    whichNotices: 'Gửi đến', notice: 'Thông báo dự án', basics: 'Báo cáo nội dung cơ bản', information: 'Thông tin, tài liệu', attachment: 'Tài liệu kèm theo', from: 'Từ ngày', to: 'Đến ngày', leastDays: 'Ngắn hơn thời gian tối thiểu thì hệ thống không nhận và cho biết ngày sớm nhất.', where: 'Công khai ở đâu', answer: 'Trả lời', satisfied: 'Đã thỏa đáng', notSatisfied: 'Chưa thỏa đáng, đề nghị trả lời lại', verdict: 'Đánh giá', members: 'Số thành viên', startsOn: 'Giám sát từ ngày', owner: 'Chủ đầu tư mới', places: 'Địa điểm mới', demand: 'Yêu cầu của Hội đồng', finding: 'Phát hiện, kiến nghị', board: 'Ban giám sát', ownerNow: (name: string) => `Chủ đầu tư hiện nay: ${name}.`,
    means: {
      'amend-project': 'Chỉ những gì thay đổi được ghi; mọi Hội đồng liên quan phải được báo lại.', 'move-places': 'Hội đồng ở nơi dự án rút đi và nơi dự án chuyển đến đều phải được báo.', 'change-owner': 'Nghĩa vụ còn lại chuyển cho chủ đầu tư mới; mọi Hội đồng liên quan phải được báo.',
      'complete-project': 'Dự án kết thúc và không sửa được nữa; mọi Hội đồng liên quan phải được báo.', 'stop-project': 'Dự án dừng hẳn và không sửa được nữa; mọi Hội đồng liên quan phải được báo.', 'open-supervision': 'Chủ đầu tư phải cung cấp thông tin trong thời hạn luật định.',
    } as Record<string, string>, asked: 'Được hỏi',
  },
};
