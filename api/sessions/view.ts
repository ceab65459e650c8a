import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { lacks } from '../../domain/session/items';
import type { AgendaItem, SessionState } from '../../domain/session/state';
import { isFinished } from '../../domain/session/steps';
import { acceptedActs, type AcceptedAct } from '../../register/accepted';
import { bodyNames, type NamedBody } from '../http/names';
import type { Services } from '../services';
import type { AgendaItemView, AgendaVersion, SessionView } from './schema';

/** The session as its register says it stands, with every version of its agenda. */
export async function sessionView({ db, directory }: Services, state: SessionState): Promise<SessionView> {
  const { caseId, council, standingBody, unit, title, type, opensOn, deputies, status, convenedAt, openedAt, closedAt, agendaVersion, items } = state;
  const name = bodyNames(directory, vnDateOf(convenedAt));
  return {
    id: caseId, unit, title, type, opensOn, deputies, status, finished: isFinished(state), convenedAt, openedAt, closedAt, agendaVersion,
    council: name(council), standingBody: name(standingBody),
    agenda: versions(await acceptedActs(db, caseId, { names: ['set-agenda', 'add-item'] })),
    items: items.map((item) => itemView(item, name)),
  };
}

function itemView(item: AgendaItem, name: (body: string) => NamedBody): AgendaItemView {
  const report = item.report && { ...item.report, by: name(item.report.by) };
  return { ...item, lacks: lacks(item), reportBy: name(item.reportBy), report };
}

/** Each accepted change of the agenda makes the next version. */
function versions(acts: AcceptedAct[]): AgendaVersion[] {
  let items: string[] = [];
  return acts.map(({ seq, at, name, by, data }, index) => {
    items = name === 'set-agenda' ? (data.items as Data[]).map(({ id }) => String(id)) : [...items, String(data.id)];
    return { version: index + 1, seq, at, act: name, body: by.body, officer: by.officer, items };
  });
}
