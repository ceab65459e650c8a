import type { Data } from '../case/entry';
import type { StepRow, Task } from '../case/logic';
import { byLastDay, ownLastDay } from './delivery';
import { type ConsultationState, type Consultee, silent } from './state';

/** Inbox rows: each consultee's answer, and the asking body's comments to accept or explain. */
export function consultationTasks(state: ConsultationState): Task[] {
  if (state.closedAt) return state.outcome === 'round-ended' ? handlingTask(state) : [];
  return [...silent(state).map((one) => rowsOf(state, one).task), ...handlingTask(state), ...unreachedTask(state)];
}

interface Rows {
  dueOn: string | null;
  closed: boolean;
  task: Task;
  row: StepRow;
}

const made = new WeakMap<Consultee, Rows>();

/** A consultee's rows, made once while nothing of it changes: a thousand are looked at each time that one answers. */
function rowsOf(state: ConsultationState, one: Consultee): Rows {
  const closed = state.closedAt !== null;
  const known = made.get(one);
  if (known && known.dueOn === state.dueOn && known.closed === closed) return known;
  const rows = { dueOn: state.dueOn, closed, task: replyTask(state, one), row: replyRow(state, one) };
  made.set(one, rows);
  return rows;
}

function replyTask(state: ConsultationState, one: Consultee): Task {
  const { step, title, askedBy, articles } = state.opening;
  const acts = one.seenAt ? ['reply'] : ['reply', 'seen'];
  return {
    key: one.body,
    body: one.body,
    step,
    acts,
    dueOn: ownLastDay(state, one) ?? state.dueOn,
    openedAt: state.openedAt,
    facts: { title, kind: 'consult', askedBy, ...(articles && { toSign: ['reply'] }) },
  };
}

/** What the asking body has to do, by no day of its own. */
function askersTask({ opening, openedAt }: ConsultationState, key: string, acts: string[], facts: Data): Task {
  const { step, title, askedBy } = opening;
  return { key, body: askedBy, step, acts, dueOn: null, openedAt, facts: { title, kind: 'consult', ...facts } };
}

const handlingTask = (state: ConsultationState): Task[] =>
  state.unhandled === 0 ? [] : [askersTask(state, 'handle', ['handle'], { comments: state.unhandled })];

/** Once time is over and nothing proves that some were reached, and at once where some refused. */
function unreachedTask(state: ConsultationState): Task[] {
  const unreached = unreachedNow(state);
  return unreached.length === 0
    ? []
    : [askersTask(state, 'unreached', ['enter-answer', 'stop-waiting'], { unreached })];
}

function unreachedNow(state: ConsultationState): string[] {
  const { opening, refusers, consultees } = state;
  if (!opening.onProof) return refusers;
  const { unproved } = byLastDay(state);
  return unproved.some((body) => consultees.get(body)?.silentSince) ? unproved : refusers;
}

/** One row a consultee, so that the overdue view names who holds the answer. */
export function consultationSteps(state: ConsultationState): StepRow[] {
  return [...state.consultees.values()].map((one) => rowsOf(state, one).row);
}

function replyRow(state: ConsultationState, one: Consultee): StepRow {
  const { title, askedBy } = state.opening;
  const awaited = !one.passedTo && !one.deemed && !one.givenUpAt && one.answer === null && !state.closedAt;
  return {
    step: one.body,
    kind: 'reply',
    round: one.round,
    status: statusOf(state, one),
    holder: one.body,
    dueOn: ownLastDay(state, one) ?? state.dueOn,
    openedAt: state.openedAt,
    doneAt: one.answeredAt,
    outcome: one.passedTo ? 'passed-on' : one.givenUpAt ? 'unreached' : one.deemed ? 'deemed-consent' : one.answer,
    overdue: awaited && one.silentSince !== null,
    facts: {
      title,
      askedBy,
      late: one.late,
      answer: one.answer,
      deemed: one.deemed,
      ...(one.refused && { refusedOn: one.refused.on }),
      ...(one.passedTo && { passedTo: one.passedTo }),
      ...(one.carriedFrom !== null && { carriedFrom: one.carriedFrom }),
    },
  };
}

function statusOf(state: ConsultationState, one: Consultee): StepRow['status'] {
  if (one.passedTo || one.givenUpAt) return 'cancelled';
  if (one.answer || one.deemed) return 'done';
  return state.closedAt ? 'cancelled' : 'open';
}
