import { formatVnDate, vnDateOf } from '../../../domain/calendar/dates';
import { type Answer, type ConsultationState, type Handling, tally } from '../../../domain/consultation/state';
import type { OpinionTable } from '../../../documents/from/opinions';
import { DomainError } from '../../../domain/errors';
import { writable } from '../../../domain/characters';
import type { Services } from '../../services';
import { commentTable } from '../comments';
import type { CommentView, ConsultationView } from '../schema';
import { consultationView } from '../view';

const ANSWER_WORDS: Record<Answer, string> = {
  agree: 'Đồng ý',
  'agree-with-comments': 'Đồng ý, có ý kiến',
  object: 'Không đồng ý',
  'nothing-to-say': 'Không có ý kiến',
};

const HANDLING_WORDS: Record<Handling, string> = {
  accepted: 'Tiếp thu',
  'partly-accepted': 'Tiếp thu một phần',
  explained: 'Giải trình',
  noted: 'Ghi nhận',
};

/** A file of more rows is of no use to a reader, and making it would hold up everybody else. */
const MOST_ROWS = 5_000;

/**
 * Every comment with what became of it, and everyone who was asked, as on record now, in characters that a file can
 * hold. Throws `too-many-rows`.
 */
export async function opinionTable(services: Services, state: ConsultationState): Promise<OpinionTable> {
  const count = Object.keys(state.comments).length + state.consultees.size;
  if (count > MOST_ROWS) throw new DomainError('too-many-rows', { count, limit: MOST_ROWS });
  const { items: comments } = await commentTable(services, state, { limit: MOST_ROWS });
  const view = await consultationView(services, state, { limit: MOST_ROWS });
  const titleOf = ({ article }: CommentView) => view.articles.find(({ id }) => id === article)?.title;
  return {
    title: writable(state.opening.title.vi),
    askedBy: view.askedBy.name.vi,
    dueOn: state.dueOn,
    tally: tally(state),
    at: vnMoment(await services.clock.now()),
    comments: comments.map((one) => ({
      text: writable([titleOf(one), one.text].filter(Boolean).join(': ')),
      from: one.from.name.vi,
      handling: writable(handlingOf(one)),
    })),
    bodies: view.consultees.items.map(bodyRow),
  };
}

function handlingOf({ handling, handled }: CommentView): string {
  if (!handling) return 'Chưa xử lý.';
  return `${HANDLING_WORDS[handling]}.${handled?.text ? ` ${handled.text}` : ''}`;
}

function bodyRow({
  body,
  sentAt,
  answeredAt,
  onPaper,
  answer,
  deemed,
  givenUpAt,
  late,
  silentSince,
  carriedFrom,
}: ConsultationView['consultees']['items'][number]): OpinionTable['bodies'][number] {
  const day = (instant: string | null) => (instant ? formatVnDate(vnDateOf(instant)) : '');
  const silent = givenUpAt
    ? 'Chưa chứng minh được đã nhận; không phải là đồng ý'
    : deemed
      ? 'Không trả lời, coi như đồng ý'
      : silentSince
        ? `Không trả lời đến hết hạn`
        : 'Chưa trả lời';
  const said = answer ? `${ANSWER_WORDS[answer]}${late ? ' (trả lời sau thời hạn)' : ''}` : silent;
  return {
    name: body.name.vi,
    sent: day(sentAt),
    answered: onPaper ? formatVnDate(onPaper.arrivedOn) : day(answeredAt),
    answer: [
      said,
      answer && deemed && 'im lặng trong thời hạn đã được coi như đồng ý',
      carriedFrom && `ý kiến vòng ${carriedFrom}, không hỏi lại`,
    ]
      .filter(Boolean)
      .join('; '),
  };
}

/** An instant as a document dates it: 16 giờ 05 phút ngày 24/11/2026. */
export function vnMoment(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 13)} giờ ${local.slice(14, 16)} phút ngày ${formatVnDate(vnDateOf(instant))}`;
}
