import { vnDateOf } from '../calendar/dates';
import { dayAfter } from '../case/dates';
import { AGAIN, type Obligation, PLAIN, remindersOf } from '../case/obligation';
import { type ArrivalState, basisOf, directionOf, handlingDue } from './state';

const RESOLVE = { vi: 'Giải quyết văn bản đến', en: 'Deal with the document that came' };

/**
 * Art. 23(1): on the day it came, at the latest on the next working day, it is put before whoever directs; then whoever
 * leads on it deals with it by the day that was set.
 */
export function arrivalObligations(state: ArrivalState): Obligation[] {
  const { opening, openedAt, calendar } = state;
  const { rules, body } = opening;
  const again = { calendar, every: rules.again ?? AGAIN, above: [] };
  const direction = directionOf(state);
  if (!direction)
    return [
      {
        ...PLAIN,
        row: 'direction',
        title: { vi: 'Trình, chuyển giao văn bản đến', en: 'Pass on the document that came' },
        cites: rules.pass.cites,
        holders: [body],
        holder: body,
        since: openedAt,
        dueOn: dayAfter(calendar, vnDateOf(openedAt), rules.pass.within),
        again,
        stem: 'direction/',
        data: { duty: 'direction' },
      },
    ];
  const dueOn = handlingDue(state);
  if (!dueOn) return [];
  return [
    {
      ...PLAIN,
      row: 'handling',
      title: RESOLVE,
      cites: basisOf(state, 'handling'),
      holders: [direction.lead],
      holder: direction.lead,
      since: direction.at,
      dueOn,
      reminders: remindersOf(calendar, dueOn, ['2wd']),
      informed: direction.lead === body ? [] : [body],
      again,
      stem: `handling/${direction.seq}/`,
      data: { duty: 'handling' },
    },
  ];
}
