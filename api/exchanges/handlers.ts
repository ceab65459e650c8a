import type { ExchangeState } from '../../domain/exchange/state';
import { calendarReply } from '../http/calendarReply';
import { caseInSight, shows } from '../http/caseInSight';
import type { ById } from '../http/fields';
import { languageOf } from '../http/language';
import { namesAt } from '../http/names';
import type { Input } from '../http/route';
import { exchangeView } from './view';

export const show = shows('exchange', exchangeView);

/** Its calendar file, for whoever may see it; of one that was called off, the file that takes it out. */
export async function invitation({ params: { id }, officer, services, req }: Input<ById>) {
  const { state } = await caseInSight<ExchangeState>(services, officer, id, 'exchange');
  const { meeting, opening } = state;
  const spoken = languageOf(req);
  return calendarReply(services, `/cases/${encodeURIComponent(id)}`, {
    ...meeting,
    uid: id,
    calledAt: meeting.at,
    title: opening.title[spoken],
    caller: namesAt(services, state.openedAt)(meeting.by).name[spoken],
  });
}
