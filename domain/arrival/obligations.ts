import { vnDateOf } from '../calendar/dates';
import { dayAfter } from '../case/dates';
import { type Obligation, owed } from '../case/obligation';
import { type ArrivalState, basisOf, directionOf, handlingDue } from './state';

const PASS = { vi: 'Trình, chuyển giao văn bản đến', en: 'Pass on the document that came' };
const RESOLVE = { vi: 'Giải quyết văn bản đến', en: 'Deal with the document that came' };

/**
 * Art. 23(1): on the day it came, at the latest on the next working day, it is put before whoever directs; then whoever
 * leads on it deals with it by the day that was set.
 */
export function arrivalObligations(state: ArrivalState): Obligation[] {
  const { opening, openedAt, calendar } = state;
  const { rules, body } = opening;
  const direction = directionOf(state);
  if (!direction) {
    const dueOn = dayAfter(calendar, vnDateOf(openedAt), rules.pass.within);
    const passing = { step: 'direction', title: PASS, holder: body, dueOn, cites: rules.pass.cites };
    const data = { duty: 'direction' };
    return [owed(state, passing, { since: openedAt, every: rules.again, stem: 'direction/', data })];
  }
  const dueOn = handlingDue(state);
  if (!dueOn) return [];
  const { lead, at, seq } = direction;
  const handling = { step: 'handling', title: RESOLVE, holder: lead, dueOn, cites: basisOf(state, 'handling') };
  return [
    owed(state, handling, {
      since: at,
      reminded: ['2wd'],
      informed: lead === body ? [] : [body],
      every: rules.again,
      stem: `handling/${seq}/`,
      data: { duty: 'handling' },
    }),
  ];
}
