import { AGAIN, type Obligation, PLAIN, remindersOf } from '../case/obligation';
import { confirmDue, type ExchangeState, MEETING, minutesDue, pointRow, pointsOf, unconfirmed } from './state';

/** Everything owed now: the minutes by whoever called it, then each body's word on what binds it. */
export function exchangeObligations(state: ExchangeState): Obligation[] {
  const { opening, openedAt, held, calendar } = state;
  const plain = { ...PLAIN, cites: 'practice' as const, again: { calendar, every: AGAIN, above: [] } };
  if (!held) {
    const dueOn = minutesDue(state);
    return [
      {
        ...plain,
        row: MEETING,
        title: { vi: 'Ghi kết quả trao đổi', en: 'Minutes of the exchange' },
        holders: [opening.caller],
        holder: opening.caller,
        since: openedAt,
        dueOn,
        reminders: remindersOf(calendar, dueOn, ['2wd']),
        stem: `minutes/${state.meeting.sequence}/`,
        data: { duty: MEETING },
      },
    ];
  }
  const dueOn = confirmDue(state) as string;
  return pointsOf(state).flatMap((point) =>
    unconfirmed(point).map((body) => ({
      ...plain,
      row: pointRow(point.id),
      title: { vi: 'Xác nhận điều đã thống nhất', en: 'Confirm what was agreed' },
      holders: [body],
      holder: body,
      since: held.at,
      dueOn,
      reminders: remindersOf(calendar, dueOn, ['2wd']),
      informed: [opening.caller],
      stem: `${pointRow(point.id)}/${body}/`,
      data: { duty: pointRow(point.id) },
    })),
  );
}
