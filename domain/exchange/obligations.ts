import { type Obligation, owed } from '../case/obligation';
import { confirmDue, type ExchangeState, MEETING, minutesDue, pointRow, pointsOf, unconfirmed } from './state';

const MINUTES = { vi: 'Ghi kết quả trao đổi', en: 'Minutes of the exchange' };
const CONFIRM = { vi: 'Xác nhận điều đã thống nhất', en: 'Confirm what was agreed' };

/** Everything owed now: the minutes by whoever called it, then each body's word on what binds it. */
export function exchangeObligations(state: ExchangeState): Obligation[] {
  const { opening, openedAt, held, meeting } = state;
  const plain = { cites: 'practice', holder: opening.caller } as const;
  if (!held) {
    const minutes = { ...plain, step: MEETING, title: MINUTES, dueOn: minutesDue(state) };
    const stem = `minutes/${meeting.sequence}/`;
    return [owed(state, minutes, { since: openedAt, reminded: ['2wd'], stem, data: { duty: MEETING } })];
  }
  const dueOn = confirmDue(state) as string;
  return pointsOf(state).flatMap((point) => {
    const step = pointRow(point.id);
    return unconfirmed(point).map((holder) =>
      owed(
        state,
        { ...plain, step, title: CONFIRM, holder, dueOn },
        {
          since: held.at,
          reminded: ['2wd'],
          informed: [opening.caller],
          stem: `${step}/${holder}/`,
          data: { duty: step },
        },
      ),
    );
  });
}
