import type { AgendaItemView, SessionView } from '../data/api';

/**
 * The item on the floor: the first one called (attendance taken) that is undecided; else the one decided last, whose
 * result stays in view until the next is called; else the first that is undecided.
 */
export function onFloor({ status, items }: Pick<SessionView, 'status' | 'items'>): AgendaItemView | null {
  if (status === 'convened') return null;
  const undecided = items.filter(({ decision }) => !decision);
  const called = undecided.find(({ attendance }) => attendance !== null);
  return called ?? lastDecided(items) ?? undecided[0] ?? null;
}

function lastDecided(items: AgendaItemView[]): AgendaItemView | undefined {
  const decided = items.filter(({ decision, attendance }) => decision && (attendance || decision.votes));
  return decided.sort((a, b) => ((a.decision?.at ?? '') < (b.decision?.at ?? '') ? 1 : -1))[0];
}
