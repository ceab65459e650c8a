import { arrayMove } from '@dnd-kit/sortable';
import { useState } from 'react';
import type { AgendaItemView, SessionView } from '../data/api';
import { type Done, useAct } from '../data/act';

interface Tried {
  ids: string[];
  /** The version on which it was saved: it stands in for the new one until that is here. */
  savedOn?: number;
}

/** The agenda's items in the order that is being tried out, until it is saved as a new version or given up. */
export function useOrder(session: SessionView, title: string, onDone: (done: Done) => void) {
  const [last, setLast] = useState<Tried | null>(null);
  const tried = last?.savedOn !== undefined && last.savedOn < session.agendaVersion ? null : last;
  const act = useAct(session.id, title, (done) => {
    setLast((one) => one && { ...one, savedOn: session.agendaVersion });
    onDone(done);
  });
  const items = tried ? inOrder(session.items, tried.ids) : session.items;
  return {
    items,
    changed: tried?.savedOn === undefined && items.some(({ id }, index) => session.items[index]?.id !== id),
    move: (from: string, to: string) => {
      const ids = items.map(({ id }) => id);
      setLast({ ids: arrayMove(ids, ids.indexOf(from), ids.indexOf(to)) });
    },
    undo: () => setLast(null),
    save: (body: string) =>
      act.mutate({ name: 'set-agenda', body, data: { items: items.map(definition), version: session.agendaVersion } }),
    pending: act.isPending,
    error: act.error,
  };
}

/** What others add meanwhile comes last; what is gone is gone. */
function inOrder(items: AgendaItemView[], ids: string[]): AgendaItemView[] {
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...items].sort((a, b) => place(a.id) - place(b.id));
}

/** An item as an act on the agenda says it. */
export function definition({
  id,
  title,
  kind,
  case: linked,
  step,
  documents,
  needsReport,
  reportBy,
  threshold,
  on,
  from,
  to,
  speakers,
}: AgendaItemView) {
  return {
    id,
    title,
    kind,
    case: linked,
    step,
    documents: documents.map((one) => ({ id: one.id, sha256: one.sha256 })),
    needsReport,
    reportBy: reportBy.id,
    threshold,
    on,
    from,
    to,
    speakers,
  };
}
