import { latest, markOf } from '../case/daysThatCount';
import type { Data } from '../case/entry';
import { type Row, rowOf } from '../case/rows';
import { finishedOn, lacks, unfinished } from './items';
import type { AgendaItem, Ending, Outcome, SessionState } from './state';

/** The step that stands for the session as a whole; no item may bear its name. */
export const SESSION_STEP = 'session';

/** Whether the sitting is closed and each adopted resolution numbered and published. */
export function isFinished(state: SessionState): boolean {
  return state.status === 'closed' && !state.items.some(unfinished);
}

/** The session as a whole, then its agenda in order. */
export function sessionSteps(state: SessionState): Row[] {
  return [sessionRow(state), ...state.items.map((item) => itemRow(state, item))];
}

function sessionRow(state: SessionState): Row {
  const finished = isFinished(state);
  return rowOf(SESSION_STEP, 'session', state.standingBody, {
    status: finished ? 'done' : state.status === 'convened' ? 'waiting' : 'open',
    dueOn: state.opensOn,
    openedAt: state.openedAt,
    doneAt: finished ? lastStamp(state) : null,
    outcome: finished ? 'concluded' : null,
    overdue: openedLate(state),
    facts: {
      title: state.title,
      type: state.type,
      status: state.status,
      agendaVersion: state.agendaVersion,
      finishedOn: finished ? finishedOn(state) : null,
    },
  });
}

function itemRow(state: SessionState, item: AgendaItem): Row {
  const holder = lacks(item).includes('report') ? item.reportBy : state.standingBody;
  return rowOf(item.id, item.kind, holder, {
    status: statusOf(state, item),
    openedAt: openedAt(state, item),
    doneAt: item.decision?.at ?? null,
    outcome: item.decision?.outcome ?? null,
    facts: itemFacts(item),
  });
}

function itemFacts(item: AgendaItem): Row['facts'] {
  return {
    title: item.title,
    ...(item.decision && markOf(item.decision)),
    case: item.case,
    caseStep: item.step,
    lacks: lacks(item),
    votes: item.decision?.votes ?? null,
    next: item.decision?.next ?? null,
    ...(item.decision?.ending && { ending: shortly(item.decision.ending) }),
    postponedFrom: item.postponedFrom && { ...item.postponedFrom },
    number: item.resolution?.number ?? null,
    publishedOn: item.publication?.on ?? null,
  };
}

const shortly = ({ cause, on, by, number, signedOn }: Ending): Data => ({ cause, on, by, number, signedOn });

/** Neither decided nor heard. */
const OFF: Outcome[] = ['withdrawn', 'cancelled'];

function statusOf(state: SessionState, item: AgendaItem): Row['status'] {
  if (item.decision) return OFF.includes(item.decision.outcome) ? 'cancelled' : 'done';
  return state.status === 'open' ? 'open' : 'waiting';
}

/** An item opens with the session, or with its addition to a running one. */
export function openedAt(state: SessionState, item: AgendaItem): string | null {
  if (!state.openedAt) return null;
  return item.addedAt > state.openedAt ? item.addedAt : state.openedAt;
}

/** The day passed without an opening, or the opening came after it. */
function openedLate(state: SessionState): boolean {
  return state.openedOn ? state.openedOn > state.opensOn : state.missedOpening === state.opensOn;
}

const lastStamp = ({ items, closedAt }: SessionState): string | null =>
  latest([closedAt, ...items.map(({ publication }) => publication?.at ?? null)]);
