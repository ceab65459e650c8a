import type { Data } from '../case/entry';
import type { Consequence, MailOrder } from '../case/logic';

import type { AgendaItem, Ending, SessionState } from './state';
import { happens } from '../case/machine';
import { mailsTo } from '../case/mails';

/** Who prepares a session: its Standing Body, and the Council's own clerks. */
export const preparers = ({ standingBody, council }: SessionState): string[] => [...new Set([standingBody, council])];

/** That a plan waits no longer for an item is told once: to who prepares the session, and whose report it needed. */
export function itemsEnded(state: SessionState, now: string): Consequence[] {
  return state.items.flatMap((item) => {
    const { decision } = item;
    const key = `ended/${item.id}/${decision?.seq}`;
    if (!decision?.ending || state.events.has(key)) return [];
    const { cause, on } = decision.ending;
    const data = { item: item.id, case: item.case, cause, on };
    return [happens('item-ended', key, now, data, { mails: mailsOf(state, item, decision.ending, key) })];
  });
}

function mailsOf(state: SessionState, item: AgendaItem, ending: Ending, key: string): MailOrder[] {
  const { council, opensOn, title } = state;
  const { cause, on, by, number, signedOn, why } = ending;
  const facts: Data = {
    sessionTitle: { ...title },
    opensOn,
    title: { ...item.title },
    cause,
    on,
    by,
    number,
    signedOn,
  };
  const committees = item.needsReport || item.report ? [item.reportBy] : [];
  const told = [...new Set([...preparers(state), ...committees])];
  return mailsTo(told, { key, template: 'item-ended', facts, why }).map((order) => ({
    ...order,
    // Of the Council whoever signs for it, not each deputy.
    ...(order.toBody === council && { only: { role: 'head' as const } }),
  }));
}
