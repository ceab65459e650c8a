import { vnDateOf } from '../../domain/calendar/dates';
import type { ExchangeState } from '../../domain/exchange/state';
import { calendarReply } from '../http/calendarReply';
import { caseInSight, shows } from '../http/caseInSight';
import type { idInPath } from '../http/fields';
import { languageOf } from '../http/language';
import { bodyNames } from '../http/names';
import { type Input, opened, type Reply } from '../http/route';
import { openExchange } from './open';
import { exchanges } from './queries';
import type { ExchangePage, exchangeQuery, newExchange, StartedExchange } from './schema';
import { exchangeView } from './view';

export async function create({
  body,
  officer,
  services,
  req,
}: Input<{ body: typeof newExchange }>): Promise<Reply<StartedExchange>> {
  return opened('exchanges', await openExchange(services, officer, body, req));
}

export async function list(input: Input<{ query: typeof exchangeQuery }>): Promise<Reply<ExchangePage>> {
  return { body: await exchanges(input) };
}

export const show = shows('exchange', exchangeView);

/** Its calendar file, for whoever may see it; of one that was called off, the file that takes it out. */
export async function invitation({
  params: { id },
  officer,
  services,
  req,
}: Input<{ params: typeof idInPath }>): Promise<Reply<never>> {
  const { state } = await caseInSight<ExchangeState>(services, officer, id, 'exchange');
  const { meeting, opening } = state;
  const spoken = languageOf(req);
  return calendarReply(services, `/cases/${encodeURIComponent(id)}`, {
    ...meeting,
    uid: id,
    calledAt: meeting.at,
    title: opening.title[spoken],
    caller: bodyNames(services.directory, vnDateOf(state.openedAt))(meeting.by).name[spoken],
  });
}
