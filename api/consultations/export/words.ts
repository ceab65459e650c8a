import { vnDateOf } from '../../../domain/calendar/dates';
import type { Answer, Handling, Tally } from '../../../domain/consultation/state';

export const ANSWER_WORDS: Record<Answer, string> = {
  agree: 'Đồng ý',
  'agree-with-comments': 'Đồng ý, có ý kiến',
  object: 'Không đồng ý',
  'nothing-to-say': 'Không có ý kiến',
};

export const HANDLING_WORDS: Record<Handling, string> = {
  accepted: 'Tiếp thu',
  'partly-accepted': 'Tiếp thu một phần',
  explained: 'Giải trình',
  noted: 'Ghi nhận',
};

/** The state's name and motto at the head of an administrative document. */
export const NATIONAL_HEAD = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const;
export const TITLE = 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN';
export const COMMENT_HEADS = ['TT', 'Ý kiến', 'Cơ quan', 'Tiếp thu, giải trình'] as const;
export const BODY_HEADS = ['TT', 'Cơ quan được lấy ý kiến', 'Ngày gửi', 'Ngày trả lời', 'Nội dung trả lời'] as const;
export const NO_COMMENTS = 'Không có ý kiến nào.';

/** An instant as a document dates it: 16 giờ 05 phút ngày 24/11/2026. */
export function vnMoment(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 13)} giờ ${local.slice(14, 16)} phút ngày ${dmy(vnDateOf(instant))}`;
}

const dmy = (date: string): string => date.split('-').reverse().join('/');

/** How many were asked, and what they said, in one sentence. */
export function summaryOf({ tally, dueOn }: { tally: Tally; dueOn: string | null }): string {
  const due = dueOn ? `; thời hạn trả lời đến hết ngày ${dmy(dueOn)}` : '';
  const parts = [
    [tally.agree, 'đồng ý'],
    [tally['agree-with-comments'], 'đồng ý, có ý kiến'],
    [tally.object, 'không đồng ý'],
    [tally['nothing-to-say'], 'không có ý kiến'],
    [tally.deemed, 'không trả lời, coi như đồng ý'],
    [tally.silent, 'chưa trả lời'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join('; ');
  const carried = tally.carried > 0 ? ` (${tally.carried} cơ quan giữ ý kiến vòng trước)` : '';
  return `Đã lấy ý kiến ${tally.asked} cơ quan${carried}${due}. Kết quả: ${said || 'chưa có'}.`;
}

/** Where the table comes from, so that a reader can hold it against the register. */
export const sourceOf = ({ at }: { at: string }): string => `Lập từ sổ ghi của hệ thống Phối Hợp lúc ${at}.`;
