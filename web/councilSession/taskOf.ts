import type { AgendaItemView, SessionView, TaskRow } from '../data/api';
import { bodyIn, type Doable } from './powers';

/** An act on a session as its form takes it, whether or not a task asks for it. */
export function taskOf(session: SessionView, item: AgendaItemView | null, { name, body }: Doable): TaskRow {
  return {
    caseId: session.id,
    key: `${name}/${item?.id ?? 'session'}`,
    body: bodyIn(session, item, body),
    step: item?.id ?? 'session',
    acts: [name],
    dueOn: null,
    overdue: false,
    openedAt: session.convenedAt,
    facts: { opensOn: session.opensOn, title: session.title, ...(item && { item: item.id, itemTitle: item.title }) },
    as: [],
  };
}
