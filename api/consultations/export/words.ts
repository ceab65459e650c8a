import { formatVnDate, vnDateOf } from '../../../domain/calendar/dates';
import type { Answer, Handling } from '../../../domain/consultation/state';

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

/** An instant as a document dates it: 16 giờ 05 phút ngày 24/11/2026. */
export function vnMoment(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 13)} giờ ${local.slice(14, 16)} phút ngày ${formatVnDate(vnDateOf(instant))}`;
}
