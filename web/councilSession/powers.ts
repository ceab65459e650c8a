import { actingBodies, type Seated } from '../data/seats';
import type { AgendaItemView, NamedBody, SessionView, TaskRow } from '../data/api';
import { mayLodge } from '../../domain/councilSession/opening';
import { openItemActs, openSessionActs } from '../../domain/councilSession/openActs';
import { useMe } from '../data/session';

/** An act that is open and that one may do, with the body one does it for. */
export interface Doable {
  name: string;
  body: string;
}

/** Whether a body may do an act in a session: the same rule as the case's own. */
export const mayDo = ({ unit, council, standingBody }: SessionView, act: string, body: string): boolean =>
  mayLodge({ unit, council: council.id, standingBody: standingBody.id }, act, body);

/** What one may do now with the session as a whole. */
export function useSessionActs(session: SessionView): Doable[] {
  const me = useMe();
  return openSessionActs(session, me.today).flatMap((name) => doable(session, me, name));
}

/** What one may do now with an item. */
export function useItemActs(session: SessionView, item: AgendaItemView): Doable[] {
  const me = useMe();
  // Once all is done the case takes nothing more.
  if (session.finished) return [];
  return openItemActs(session.status, item)
    .flatMap((name) => doable(session, me, name, item.reportBy.id))
    .filter(({ name, body }) => name !== 'withdraw-report' || body === item.report?.by.id);
}

type Question = SessionView['questions'][number];

/** What one may do now with a deputy's question: say what is done with it, or, where it is put to one, that it came. */
export function useQuestionActs(session: SessionView): (question: Question) => Doable[] {
  const me = useMe();
  const taking = doable(session, me, 'take-question');
  const acting = actingBodies(me);
  return ({ to, taken, receivedAt }) => {
    const waits = receivedAt === null && taken?.how !== 'declined' && acting.includes(to.id);
    return session.finished ? [] : [...taking, ...(waits ? [{ name: 'receive-question', body: to.id }] : [])];
  };
}

/** Of several bodies that may do it the one whose business it is. */
function doable(session: SessionView, me: Seated, name: string, reporter?: string): Doable[] {
  const bodies = actingBodies(me).filter((body) => mayDo(session, name, body));
  const first = ['file-report', 'withdraw-report'].includes(name) ? reporter : session.standingBody.id;
  const body = bodies.find((one) => one === first) ?? bodies[0];
  return body ? [{ name, body }] : [];
}

type Part = 'clerk' | 'committee' | 'deputy' | 'reader';

/** In what part one looks at the session. */
export function usePart(session: SessionView): Part {
  const me = useMe();
  const may = (act: string) => actingBodies(me).some((body) => mayDo(session, act, body));
  if (may('vote')) return 'clerk';
  if (may('file-report')) return 'committee';
  return me.seats.some(({ body, role }) => body === session.council.id && role === 'deputy') ? 'deputy' : 'reader';
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
