/** Guides by role, and the page that broke, in Vietnamese. */
export const help = {
  help: {
    title: 'Hướng dẫn',
    roles: 'Hướng dẫn theo vai trò',
    firstTitle: 'Việc nên làm trước',
    done: 'Đã làm',
    todo: 'Nên làm',
    first: {
      password: 'Đặt mật khẩu của riêng mình',
      calendar: 'Đưa hạn và kỳ họp vào phần mềm lịch của mình',
      substitute: 'Cử người thay khi vắng mặt',
    },
    rules: 'Luôn đúng ở mọi trang',
    always: [
      'Việc đã gửi được ghi vào sổ kèm thời điểm; sổ không sửa, không xóa được. Làm nhầm thì rút lại hoặc đính chính, kèm lý do.',
      'Ngày nào cũng có “Vì sao là ngày này?”: căn cứ, mốc tính, từng ngày được tính hay không.',
      'Ngày ghi “gợi ý” không do văn bản nào ấn định: qua ngày đó không phải là trễ hạn theo luật.',
      'Ở mẫu nào có nút “Việc này sẽ làm gì?”, bấm trước khi gửi để biết bước nào mở, ai được báo.',
      'Chuyển việc cho đồng nghiệp, ý kiến trao đổi, thư nhắc chờ 10 giây rồi mới gửi: bấm “Hoàn tác” để sửa; rời trang thì gửi ngay.',
      'Việc ghi vào sổ (nộp, ký, trả lời) không chờ: thời điểm gửi quyết định có kịp hạn hay không. Gửi nhầm thì rút lại.',
      'Nội dung đang nhập được giữ trên máy này, mất mạng hoặc tải lại trang vẫn còn.',
    ],
    guides: {
      planning: {
        title: 'Lập kế hoạch',
        about: 'Sở Tài chính, phòng Kinh tế và cơ quan khác được giao lập kế hoạch.',
        steps: [
          {
            what: 'Bắt đầu chu kỳ',
            how: 'Chọn kế hoạch và năm. Bản xem trước cho biết mọi ngày kèm căn cứ, ngày mâu thuẫn, cơ quan chưa có ai giữ vị trí. Chưa bấm bắt đầu thì chưa có gì được ghi.',
          },
          {
            what: 'Đặt lịch làm việc của đơn vị',
            how: 'Ở phần “Thời gian biểu” của hồ sơ, bấm “Soạn kế hoạch kèm phụ lục này”, trình ký. Ban hành rồi, người ký nhập các ngày ở “Quản lý hồ sơ này”.',
          },
          {
            what: 'Soạn số liệu kế hoạch',
            how: 'Ở “Số liệu kế hoạch”: gõ, dán hoặc nhập tệp .xlsx. Ô đọc được thành hai số thì trang hỏi lại; chỗ sai quy tắc được nêu kèm số lệch. Nộp thì bấm “Lập phụ lục số liệu”.',
          },
          {
            what: 'Nộp kết quả từng bước',
            how: 'Mỗi bước đang mở là một thẻ ở “Việc của tôi”. Chọn tệp hoặc soạn tại trang, rồi nộp. Thẻ ghi “Nhập thay” là văn bản của cấp trên: bấm “Ký ban hành” để ghi số, ngày văn bản đó.',
          },
          {
            what: 'Lấy ý kiến',
            how: 'Chọn nơi được hỏi, tài liệu, công văn và hạn; trình người ký. Chỉ khi người ký gửi thì các cơ quan mới được hỏi.',
          },
          {
            what: 'Tiếp thu, giải trình',
            how: 'Trả lời từng ý kiến; bảng tiếp thu, giải trình lấy được dạng Word hoặc Excel.',
          },
          {
            what: 'Hỏi người dân, mời các bên',
            how: 'Khi đăng dự thảo, ghi các phần và câu hỏi. Ở “Ý kiến cộng đồng”: mời Mặt trận, hội, doanh nghiệp; duyệt và trả lời từng ý kiến.',
          },
          {
            what: 'Lập bản cam kết của các bên',
            how: 'Trên trang hồ sơ, ở “Quản lý hồ sơ này”: mỗi dòng ghi bên nào làm gì, đến khi nào. Cơ quan ký tại trang; tổ chức ngoài danh bạ ký giấy, bạn ghi kèm bản quét.',
          },
          {
            what: 'Theo dõi tiến độ',
            how: 'Trang hồ sơ cho biết giai đoạn nào xong, bước nào trễ, ai đang giữ, có kịp kỳ họp không.',
          },
          {
            what: 'Sửa khi nộp nhầm',
            how: 'Mở hồ sơ, bấm vào tên bước, rồi “Rút lại” kèm lý do khi cơ quan tiếp theo chưa xử lý; sau đó thì thu hồi, thay thế hoặc đính chính bằng văn bản.',
          },
        ],
      },
      signer: {
        title: 'Người ký',
        about: 'Người đứng đầu hoặc người được giao ký thay của một cơ quan.',
        steps: [
          {
            what: 'Xem hồ sơ trước khi quyết định',
            how: 'Mẫu ký, trả lại đều đính kèm hồ sơ: tờ trình, dự thảo, ý kiến, phần còn thiếu. Mở xem ngay trong trang.',
          },
          {
            what: 'Ký, hoặc trả lại kèm lý do',
            how: 'Trả lại thì người trình thấy lý do và nộp lại được. Ký rồi thì bước kế tiếp mở và các cơ quan được báo.',
          },
          {
            what: 'Ký văn bản, gửi lấy ý kiến',
            how: 'Dự thảo chuyên viên trình nằm ở “Việc của tôi”; xem bản xem trước rồi ký, hoặc trả lại.',
          },
          {
            what: 'Cử người thay khi vắng mặt',
            how: 'Chọn người, thời gian và lý do. Sổ ghi rõ ai ký thay ai.',
          },
        ],
      },
      consulted: {
        title: 'Cơ quan được hỏi',
        about: 'Sở, ngành, Ủy ban, tổ chức được lấy ý kiến hoặc được giao một phần việc.',
        steps: [
          {
            what: 'Mở việc được hỏi',
            how: 'Thẻ ở “Việc của tôi” cho biết ai hỏi, tài liệu gì, hạn đến ngày nào. Bấm “Xác nhận đã xem” để có bằng chứng đã nhận.',
          },
          {
            what: 'Trả lời',
            how: 'Đồng ý, đồng ý có ý kiến, hoặc không đồng ý kèm lý do; từng ý kiến viết riêng, kèm tệp nếu cần.',
          },
          {
            what: 'Biết im lặng nghĩa là gì',
            how: 'Trang hồ sơ lấy ý kiến ghi rõ hết hạn mà không trả lời thì sao. Chưa có bằng chứng đã nhận thì im lặng không bao giờ là đồng ý.',
          },
          {
            what: 'Rút lại',
            how: 'Khi cơ quan hỏi chưa xử lý ý kiến và còn trong hạn, có thể rút lại để trả lời khác.',
          },
          {
            what: 'Được mời góp ý dự thảo đăng công khai',
            how: 'Mở “Ý kiến cộng đồng”. Ý kiến công khai ngay dưới tên cơ quan và được trả lời; không góp ý không bị coi là đồng ý.',
          },
        ],
      },
      clerk: {
        title: 'Văn thư',
        about: 'Người cấp số, phát hành, đăng ký văn bản đến của cơ quan.',
        steps: [
          {
            what: 'Xem sổ văn bản của năm',
            how: 'Mỗi cơ quan có sổ đi, sổ đến theo năm, tự mở khi có số đầu tiên; số liên tục, không trùng, không sót. Người ký mở trước nếu muốn định loại văn bản nào đánh số riêng.',
          },
          {
            what: 'Cấp số, phát hành',
            how: 'Văn bản đã ký nằm ở “Việc của tôi” và trang “Văn bản”. Cấp số thì văn bản được gửi tới nơi nhận.',
          },
          {
            what: 'Theo dõi nơi nhận',
            how: 'Mỗi nơi nhận ghi đã nhận hay chưa, bằng cách nào; bản giấy thì nhập ngày ký nhận.',
          },
          {
            what: 'Đăng ký văn bản đến',
            how: 'Nhập số, ngày, nơi gửi và bản quét; chuyển cho bước hoặc cuộc lấy ý kiến mà văn bản trả lời.',
          },
        ],
      },
      council: {
        title: 'Hội đồng nhân dân',
        about: 'Thường trực, các Ban, thư ký kỳ họp.',
        steps: [
          {
            what: 'Triệu tập kỳ họp',
            how: 'Chọn ngày, loại kỳ họp, số đại biểu; trang cho biết thời hạn gửi tài liệu và hồ sơ nào đang chờ.',
          },
          {
            what: 'Lập chương trình',
            how: 'Đưa hồ sơ đã sẵn sàng vào; sắp thứ tự bằng kéo thả hoặc bàn phím. Hồ sơ chưa đủ ghi rõ còn thiếu gì.',
          },
          {
            what: 'Thẩm tra',
            how: 'Ban nộp báo cáo thẩm tra; báo cáo đã có trong hồ sơ kế hoạch được dùng luôn.',
          },
          {
            what: 'Điểm danh, biểu quyết',
            how: 'Đa số tính trên tổng số đại biểu; màn hình hội trường hiện kết quả.',
          },
          {
            what: 'Cấp số, công bố nghị quyết',
            how: 'Nhập số và văn bản đã ký; công bố xong thì bước của kế hoạch cũng hoàn thành.',
          },
          {
            what: 'Giám sát',
            how: 'Mở cuộc giám sát, yêu cầu thông tin, kết luận, theo dõi việc thực hiện kết luận.',
          },
        ],
      },
      deputy: {
        title: 'Đại biểu',
        about: 'Đại biểu Hội đồng nhân dân, trên máy tính hoặc điện thoại.',
        steps: [
          {
            what: 'Xem kỳ họp',
            how: 'Chọn kỳ họp trong danh sách: chương trình, thời gian, ai trình bày.',
          },
          {
            what: 'Đọc tài liệu',
            how: 'Bấm “Trang đại biểu” ở đầu kỳ họp: mỗi nội dung có tờ trình, dự thảo nghị quyết, báo cáo thẩm tra, mở ngay trong trang; ghi chú riêng và gửi câu hỏi cho Thường trực tại đó.',
          },
          {
            what: 'Gửi câu hỏi chất vấn',
            how: 'Ở cuối “Trang đại biểu”: chọn cơ quan bị chất vấn, viết câu hỏi; Thường trực tổng hợp và cho biết đã đưa vào chương trình hay trả lời bằng văn bản.',
          },
          {
            what: 'Xem kết quả biểu quyết',
            how: 'Kết quả và cách tính đa số hiện ở nội dung, ngay khi được ghi.',
          },
        ],
      },
      owner: {
        title: 'Chủ đầu tư',
        about: 'Doanh nghiệp, ban quản lý được đăng ký làm chủ đầu tư một dự án.',
        steps: [
          {
            what: 'Xem dự án của mình',
            how: 'Cơ quan lập kế hoạch đăng ký dự án; trang dự án cho biết phải báo Hội đồng nhân dân nào, trước ngày nào.',
          },
          {
            what: 'Gửi thông báo dự án',
            how: 'Thẻ ở “Việc của tôi”: chọn nơi nhận, đính kèm thông báo. Trang giữ bằng chứng từng nơi đã nhận.',
          },
          {
            what: 'Cung cấp thông tin, trả lời kiến nghị',
            how: 'Hội đồng hỏi hoặc Ban giám sát đầu tư của cộng đồng kiến nghị thì có thẻ với hạn trả lời; chỉ trả lời mới hết việc.',
          },
          {
            what: 'Báo thay đổi',
            how: 'Dự án điều chỉnh, đổi địa điểm, hoàn thành hay dừng: ghi ở trang dự án; nơi phải được báo lại hiện ra ngay.',
          },
        ],
      },
      admin: {
        title: 'Quản trị',
        about: 'Người thấy việc gì trễ, ở đâu, ai giữ, và cấp tài khoản.',
        steps: [
          {
            what: 'Cấp tài khoản cho cán bộ',
            how: 'Nhập từng người hoặc từ tệp Excel; mỗi người nhận mật khẩu đầu và phải đổi khi đăng nhập.',
          },
          {
            what: 'Cấp vị trí',
            how: 'Vị trí gồm cơ quan và vai trò: người ký, chuyên viên, văn thư, đại biểu, có ngày bắt đầu và kết thúc.',
          },
          {
            what: 'Xem quá hạn',
            how: 'Từ bản đồ đến từng bước; nhắc việc, báo cáo cấp trên, gia hạn ngay tại đó. Trễ theo luật đứng riêng với qua ngày gợi ý.',
          },
          {
            what: 'Xem thư đã gửi',
            how: 'Thư lỗi, thư không có người nhận; gửi lại được.',
          },
          {
            what: 'Lịch nghỉ, làm bù',
            how: 'Công bố lịch năm hoặc đính chính; xem trước hạn nào sẽ đổi.',
          },
          {
            what: 'Khi luật thay đổi',
            how: 'Công bố phiên bản trình tự mới; xem khác gì, hồ sơ nào đang chạy bị ảnh hưởng.',
          },
          {
            what: 'Vận hành, xóa dữ liệu mẫu',
            how: 'Trang vận hành cho biết từng phần có chạy không; dữ liệu mẫu xóa bằng một nút.',
          },
        ],
      },
    },
  },
  crashed: {
    title: 'Trang này gặp lỗi',
    how: 'Việc đã ghi vào sổ vẫn còn, nội dung đang nhập được giữ trên máy này. Tải lại trang; nếu vẫn lỗi, gửi chi tiết dưới đây cho người quản trị.',
    outdated: 'Hệ thống vừa được cập nhật',
    outdatedHow: 'Trang đang mở thuộc phiên bản trước. Tải lại để tiếp tục; nội dung đang nhập vẫn còn.',
    reload: 'Tải lại trang',
    home: 'Về Việc của tôi',
    details: 'Chi tiết cho người quản trị',
  },
};
