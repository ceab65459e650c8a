import { isActing } from '../data/seats';
import type { AgendaItemView, EffectiveSeatView, NamedBody, SessionView, TaskRow } from '../data/api';
import { mayLodge } from '../../domain/councilSession/opening';
import { openItemActs, openSessionActs } from '../../domain/councilSession/openActs';
import { useMe } from '../data/session';

/** An act that is open and that one may do, with the body one does it for. */
export interface Doable {
  name: string;
  body: string;
}

/** Bodies that one acts for: a deputy votes in the chamber and records nothing. */
const actingBodies = (seats: EffectiveSeatView[]): string[] => [
  ...new Set(seats.filter(({ role }) => isActing(role)).map(({ body }) => body)),
];

/** What one may do now with the session as a whole. */
export function useSessionActs(session: SessionView): Doable[] {
  const { today, seats } = useMe();
  return openSessionActs(session, today).flatMap((name) => doable(session, seats, name));
}

/** What one may do now with an item. */
export function useItemActs(session: SessionView, item: AgendaItemView): Doable[] {
  const { seats } = useMe();
  // Once all is done the case takes nothing more.
  if (session.finished) return [];
  return openItemActs(session.status, item)
    .flatMap((name) => doable(session, seats, name, item.reportBy.id))
    .filter(({ name, body }) => name !== 'withdraw-report' || body === item.report?.by.id);
}

type Question = SessionView['questions'][number];

/** What one may do now with a deputy's question: say what is done with it, or, where it is put to one, that it came. */
export function useQuestionActs(session: SessionView): (question: Question) => Doable[] {
  const { seats } = useMe();
  const taking = doable(session, seats, 'take-question');
  const acting = actingBodies(seats);
  return ({ to, taken, receivedAt }) => {
    const waits = receivedAt === null && taken?.how !== 'declined' && acting.includes(to.id);
    return session.finished ? [] : [...taking, ...(waits ? [{ name: 'receive-question', body: to.id }] : [])];
  };
}

/** The same rule as the case's own; of several bodies the one whose business it is. */
function doable(
  { unit, council, standingBody }: SessionView,
  seats: EffectiveSeatView[],
  name: string,
  reporter?: string,
): Doable[] {
  const councils = { unit, council: council.id, standingBody: standingBody.id };
  const bodies = actingBodies(seats).filter((body) => mayLodge(councils, name, body));
  const first = ['file-report', 'withdraw-report'].includes(name) ? reporter : standingBody.id;
  const body = bodies.find((one) => one === first) ?? bodies[0];
  return body ? [{ name, body }] : [];
}

type Part = 'clerk' | 'committee' | 'deputy' | 'reader';

/** In what part one looks at the session. */
export function usePart({ unit, council, standingBody }: SessionView): Part {
  const { seats } = useMe();
  const councils = { unit, council: council.id, standingBody: standingBody.id };
  const may = (act: string) => actingBodies(seats).some((body) => mayLodge(councils, act, body));
  if (may('vote')) return 'clerk';
  if (may('file-report')) return 'committee';
  return seats.some(({ body, role }) => body === council.id && role === 'deputy') ? 'deputy' : 'reader';
}

/** A body of the session by its name. */
function bodyIn({ council, standingBody }: SessionView, item: AgendaItemView | null, id: string): NamedBody {
  return (
    [standingBody, council, ...(item ? [item.reportBy] : [])].find((one) => one.id === id) ?? {
      id,
      name: { vi: id, en: id },
      short: { vi: id, en: id },
    }
  );
}

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
