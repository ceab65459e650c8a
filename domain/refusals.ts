import { formatVnDate, isIsoDate } from './calendar/dates';
import type { Text } from './law/procedure';

/**
 * One refusal of the closed vocabulary: its HTTP status, what happened, and what to do. `{name}` is filled from the
 * facts.
 */
export interface Refusal {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 429 | 503;
  title: Text;
  remedy: Text;
}

const refusal = (status: Refusal['status'], title: [string, string], remedy: [string, string]): Refusal => ({
  status,
  title: { vi: title[0], en: title[1] },
  remedy: { vi: remedy[0], en: remedy[1] },
});

/**
 * Every way in which the product says no. Grouped by what decided: the request, the person, the case, the law's dates.
 */
export const REFUSALS = {
  // ── the request
  'invalid-input': refusal(
    400,
    ['Dữ liệu gửi lên không hợp lệ ở trường {field}: {rule}', 'The field {field} is not valid: {rule}'],
    ['Sửa trường được nêu rồi gửi lại.', 'Correct the named field and send again.'],
  ),
  'malformed-json': refusal(
    400,
    ['Nội dung gửi lên không phải JSON hợp lệ', 'The request body is not valid JSON'],
    ['Kiểm tra cú pháp rồi gửi lại.', 'Check the syntax and send again.'],
  ),
  'too-large': refusal(
    413,
    ['Nội dung gửi lên vượt quá {limit} byte', 'The request is larger than {limit} bytes'],
    ['Rút gọn nội dung hoặc gửi kèm dưới dạng tài liệu.', 'Shorten it, or send the text as a document.'],
  ),
  'documents-full': refusal(
    413,
    [
      '{body} đã dùng {used} MB trong {limit} MB dành cho tài liệu; tệp này cần thêm {size} MB',
      '{body} uses {used} MB of the {limit} MB that it has for documents; this file needs {size} MB more',
    ],
    [
      'Tài liệu chưa được lưu. Đề nghị người quản trị tăng dung lượng của cơ quan, rồi tải lại.',
      'The document was not kept. Ask the administrator for more room for the body, then upload it again.',
    ],
  ),
  'too-many-rows': refusal(
    422,
    [
      'Bảng có {count} dòng, nhiều hơn {limit} dòng mà một tệp chứa được',
      'The table has {count} rows; a file holds at most {limit}',
    ],
    ['Xem trên trang, hoặc lấy từng phần qua API.', 'Read it on the page, or fetch it page by page through the API.'],
  ),
  'too-many-calendars': refusal(
    409,
    [
      'Đã có {most} địa chỉ lịch, không tạo thêm được',
      'There are {most} calendar addresses already, the most one may have',
    ],
    ['Thu hồi một địa chỉ không dùng nữa rồi tạo lại.', 'Revoke one that is no longer used, then create this one.'],
  ),
  'too-many-tokens': refusal(
    409,
    [
      'Cơ quan đã có {most} mã truy cập còn hiệu lực',
      'The body has {most} tokens that still count, the most there may be',
    ],
    ['Thu hồi một mã không dùng nữa rồi tạo lại.', 'Revoke one that is no longer used, then make this one.'],
  ),
  'too-many-webhooks': refusal(
    409,
    ['Cơ quan đã có {most} địa chỉ nhận tin', 'The body has {most} webhooks already, the most there may be'],
    ['Kết thúc một địa chỉ không dùng nữa rồi tạo lại.', 'End one that is no longer used, then make this one.'],
  ),
  'tls-needed': refusal(
    403,
    ['Yêu cầu này đến qua kết nối không mã hóa', 'This request came over a connection that is not encrypted'],
    [
      'Gọi {address}. Những gì đã gửi có thể đã bị đọc trên đường: thay mật khẩu hoặc mã truy cập đã gửi kèm.',
      'Call {address}. What was sent may have been read on its way: change the password or token that went with it.',
    ],
  ),
  'media-type': refusal(
    415,
    ['Loại tệp {mediaType} không được nhận', 'Files of type {mediaType} are not accepted'],
    ['Dùng một trong các loại: {allowed}.', 'Use one of: {allowed}.'],
  ),
  'state-secret': refusal(
    422,
    [
      'Tài liệu mang dấu độ mật “{mark}” ở {where}: hệ thống này không được lưu giữ bí mật nhà nước',
      'The document bears the mark of a State secret “{mark}” in its {where}: none may be kept here',
    ],
    [
      'Không tải lên. Gửi, nhận và lưu giữ theo quy định về bảo vệ bí mật nhà nước, ngoài hệ thống này; nếu dấu ghi nhầm hoặc đã giải mật, tải lên bản không còn dấu.',
      'Do not upload it. Send, receive and keep it as the law on State secrets says, outside this system; if it was marked by mistake or is declassified, upload a copy without the mark.',
    ],
  ),
  'document-damaged': refusal(
    409,
    [
      'Nội dung tài liệu bị mất hoặc đã bị thay đổi trong kho, không còn khớp mã SHA-256 {sha256}',
      'The document’s bytes are gone from the store or were altered there: they are not those of the SHA-256 {sha256}',
    ],
    [
      'Tải lại đúng tệp gốc lên hồ sơ để khôi phục; báo người quản trị.',
      'Upload the original file again, which restores it, and tell the administrator.',
    ],
  ),
  'template-damaged': refusal(
    422,
    ['Tệp mẫu không phải văn bản Word (.docx) đọc được', 'The template is no Word document (.docx) that can be read'],
    ['Mở bằng Word, lưu lại dạng .docx rồi gửi lại.', 'Open it in Word, save it as .docx and send it again.'],
  ),
  'template-tag-broken': refusal(
    422,
    [
      'Tệp mẫu có chỗ điền viết hỏng tại “{placeholder}”: thiếu ngoặc mở, ngoặc đóng hoặc phần kết thúc',
      'The template has a broken tag at “{placeholder}”: a brace or the end of the tag is missing',
    ],
    ['Viết lại chỗ điền trong một lần gõ rồi gửi lại.', 'Write the tag anew in one go and send the file again.'],
  ),
  'template-placeholder-unknown': refusal(
    422,
    ['Tệp mẫu có chỗ điền không biết: “{placeholder}”', 'The template has an unknown placeholder: “{placeholder}”'],
    ['Dùng một trong các chỗ điền: {known}.', 'Use one of: {known}.'],
  ),
  'template-placeholder-form': refusal(
    422,
    [
      'Chỗ điền “{placeholder}” trong tệp mẫu viết chưa đúng dạng',
      'The placeholder “{placeholder}” of the template has the wrong form',
    ],
    ['Viết là {form}.', 'Write it as {form}.'],
  ),
  'template-placeholder-missing': refusal(
    422,
    ['Tệp mẫu thiếu chỗ điền “{placeholder}”', 'The template lacks the placeholder “{placeholder}”'],
    ['Thêm {form} vào tệp mẫu.', 'Add {form} to the template.'],
  ),
  'key-reused': refusal(
    422,
    ['Idempotency-Key này đã dùng cho một yêu cầu khác', 'This Idempotency-Key was used for another request'],
    ['Dùng khóa mới cho yêu cầu mới.', 'Use a new key for a new request.'],
  ),
  'stale-version': refusal(
    412,
    ['Dữ liệu đã thay đổi kể từ khi bạn mở', 'It has changed since you opened it'],
    ['Tải lại rồi thử lại; nội dung bạn nhập vẫn còn.', 'Reload and try again; what you typed is kept.'],
  ),
  'too-many-requests': refusal(
    429,
    ['Quá nhiều yêu cầu', 'Too many requests'],
    ['Đợi {seconds} giây rồi thử lại.', 'Wait {seconds} seconds and try again.'],
  ),
  'too-many-digests': refusal(
    429,
    [
      'Đã tạo {limit} mã đối chiếu sổ ghi trong một giờ qua',
      '{limit} digests of the register were asked for within the hour',
    ],
    [
      'Dùng mã mới nhất, hoặc đợi {minutes} phút rồi tạo lại.',
      'Use the newest one, or ask again in {minutes} minutes.',
    ],
  ),
  unavailable: refusal(
    503,
    ['Hệ thống tạm thời không ghi nhận được', 'The register cannot be reached at the moment'],
    ['Thử lại sau ít phút; chưa có gì được ghi.', 'Try again in a few minutes; nothing was recorded.'],
  ),
  busy: refusal(
    503,
    ['Một thao tác khác đang giữ dữ liệu cần dùng', 'Other work holds what this needs'],
    ['Chưa có gì được ghi. Thử lại sau {seconds} giây.', 'Nothing was recorded. Try again in {seconds} seconds.'],
  ),
  'storage-full': refusal(
    503,
    ['Máy chủ đã hết chỗ lưu', 'The server has no room left to write'],
    [
      'Chưa có gì được ghi; những gì đã ghi vẫn còn nguyên và xem được. Báo người quản trị giải phóng chỗ lưu rồi gửi lại.',
      'Nothing was recorded; what was recorded before is whole and can be read. Tell the administrator, who makes room, then send it again.',
    ],
  ),
  'register-read-only': refusal(
    503,
    ['Cơ sở dữ liệu đang chỉ cho đọc', 'The register can only be read at the moment'],
    [
      'Chưa có gì được ghi; những gì đã ghi vẫn xem được. Báo người quản trị, rồi gửi lại sau ít phút.',
      'Nothing was recorded; what was recorded before can be read. Tell the administrator, and send it again in a few minutes.',
    ],
  ),
  'too-many-connections': refusal(
    503,
    ['Cơ sở dữ liệu đang nhận quá nhiều kết nối', 'The register has as many connections as it takes'],
    ['Chưa có gì được ghi. Thử lại sau {seconds} giây.', 'Nothing was recorded. Try again in {seconds} seconds.'],
  ),
  'documents-unavailable': refusal(
    503,
    ['Kho tài liệu tạm thời không dùng được', 'The store of documents cannot be used at the moment'],
    [
      'Tài liệu chưa được lưu; việc khác vẫn làm được. Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.',
      'The document was not kept; everything else can be done. Try again in a few minutes; if it stays, tell the administrator.',
    ],
  ),
  // ── the person
  'not-signed-in': refusal(
    401,
    ['Bạn chưa đăng nhập', 'You are not signed in'],
    ['Đăng nhập rồi thử lại.', 'Sign in and try again.'],
  ),
  'bad-credentials': refusal(
    401,
    ['Tên đăng nhập hoặc mật khẩu không đúng', 'The username or password is wrong'],
    ['Kiểm tra lại hoặc hỏi người quản trị.', 'Check them, or ask the administrator.'],
  ),
  'password-change-needed': refusal(
    403,
    [
      'Phải đổi mật khẩu được cấp trước khi làm việc khác',
      'The password you were given must be changed before anything else',
    ],
    ['Đổi mật khẩu rồi làm tiếp.', 'Change your password, then go on.'],
  ),
  'second-factor-needed': refusal(
    401,
    ['Tài khoản này cần thêm một bước xác nhận khi đăng nhập', 'This account asks for a second proof at sign-in'],
    [
      'Nhập mã 6 số trong điện thoại hoặc một mã dự phòng, hoặc đăng nhập bằng khóa truy cập (passkey).',
      'Enter the 6 digits on your phone or a recovery code, or sign in with your passkey.',
    ],
  ),
  'bad-proof': refusal(
    401,
    ['Mã hoặc khóa không đúng, đã dùng hoặc đã hết hạn', 'The code or key is wrong, was used before or has run out'],
    [
      'Thử lại với mã mới; mất điện thoại thì dùng mã dự phòng.',
      'Try a new code; without your phone, a recovery code.',
    ],
  ),
  'second-factor-missing': refusal(
    403,
    [
      'Vị trí của bạn phải có cách xác nhận thứ hai trước khi làm việc khác',
      'Your seat needs a second way to prove who you are before anything else',
    ],
    ['Thêm mã trên điện thoại hoặc khóa truy cập rồi làm tiếp.', 'Add codes on your phone or a passkey, then go on.'],
  ),
  'step-up-needed': refusal(
    403,
    [
      'Việc này cần xác nhận lại danh tính: lần xác nhận trước đã quá {minutes} phút',
      'This needs a fresh proof of who you are: the last is more than {minutes} minutes old',
    ],
    [
      'Xác nhận bằng mật khẩu, mã hoặc khóa truy cập rồi làm lại.',
      'Prove it by your password, a code or a passkey, then do it again.',
    ],
  ),
  csrf: refusal(
    403,
    ['Thiếu hoặc sai mã bảo vệ yêu cầu', 'The request’s protection token is missing or wrong'],
    ['Lấy lại mã tại /api/session rồi gửi lại.', 'Fetch a new token from /api/session and send again.'],
  ),
  'token-scope': refusal(
    403,
    ['Mã truy cập này chỉ dùng cho: {scopes}', 'This token is only for: {scopes}'],
    [
      'Dùng mã có phạm vi phù hợp; việc chỉ người mới làm được thì đăng nhập để làm.',
      'Use a token with the right scope; what is for people alone is done signed in.',
    ],
  ),
  'no-seat': refusal(
    403,
    [
      'Bạn không giữ vị trí hay được ủy quyền nào tại {body} ngày {on}',
      'You hold no seat and no delegation in {body} on {on}',
    ],
    [
      'Chọn cơ quan mà bạn có quyền, hoặc xin ủy quyền.',
      'Act for a body in which you hold a seat, or ask for a delegation.',
    ],
  ),
  'not-permitted': refusal(
    403,
    ['Bạn không có quyền thực hiện việc này', 'You may not do this'],
    ['Liên hệ người quản trị nếu bạn cho rằng có nhầm lẫn.', 'Ask the administrator if you think this is a mistake.'],
  ),
  'only-consulted': refusal(
    403,
    [
      'Cơ quan bạn chỉ được lấy ý kiến trong hồ sơ này; phần này không gửi đến cơ quan bạn',
      'Your body was only consulted in this case; this part of it was not sent to you',
    ],
    [
      'Xem những gì đã gửi đến cơ quan bạn ở trang lấy ý kiến; cần thêm thì đề nghị cơ quan lấy ý kiến gửi.',
      'What was sent to you stands on the consultation’s page; ask the body that consults you for more.',
    ],
  ),
  'kept-inside': refusal(
    403,
    ['Phần này là nội bộ của các cơ quan thực hiện hồ sơ', 'This part is internal to the bodies that work on the case'],
    ['Đề nghị cơ quan chủ trì hồ sơ gửi cho cơ quan bạn.', 'Ask the body in charge of the case to send it to yours.'],
  ),
  'looking-only': refusal(
    403,
    ['Đang xem như người khác: chỉ xem, không làm được việc gì', 'You are looking as somebody else: you may only look'],
    [
      'Bấm “Thôi xem” ở đầu trang để trở lại tài khoản của mình.',
      'End it at the top of the page to be yourself again.',
    ],
  ),
  'not-your-step': refusal(
    403,
    ['Bước {step} thuộc trách nhiệm của {holder}, không phải {body}', 'Step {step} belongs to {holder}, not to {body}'],
    ['Chuyển cho cơ quan chịu trách nhiệm.', 'Leave it to the body that holds the step.'],
  ),
  'role-required': refusal(
    403,
    ['Việc này phải do người giữ vị trí ký thực hiện', 'This must be done from the seat that signs'],
    ['Trình người có thẩm quyền ký, hoặc xin ủy quyền.', 'Put it before the signing seat, or ask for a delegation.'],
  ),
  'deputy-required': refusal(
    403,
    ['Việc này chỉ đại biểu Hội đồng nhân dân thực hiện', 'This is done by a deputy of the People’s Council alone'],
    ['Đăng nhập bằng tài khoản đại biểu.', 'Sign in with a deputy’s account.'],
  ),
  'clerk-required': refusal(
    403,
    ['Việc này phải do văn thư của cơ quan thực hiện', 'This must be done from the records clerk’s seat'],
    ['Chuyển văn thư cơ quan.', 'Leave it to the body’s records clerk.'],
  ),
  'not-clerks-work': refusal(
    403,
    [
      'Vị trí văn thư chỉ cấp số, phát hành và đăng ký văn bản',
      'The records clerk’s seat numbers, issues and registers documents, and does nothing else',
    ],
    ['Chuyển cán bộ được giao việc này.', 'Leave it to the officer in charge.'],
  ),
  'not-found': refusal(
    404,
    ['Không tìm thấy {what}', 'There is {what}'],
    ['Kiểm tra lại địa chỉ.', 'Check the address.'],
  ),
  'method-not-allowed': refusal(
    405,
    ['Địa chỉ này không nhận phương thức {method}', 'This address doesn’t take the method {method}'],
    ['Dùng một trong các phương thức: {allowed}.', 'Use one of: {allowed}.'],
  ),
  // ── the case
  'case-exists': refusal(
    409,
    ['Hồ sơ này đã có: {case}', 'This case exists already: {case}'],
    [
      'Mở hồ sơ đó. Nếu là việc khác thì đặt tên, ký hiệu hoặc ngày khác.',
      'Open that one. If yours is another matter, give it another name, code or day.',
    ],
  ),
  'owner-exists': refusal(
    409,
    ['Mã {code} đã đăng ký cho {name}', 'Code {code} is registered for {name} already'],
    [
      'Chọn chủ đầu tư đó trong danh sách; nếu nhầm mã, kiểm tra lại mã.',
      'Choose that owner in the list; if the code is wrong, check it.',
    ],
  ),
  'owner-in-use': refusal(
    409,
    [
      'Chủ đầu tư mang mã {code} đã được nêu ở dự án, hoặc đã có người giữ vị trí: không trả lại mã được',
      'The owner under code {code} is named by a project, or somebody has a seat there: its code can’t be given up',
    ],
    ['Nếu chỉ tên bị ghi sai thì sửa tên.', 'If only the name is wrong, correct the name.'],
  ),
  'case-closed': refusal(
    409,
    ['Hồ sơ đã kết thúc ngày {closedOn}', 'The case was closed on {closedOn}'],
    ['Không còn việc nào phải làm ở hồ sơ này.', 'Nothing more can be done in this case.'],
  ),
  'case-disputed': refusal(
    409,
    [
      'Sổ ghi của hồ sơ này đang tranh chấp: lần kiểm tra thấy có chỗ đã bị sửa, xóa hoặc làm giả',
      'The record of this case is disputed: a check found that something in it was changed, removed or forged',
    ],
    [
      'Đợi quản trị viên xem và ghi lại đã xử lý thế nào; chưa có gì được ghi.',
      'Wait until an administrator has looked and recorded what was done; nothing was recorded.',
    ],
  ),
  'sent-today': refusal(
    409,
    ['Hôm nay {body} đã được báo về bước {step}', '{body} was already told of the step {step} today'],
    ['Gửi lại nếu vẫn cần, bằng cách nói rõ là gửi lại.', 'If it is needed all the same, say that it is sent again.'],
  ),
  'nobody-above': refusal(
    409,
    [
      'Không có cơ quan nào đứng trên {holder} để báo cáo về {step}',
      'Nobody stands above {holder} before whom {step} could be put',
    ],
    ['Nhắc chính cơ quan đang giữ việc.', 'Remind whoever holds it.'],
  ),
  'no-such-step': refusal(
    404,
    ['Trình tự không có bước {step}', 'The procedure has no step {step}'],
    ['Chọn một bước trong trình tự.', 'Choose a step of the procedure.'],
  ),
  'step-not-open': refusal(
    409,
    ['Bước {step} chưa mở: còn chờ {waitsFor}', 'Step {step} is not open yet: it waits for {waitsFor}'],
    ['Hoàn thành các bước trước.', 'Finish the steps before it.'],
  ),
  'too-early': refusal(
    409,
    [
      'Bước {step} chỉ được hoàn thành từ ngày {from}; hôm nay là {today}',
      'Step {step} can be done only from {from}; today is {today}',
    ],
    ['Đợi hết thời gian tối thiểu luật quy định.', 'Let the minimum time that the law gives run out.'],
  ),
  'step-done': refusal(
    409,
    ['Bước {step} đã hoàn thành ngày {doneOn}', 'Step {step} was done on {doneOn}'],
    ['Không cần làm lại.', 'It need not be done again.'],
  ),
  'acted-on': refusal(
    409,
    [
      '{body} đã xử lý tiếp từ ngày {on}, nên không rút lại được nữa',
      '{body} has acted on it since {on}: it can no longer be withdrawn',
    ],
    [
      'Nếu cơ quan bạn làm bước sau thì rút bước đó trước. Nếu không: thu hồi hoặc thay thế văn bản (khoản 3, 4 Điều 18 Nghị định 30/2020/NĐ-CP), hoặc đề nghị cơ quan đang xử lý trả lại hồ sơ.',
      'Where your own body did what follows, withdraw that first. Else recall, amend or replace the document (Decree 30/2020 art. 18(3), (4)), or ask the body that has it to return the dossier.',
    ],
  ),
  'made-public': refusal(
    409,
    [
      'Nội dung bước {step} đã công khai ngày {on}, nên không rút lại được',
      'What step {step} made public on {on} can’t be withdrawn',
    ],
    [
      'Sửa đổi, thay thế hoặc đính chính văn bản đã phát hành (khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP).',
      'Amend, replace or correct the issued document (Decree 30/2020 art. 18(3)).',
    ],
  ),
  'nothing-to-withdraw': refusal(
    409,
    ['{body} không có gì đã nộp ở {step} để rút lại', 'There is nothing that {body} lodged at {step} to withdraw'],
    [
      'Chỉ cơ quan đã nộp rút được, và chỉ những gì nộp tại đây, còn hiệu lực.',
      'Only the body that lodged it may withdraw it, and only what was lodged here and still stands.',
    ],
  ),
  'step-ended': refusal(
    409,
    [
      'Bước {step} không còn từ ngày {on}: hồ sơ đã chuyển sang phiên bản {version}',
      'Step {step} ended on {on}: the case went over to version {version}',
    ],
    ['Làm các bước của phiên bản đang áp dụng.', 'Do the steps of the version that holds now.'],
  ),
  'other-procedure': refusal(
    409,
    [
      'Hồ sơ theo trình tự {procedure}, không chuyển được sang {to}',
      'The case runs under {procedure} and cannot go over to {to}',
    ],
    ['Chỉ chuyển giữa các phiên bản của cùng một trình tự.', 'Move it only between versions of one procedure.'],
  ),
  'same-version': refusal(
    409,
    ['Hồ sơ đã theo phiên bản {version}', 'The case runs under version {version} already'],
    ['Không cần chuyển.', 'There is nothing to move.'],
  ),
  'wrong-act': refusal(
    422,
    ['Việc “{act}” không dùng cho bước {step} (loại {kind})', 'The act “{act}” does not fit step {step} (kind {kind})'],
    ['Dùng một trong các việc: {allowed}.', 'Use one of: {allowed}.'],
  ),
  'product-missing': refusal(
    422,
    ['Thiếu tài liệu {product} của bước {step}', 'Step {step} needs the document {product}'],
    ['Đính kèm tài liệu đó rồi gửi lại.', 'Attach it and send again.'],
  ),
  'plan-breaks-rules': refusal(
    422,
    [
      'Bước {step} chưa nộp được: phần số liệu {part} của kế hoạch còn {faults} chỗ chưa đúng quy tắc',
      'Step {step} cannot be submitted: part {part} of the plan breaks its rules in {faults} places',
    ],
    [
      'Mở phần Số liệu kế hoạch: từng chỗ được nêu tên, kèm số lệch; sửa hoặc giải thích rồi nộp lại.',
      'Open the plan’s data: each place is named with how much it is off; mend or explain it, then submit again.',
    ],
  ),
  'plan-part-missing': refusal(
    422,
    ['Bước {step} cần phần số liệu {part} của kế hoạch', 'Step {step} needs part {part} of the plan’s data'],
    ['Nhập phần đó trong Số liệu kế hoạch rồi nộp lại.', 'Enter that part in the plan’s data, then submit again.'],
  ),
  'unknown-comment': refusal(
    422,
    ['Không có ý kiến {comment}', 'There is no comment {comment}'],
    ['Chọn ý kiến trong danh sách.', 'Choose a comment from the list.'],
  ),
  'comments-closed': refusal(
    409,
    [
      'Hồ sơ {case} không lấy ý kiến ở đây, hoặc đã hết thời gian nhận ý kiến',
      'The case {case} takes no comments here, or no more',
    ],
    ['Liên hệ cơ quan soạn thảo nếu vẫn muốn góp ý.', 'Write to the drafting office if you still wish to comment.'],
  ),
  'comments-open': refusal(
    409,
    ['Còn {count} ý kiến chưa tiếp thu hoặc giải trình', '{count} comments have no acceptance or explanation yet'],
    ['Tiếp thu hoặc giải trình từng ý kiến.', 'Accept or explain each comment first.'],
  ),
  'objections-open': refusal(
    409,
    ['{count} cơ quan không đồng ý: {bodies}', '{count} bodies object: {bodies}'],
    [
      'Trả lại để bàn vòng tiếp theo, hoặc ký kèm overObjections và nêu lý do quyết định.',
      'Return it for a further round, or sign with overObjections and say why it is decided so.',
    ],
  ),
  'already-answered': refusal(
    409,
    ['{body} đã trả lời ngày {on}', '{body} answered on {on}'],
    [
      'Câu trả lời đã ghi nhận; gửi bổ sung khi còn hạn.',
      'The answer is on record; a new one may replace it only while the consultation is open.',
    ],
  ),
  'not-consulted': refusal(
    403,
    ['{body} không nằm trong danh sách được hỏi ý kiến', '{body} is not among those consulted'],
    ['Kiểm tra danh sách được hỏi ý kiến.', 'Check the list of consultees.'],
  ),
  'body-succeeded': refusal(
    409,
    [
      '{body} không còn từ ngày {on}; {new} kế tục trong hồ sơ này',
      '{body} ended on {on}; in this case {new} has taken its place',
    ],
    ['Chuyển cho {new}, cơ quan tiếp nhận nhiệm vụ.', 'Leave it to {new}, to which the duties passed.'],
  ),
  'no-such-duty': refusal(
    404,
    ['Dự án không có nghĩa vụ {duty} loại này', 'The project has no such duty: {duty}'],
    ['Chọn một nghĩa vụ trong hồ sơ dự án.', 'Choose a duty of the project.'],
  ),
  'duty-ended': refusal(
    409,
    ['Nghĩa vụ {duty} đã chấm dứt ngày {on} ({end})', 'The duty {duty} ended on {on} ({end})'],
    [
      'Không còn phải thực hiện; xem nghĩa vụ thay thế trong hồ sơ.',
      'It need not be done any more; see in the case what took its place.',
    ],
  ),
  'no-such-item': refusal(
    404,
    ['Chương trình kỳ họp không có nội dung {item}', 'The agenda has no item {item}'],
    ['Chọn một nội dung trong chương trình.', 'Choose an item of the agenda.'],
  ),
  'session-not-open': refusal(
    409,
    ['Kỳ họp chưa khai mạc hoặc đã bế mạc (trạng thái: {status})', 'The session is not open (status: {status})'],
    ['Khai mạc kỳ họp trước.', 'Open the session first.'],
  ),
  'session-early': refusal(
    409,
    ['Kỳ họp khai mạc ngày {opensOn}; hôm nay là {today}', 'The session opens on {opensOn}; today is {today}'],
    [
      'Đợi đến ngày khai mạc hoặc đổi ngày bằng một việc được ghi nhận.',
      'Wait for that day, or change the date by a recorded act.',
    ],
  ),
  'items-undecided': refusal(
    409,
    ['Còn {count} nội dung chưa được quyết định: {items}', '{count} items are undecided: {items}'],
    [
      'Biểu quyết, hoãn hoặc rút từng nội dung trước khi bế mạc.',
      'Vote on, postpone or withdraw each item before closing.',
    ],
  ),
  'item-decided': refusal(
    409,
    ['Nội dung {item} đã có kết quả: {outcome}', 'Item {item} is decided: {outcome}'],
    ['Không biểu quyết lại nội dung đã có kết quả.', 'A decided item is not voted on again.'],
  ),
  'item-cancelled': refusal(
    409,
    [
      'Nội dung {item} thôi xem xét từ ngày {on}: kế hoạch chờ quyết định đã hủy hoặc không còn bước đó',
      'Item {item} is off since {on}: the plan that waited for it was cancelled, or has that step no longer',
    ],
    [
      'Không chuẩn bị, không biểu quyết nữa. Kế hoạch mở lại thì đưa vào chương trình thành nội dung mới.',
      'Nothing is prepared or voted on. Where the plan is begun anew, put that on the agenda as a new item.',
    ],
  ),
  'resolution-issued': refusal(
    409,
    [
      'Nghị quyết {number} của nội dung {item} đã ban hành, không đính chính được kết quả biểu quyết',
      'Resolution {number} on item {item} is issued: its tally can no longer be corrected',
    ],
    [
      'Văn bản đã phát hành sai nội dung thì Hội đồng nhân dân sửa đổi, thay thế bằng nghị quyết khác; sai thể thức thì đính chính bằng công văn (khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP).',
      'What was issued with wrong content the Council amends or replaces by another resolution; a fault of form is put right by an official letter (Decree 30/2020 art. 18(3)).',
    ],
  ),
  'targets-from-plan': refusal(
    409,
    [
      'Kế hoạch này có số liệu, nên chỉ tiêu lấy từ phần “Mục tiêu, chỉ tiêu” của số liệu, không đặt riêng',
      'This plan has data: its targets are those of its part “Targets”, and are not set beside it',
    ],
    [
      'Sửa phần “Mục tiêu, chỉ tiêu” trong Số liệu kế hoạch rồi nộp bước đó; chỉ tiêu tự theo.',
      'Change the part “Targets” in the plan’s data and submit its step; the targets follow by themselves.',
    ],
  ),
  'plan-data-changed': refusal(
    409,
    [
      'Số liệu kế hoạch (phần {part}) đã thay đổi kể từ khi gửi hồ sơ hoặc từ khi bạn mở',
      'The plan’s data (part {part}) have changed since the papers were sent, or since you opened them',
    ],
    [
      'Tải lại và xem số liệu mới; ở kỳ họp thì gửi lại hồ sơ của nội dung rồi biểu quyết.',
      'Reload and look at the new figures; at a session send the item’s papers anew, then vote.',
    ],
  ),
  'targets-missing': refusal(
    409,
    [
      'Kế hoạch của nội dung {item} chưa có chỉ tiêu để biểu quyết (phiên bản 0)',
      'The plan of item {item} has no targets to be voted on (version 0)',
    ],
    [
      'Cơ quan lập kế hoạch đặt chỉ tiêu trong kế hoạch, rồi lưu lại nội dung ở chương trình kỳ họp.',
      'The planning office sets the plan’s targets; then save the item on the agenda again.',
    ],
  ),
  'vote-count': refusal(
    422,
    ['Tổng số phiếu {counted} vượt số đại biểu {total}', 'The votes counted ({counted}) exceed the deputies ({total})'],
    ['Kiểm tra lại số phiếu.', 'Check the figures.'],
  ),
  'deputy-absent': refusal(
    422,
    [
      'Đại biểu {deputy} vắng mặt khi biểu quyết nội dung {item}',
      'The deputy {deputy} was absent when item {item} was voted on',
    ],
    ['Sửa điểm danh hoặc bỏ phiếu của đại biểu đó.', 'Correct the attendance, or leave out that ballot.'],
  ),
  'dossier-not-ready': refusal(
    409,
    ['Hồ sơ {case} chưa đến bước đưa ra kỳ họp', 'The case {case} has not reached its session step'],
    ['Hoàn thành các bước trước của hồ sơ.', 'Finish the case’s earlier steps.'],
  ),
  'verification-missing': refusal(
    409,
    ['Nội dung {item} chưa có báo cáo thẩm tra', 'Item {item} has no verification report'],
    ['Nộp báo cáo thẩm tra trước khi biểu quyết.', 'File the verification report before the vote.'],
  ),
  // ── carrying out and support
  'figures-missing': refusal(
    422,
    ['Báo cáo kỳ {period} thiếu số liệu của chỉ tiêu: {missing}', 'The report on {period} lacks figures of: {missing}'],
    ['Bổ sung số liệu của từng chỉ tiêu rồi gửi lại.', 'Add a figure for each indicator and send again.'],
  ),
  'capital-above-total': refusal(
    422,
    [
      'Vốn bố trí các năm cộng lại {assigned} triệu đồng, nhiều hơn tổng mức đầu tư {total}',
      'The capital of all years is {assigned} million đồng together, more than the total investment of {total}',
    ],
    ['Sửa vốn từng năm (capital) hoặc tổng mức đầu tư (total).', 'Correct the years (capital) or the total (total).'],
  ),
  'disbursed-above-capital': refusal(
    422,
    [
      'Giải ngân {disbursed} triệu đồng ({field}) nhiều hơn {assigned} được bố trí đến hết năm {year} từ nguồn đó',
      'Disbursed {disbursed} million đồng ({field}), more than the {assigned} assigned from that source up to {year}',
    ],
    [
      'Sửa số giải ngân; nếu kế hoạch vốn đã điều chỉnh thì ghi quyết định điều chỉnh trước.',
      'Correct the figure; where the capital plan was changed, enter that decision first.',
    ],
  ),
  'figure-falls': refusal(
    422,
    [
      'Số lũy kế {field} là {given}, thấp hơn {before} đã báo cáo ngày {on}',
      'The figure from the beginning {field} is {given}, less than the {before} reported as of {on}',
    ],
    [
      'Kiểm tra lại; nếu số trước sai, chọn đính chính và nêu lý do.',
      'Check it; where the earlier figure was wrong, mark this one as a correction and say why.',
    ],
  ),
  'no-such-milestone': refusal(
    422,
    ['Dự án không có mốc “{milestone}”', 'The project has no milestone “{milestone}”'],
    [
      'Chọn mốc có trong quyết định đã ghi, hoặc ghi quyết định có mốc này.',
      'Choose one that was approved, or enter the decision that has it.',
    ],
  ),
  'unknown-indicator': refusal(
    422,
    ['Kế hoạch không có chỉ tiêu {indicator} cho kỳ {period}', 'The plan has no indicator {indicator} for {period}'],
    ['Chọn chỉ tiêu có mục tiêu trong kỳ đó.', 'Choose an indicator that has a target for that period.'],
  ),
  'reports-missing': refusal(
    409,
    ['Chưa có báo cáo của kỳ: {missing}', 'Reports are missing for: {missing}'],
    ['Gửi các báo cáo đó trước khi kết thúc năm kế hoạch.', 'Send those reports before closing the plan year.'],
  ),
  'plan-not-adopted': refusal(
    409,
    ['Kế hoạch {case} chưa được thông qua', 'The plan {case} is not adopted'],
    ['Theo dõi thực hiện khi kế hoạch đã được thông qua.', 'Start carrying it out once it is adopted.'],
  ),
  'no-such-offer': refusal(
    404,
    ['Không có đề xuất hỗ trợ {offer}', 'There is no offer {offer}'],
    ['Chọn một đề xuất trong hồ sơ hỗ trợ.', 'Choose an offer of this support case.'],
  ),
  'offer-answered': refusal(
    409,
    ['Đề xuất hỗ trợ {offer} đã ở trạng thái {status}', 'Offer {offer} is settled: {status}'],
    ['Gửi đề xuất mới nếu cần.', 'Make a new offer if one is needed.'],
  ),
  'offers-open': refusal(
    409,
    [
      'Còn {count} đề xuất chưa trả lời hoặc chưa ghi nhận kết quả: {offers}',
      '{count} offers have no answer or no recorded delivery: {offers}',
    ],
    [
      'Trả lời hoặc ghi nhận kết quả từng đề xuất trước khi kết thúc.',
      'Answer each, or record what was delivered, before closing.',
    ],
  ),
  'no-such-request': refusal(
    404,
    ['Không có yêu cầu cung cấp thông tin {request}', 'There is no request for information {request}'],
    ['Chọn một yêu cầu trong hồ sơ giám sát.', 'Choose a request of the supervision.'],
  ),
  'no-such-task': refusal(
    404,
    ['Kết luận giám sát không có nhiệm vụ {task}', 'The conclusion has no task {task}'],
    ['Chọn một nhiệm vụ trong hồ sơ giám sát.', 'Choose a task of the supervision.'],
  ),
  'task-not-failing': refusal(
    409,
    [
      'Nhiệm vụ {task} chưa quá hạn (hạn {dueOn}) và chưa bị đánh giá là không thực hiện hoặc chưa đáp ứng yêu cầu',
      'Task {task} is not overdue (due on {dueOn}), nor found not carried out or not meeting the demand',
    ],
    ['Đợi đến khi quá hạn, hoặc đánh giá nhiệm vụ trước.', 'Wait until it is overdue, or assess it first.'],
  ),
  'rung-out-of-order': refusal(
    409,
    [
      'Biện pháp {rung} không đúng thứ tự; biện pháp tiếp theo là {next}',
      'The measure {rung} is out of order; the next one is {next}',
    ],
    [
      'Áp dụng biện pháp tiếp theo; muốn bỏ qua bậc thì nêu rõ (skips) và không quay lại bậc dưới.',
      'Take the next one; to pass over rungs say so (skips), and never go down again.',
    ],
  ),
  'supervision-unfinished': refusal(
    409,
    ['Hồ sơ giám sát còn {count} việc chưa xong: {open}', 'The supervision has {count} unfinished matters: {open}'],
    [
      'Hoàn thành từng việc, hoặc kết thúc bằng một quyết định kèm tài liệu và lý do.',
      'Finish each of them, or end it by a decision with its document and reason.',
    ],
  ),
  'subject-not-competent': refusal(
    422,
    [
      'Chủ thể {subject} không thực hiện hình thức giám sát {group}',
      'A {subject} does not carry out supervision of the group {group}',
    ],
    ['Chọn một trong các chủ thể: {allowed}.', 'Choose one of: {allowed}.'],
  ),
  'no-supervision-law': refusal(
    422,
    [
      'Không có luật giám sát nào cho nhóm {group} vào ngày {on}',
      'No law of supervision covers the group {group} on {on}',
    ],
    ['Chọn một nhóm trong danh mục của ngày đó.', 'Choose a group of that day’s list.'],
  ),
  // ── the law and its dates
  'no-procedure': refusal(
    422,
    [
      'Không có phiên bản nào của trình tự {procedure} cho năm {year}',
      'No version of procedure {procedure} covers the year {year}',
    ],
    ['Kiểm tra năm kế hoạch.', 'Check the plan year.'],
  ),
  'year-not-covered': refusal(
    422,
    [
      'Trình tự {procedure} không có phiên bản nào cho năm {year}; có cho các năm: {years}',
      'No version of procedure {procedure} covers the year {year}; there are versions for: {years}',
    ],
    ['Chọn một trong các năm đó.', 'Choose one of those years.'],
  ),
  'year-too-far': refusal(
    422,
    [
      'Chưa bắt đầu được hồ sơ năm {year} của trình tự {procedure}: sớm nhất từ ngày {from}, {months} tháng trước ngày thường bắt đầu (gợi ý)',
      'No case of {procedure} for the year {year} can begin yet: from {from} at the earliest, {months} months before the day on which such cases usually begin (suggestion)',
    ],
    ['Kiểm tra lại năm, hoặc đợi đến ngày đó.', 'Check the year, or wait for that day.'],
  ),
  'bodies-gone': refusal(
    422,
    [
      'Bản {version} của trình tự {procedure} được viết cho bộ máy của thời đó, giao việc cho cơ quan nay không còn ({bodies}); hồ sơ mới không bắt đầu theo bản này được',
      'Version {version} of {procedure} was written for the bodies of its time, and has work done by some that are no more ({bodies}); no new case can begin under it',
    ],
    [
      'Hồ sơ của năm đó giữ ở nơi đã lập; chọn năm kế hoạch mà trình tự giao việc cho các cơ quan hiện có.',
      'Keep that year’s case where it was made; choose a plan year whose version has the bodies of today.',
    ],
  ),
  'nobody-could-act': refusal(
    422,
    [
      'Chưa ai ở {unit} làm được bước đầu nào hay quản lý được hồ sơ này: các cơ quan {bodies} chưa có cán bộ',
      'Nobody in {unit} could do any first step or manage this case: {bodies} have no officer yet',
    ],
    [
      'Vào Quản trị → Thiết lập, cấp vị trí cho các cơ quan đó rồi bắt đầu lại.',
      'In Administration → Set up give those bodies their seats, then start again.',
    ],
  ),
  'version-frozen': refusal(
    409,
    [
      'Phiên bản {version} của trình tự {procedure} đã công bố với nội dung khác',
      'Version {version} of {procedure} is published with another text',
    ],
    [
      'Phiên bản đã công bố không sửa được; đặt tên phiên bản mới.',
      'A published version is not edited; give the new one a name of its own.',
    ],
  ),
  'procedure-faulty': refusal(
    422,
    ['Trình tự có lỗi ({rule}, {path}): {says}', 'The procedure is faulty ({rule}, {path}): {says}'],
    [
      'Sửa rồi công bố lại; “procedures check” nêu mọi lỗi.',
      'Correct it and publish again; “procedures check” names every fault.',
    ],
  ),
  'begin-day-needed': refusal(
    422,
    [
      'Năm {year} của trình tự {procedure} có nhiều phiên bản theo ngày bắt đầu hồ sơ: {versions}',
      'In {year} the version of {procedure} depends on the day the case begins: {versions}',
    ],
    ['Nêu ngày bắt đầu hồ sơ.', 'Say on which day the case begins.'],
  ),
  'no-such-unit': refusal(
    404,
    ['Không có đơn vị {unit} vào ngày {on}', 'There is no unit {unit} on {on}'],
    ['Kiểm tra mã đơn vị.', 'Check the unit’s code.'],
  ),
  'unit-ends-first': refusal(
    422,
    [
      'Đơn vị {unit} chấm dứt ngày {on}, trước khi lập xong kế hoạch năm {year}; từ ngày đó là {successor}',
      'The unit {unit} ends on {on}, before the plan of {year} would be drawn up; from then on it is {successor}',
    ],
    [
      'Diễn tập một năm trước, hoặc đơn vị kế thừa với ngày bắt đầu từ ngày đó.',
      'Rehearse an earlier year, or the unit that follows, begun on that day or later.',
    ],
  ),
  'wrong-level': refusal(
    422,
    [
      'Trình tự {procedure} dành cho cấp {level}; {unit} là cấp {actual}',
      'Procedure {procedure} is for the level {level}; {unit} is of level {actual}',
    ],
    ['Chọn đơn vị đúng cấp.', 'Choose a unit of that level.'],
  ),
  'place-too-wide': refusal(
    422,
    [
      'Địa điểm {place} thuộc cấp {actual}; việc thông báo cần địa điểm ở cấp {wanted}',
      'The place {place} is of level {actual}; who must be told depends on places of level {wanted}',
    ],
    ['Nêu từng đơn vị ở cấp đó nơi có dự án.', 'Name each unit of that level in which the project lies.'],
  ),
  'outside-unit': refusal(
    422,
    ['{what} không thuộc {unit} hay đơn vị nào trong đó', '{what} belongs neither to {unit} nor to a unit within it'],
    ['Chọn cơ quan hoặc địa điểm thuộc đơn vị đó.', 'Choose a body or a place of that unit.'],
  ),
  'unknown-anchor': refusal(
    422,
    ['Trình tự không có mốc {anchor}', 'The procedure has no anchor {anchor}'],
    ['Dùng một trong các mốc: {allowed}.', 'Use one of: {allowed}.'],
  ),
  'bad-date': refusal(
    422,
    ['Ngày {value} của {field} không hợp lệ: {rule}', 'The date {value} of {field} is not valid: {rule}'],
    ['Dùng dạng YYYY-MM-DD và một ngày có thật.', 'Use YYYY-MM-DD and a real day.'],
  ),
  'question-sent': refusal(
    409,
    ['Công văn của bước {step} đã gửi ngày {on}', 'What step {step} asks was sent on {on}'],
    [
      'Xem nội dung trả lời; muốn hỏi lại thì mở vòng tiếp theo sau khi vòng này kết thúc.',
      'Look at the answers; to ask again, begin a further round once this one is over.',
    ],
  ),
  'question-not-proposed': refusal(
    409,
    ['Chưa có dự thảo công văn nào của bước {step} trình ký', 'Nothing was sent up for signature for step {step}'],
    ['Tự soạn và ký gửi, hoặc chờ chuyên viên trình.', 'Draw it up and send it yourself, or wait until it is sent up.'],
  ),
  'day-laid-down': refusal(
    422,
    [
      'Bước {step} đã có ngày {dueOn} do luật hoặc văn bản chỉ đạo định; lịch làm việc của đơn vị không định lại',
      'Step {step} has its day, {dueOn}, by law or by the year’s directive; the unit’s timetable doesn’t set another',
    ],
    ['Bỏ bước đó khỏi lịch rồi gửi lại.', 'Leave that step out and send again.'],
  ),
  'days-contradict': refusal(
    422,
    [
      'Ngày của bước {step} muộn hơn {days} ngày làm việc so với bước {waits} phải chờ nó, hoặc sớm hơn ngày được phép',
      'The day of step {step} is {days} working days after that of step {waits}, which waits for it, or too early',
    ],
    ['Sửa ngày của một trong hai bước rồi gửi lại.', 'Correct the day of one of the two and send again.'],
  ),
  'must-be-asked': refusal(
    422,
    [
      'Quy định của bước {step} nêu tên {body}: không được bỏ khỏi danh sách hỏi',
      'The law of step {step} names {body}: it may not be left out',
    ],
    ['Thêm cơ quan đó vào danh sách rồi gửi lại.', 'Put that body on the list and send again.'],
  ),
  'round-running': refusal(
    409,
    ['Vòng đang hỏi của bước {step} chưa kết thúc', 'The round of step {step} is not over'],
    [
      'Chờ đủ ý kiến và tiếp thu, giải trình xong rồi mở vòng tiếp theo.',
      'Wait until everyone has answered and each comment is dealt with, then begin the next round.',
    ],
  ),
  'not-unreached': refusal(
    409,
    [
      'Cơ quan {body} không thuộc diện chưa chứng minh được đã nhận: đã nhận, đã trả lời hoặc không được hỏi',
      'The body {body} is not one without proof of receipt: it has received it, has answered, or was not asked',
    ],
    [
      'Chờ hết thời hạn riêng của cơ quan đó, hoặc bỏ khỏi danh sách.',
      'Wait for the end of its own time, or leave it out.',
    ],
  ),
  // ── official documents
  'draft-fixed': refusal(
    409,
    [
      'Văn bản đã trình ký, đã ký hoặc đã thôi soạn thảo; bản thảo không sửa được nữa',
      'The document was put forward, signed or dropped: its draft can’t be changed any more',
    ],
    [
      'Đề nghị người ký trả lại; văn bản đã phát hành thì thu hồi, thay thế hoặc đính chính bằng văn bản khác.',
      'Have the signer return it; once issued, recall, replace or correct it by another document.',
    ],
  ),
  'not-for-signature': refusal(
    409,
    ['Văn bản chưa được trình ký, hoặc đã ký', 'The document is not put forward for signature, or is signed already'],
    ['Xem trạng thái hiện tại của văn bản.', 'Look at how the document stands now.'],
  ),
  'not-signed': refusal(
    409,
    [
      'Văn bản chưa được người có thẩm quyền ký, nên chưa cấp số được',
      'The document is not signed: no number can be given',
    ],
    ['Trình ký trước.', 'Have it signed first.'],
  ),
  'not-written-here': refusal(
    409,
    [
      'Văn bản này không soạn theo mẫu trên hệ thống, hoặc tệp đã được thay bằng tệp khác',
      'This document was not written here by a template, or its files were replaced by others',
    ],
    ['Tải tệp gốc trong danh sách tài liệu của văn bản.', 'Take the file from the document’s own list of files.'],
  ),
  'not-issued': refusal(
    409,
    ['Văn bản chưa được cấp số, phát hành', 'The document has no number yet and was not issued'],
    ['Văn thư cấp số và phát hành trước.', 'The records clerk numbers and issues it first.'],
  ),
  'not-recalled': refusal(
    409,
    [
      'Văn bản này không bị thu hồi, hoặc cơ quan {body} không phải xác nhận nữa',
      'The document was not recalled, or {body} has nothing to confirm of it',
    ],
    ['Xem trạng thái hiện tại của văn bản.', 'Look at how the document stands now.'],
  ),
  'number-given': refusal(
    409,
    ['Văn bản này đã được cấp số {number}', 'The document has its number already: {number}'],
    ['Không cấp số lần nữa.', 'Give it no other.'],
  ),
  'wrong-book': refusal(
    422,
    ['Loại văn bản này không đăng ký ở sổ {book}', 'Documents of that kind are not entered in the book {book}'],
    [
      'Chọn đúng sổ: văn bản đi hay đến, hệ thống số của loại văn bản.',
      'Choose the right book: outgoing or incoming, and the series of the type.',
    ],
  ),
  'series-begun': refusal(
    409,
    [
      'Loại văn bản {type} đã có số trong năm nay, hoặc đã có hệ thống số riêng',
      'Documents of type {type} have numbers of this year already, or a series of their own',
    ],
    ['Lập hệ thống số riêng từ năm sau.', 'Set up the series from next year.'],
  ),
  'arrival-known': refusal(
    409,
    [
      'Văn bản có cùng số, ký hiệu, ngày và cơ quan ban hành đã được đăng ký, số đến {number}',
      'A document of that number, notation, day and issuer is registered already, as arrival {number}',
    ],
    [
      'Kiểm tra sổ; nếu đúng là văn bản khác, đánh dấu “đăng ký dù trùng”.',
      'Look in the book; if it is another one, say that it is registered all the same.',
    ],
  ),
  'same-person': refusal(
    403,
    [
      'Người đăng ký văn bản đến và người nhập ý kiến phải là hai người, vì cơ quan có từ hai người trở lên',
      'Whoever registered the arrival can’t enter the answer as well where the body has two people',
    ],
    ['Đề nghị người khác của cơ quan thực hiện.', 'Have somebody else of the body do it.'],
  ),
  'before-its-basis': refusal(
    422,
    [
      'Ngày {value} ở trường {field} sớm hơn ngày {basisOn} của bước {basis} mà văn bản phải căn cứ',
      'The day {value} of {field} is before {basisOn}, that of step {basis}, on which it stands',
    ],
    ['Kiểm tra lại ngày của hai văn bản.', 'Check the days of both documents.'],
  ),
  'number-missing': refusal(
    422,
    [
      'Văn bản có ngày {value} khác ngày nhập mà chưa ghi số, ký hiệu (trường {field})',
      'The document is of {value}, another day than today’s, and the field {field} does not say its number',
    ],
    ['Ghi số, ký hiệu như trên văn bản.', 'Give its number and notation as they stand on it.'],
  ),
  'calendar-out-of-range': refusal(
    422,
    ['Ngày {date} nằm ngoài lịch làm việc ({from}–{to})', 'The day {date} lies outside the calendar ({from}–{to})'],
    ['Chọn ngày trong khoảng của lịch.', 'Choose a day the calendar covers.'],
  ),
  'extension-earlier': refusal(
    422,
    [
      'Ngày gia hạn {newDue} không sau hạn hiện tại {oldDue}',
      'The new date {newDue} is not after the present due date {oldDue}',
    ],
    ['Chọn ngày sau hạn hiện tại.', 'Choose a day after the present due date.'],
  ),
  'no-due-date': refusal(
    409,
    ['Bước {step} chưa có ngày đến hạn', 'Step {step} has no due date now'],
    ['Mở lại thời hạn trước.', 'Resume its clock first.'],
  ),
  'clock-stopped': refusal(
    409,
    ['Thời hạn của bước {step} đang tạm dừng từ {from}', 'The clock of step {step} has been stopped since {from}'],
    ['Cho thời hạn chạy tiếp trước.', 'Resume it first.'],
  ),
  'clock-running': refusal(
    409,
    ['Thời hạn của bước {step} đang chạy', 'The clock of step {step} is running'],
    ['Không có gì để tiếp tục.', 'There is nothing to resume.'],
  ),
  'sample-loading': refusal(
    409,
    ['Dữ liệu mẫu đang được nạp', 'The sample is still being loaded'],
    ['Chờ nạp xong rồi xóa.', 'Wait until it is there, then remove it.'],
  ),
  'no-such-extension': refusal(
    404,
    ['Không có lần gia hạn {extension}', 'There is no extension {extension}'],
    ['Kiểm tra số của lần gia hạn.', 'Check its number.'],
  ),
} as const satisfies Record<string, Refusal>;

export type RefusalCode = keyof typeof REFUSALS;

/** The facts that name steps, by the steps' titles where those are known. */
export function inTitles(
  facts: Record<string, unknown>,
  titleOf: (step: string) => string | undefined,
): Record<string, unknown> {
  const said = Object.entries(facts).flatMap(([name, value]) =>
    OF_STEPS.includes(name) ? [[name, titlesIn(String(value), titleOf)]] : [],
  );
  return { ...facts, ...Object.fromEntries(said) };
}

/** `waitsFor` may be several. */
const OF_STEPS = ['step', 'waitsFor'];

function titlesIn(steps: string, titleOf: (step: string) => string | undefined): string {
  return steps
    .split(', ')
    .map((step) => {
      const title = titleOf(step);
      return title === undefined ? step : `“${title}”`;
    })
    .join(', ');
}

/**
 * Fills `{name}` in a text from the facts, days as dd/mm/yyyy; an unknown name stays as it is, so that a gap shows.
 * What was sought in vain is said in words beforehand (`soughtIn`).
 */
export function fill(text: Text, facts: Record<string, unknown>, language: keyof Text): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? said(facts[name]) : whole));
}

const said = (fact: unknown): string => (isIsoDate(fact) ? formatVnDate(fact) : String(fact));
