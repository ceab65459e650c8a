import { deadlinePassed, vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import { type Check, count, day, type Fields, firstTwice, listOf, oneOf, optional, shape, text } from '../case/fields';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import type { DocumentRef } from '../case/documentRef';
import {
  type Answer,
  ANSWERS,
  type Comment,
  type ConsultationState,
  type Consultee,
  type Handling,
  HANDLINGS,
} from './state';

interface ActRule {
  fields: Fields;
  judge(state: ConsultationState, act: Entry): Ruling;
  apply(state: ConsultationState, act: Entry): ConsultationState;
}

/** Each comment has an id of its own: counted twice, one could never be handled twice. */
const commentIds: Check = (value) =>
  listOf(text)(value) ?? (firstTwice(value as string[]) === null ? null : 'each id once');

const REPLY: Fields = {
  answer: oneOf(...ANSWERS),
  comments: optional(commentIds),
  documents: optional(listOf(shape({ id: text, type: text, sha256: text }))),
};

export const ACTS: Record<string, ActRule> = {
  seen: { fields: {}, judge: judgeSeen, apply: (state, act) => withConsultee(state, act.by.body, { seenAt: act.at }) },
  reply: { fields: REPLY, judge: judgeReply, apply: applyReply },
  handle: {
    fields: { comment: text, handling: oneOf(...HANDLINGS), over: optional(count) },
    judge: judgeHandle,
    apply: applyHandle,
  },
  'due-moved': { fields: { newDue: optional(day) }, judge: onlyEngine, apply: applyDueMoved },
  cancelled: {
    fields: {},
    judge: onlyEngine,
    apply: (state, act) => ({ ...state, closedAt: act.at, outcome: 'cancelled' }),
  },
};

/** The rule of an act's name; none for a name that every object has. */
export const ruleOf = (name: string): ActRule | undefined => (Object.hasOwn(ACTS, name) ? ACTS[name] : undefined);

const consultee = (state: ConsultationState, act: Entry): Consultee | undefined => state.consultees.get(act.by.body);

function judgeSeen(state: ConsultationState, act: Entry): Ruling {
  const one = consultee(state, act);
  if (!one) return refused('not-consulted', { body: act.by.body });
  return one.seenAt ? refused('already-answered', { body: one.body, on: vnDateOf(one.seenAt) }) : accepted();
}

/**
 * The register's stamp against the due date decides whether an answer is in time, and nothing else. A late one is
 * recorded as late. A new answer may replace an earlier one only on purpose and in time.
 */
function judgeReply(state: ConsultationState, act: Entry): Ruling {
  const one = consultee(state, act);
  if (!one) return refused('not-consulted', { body: act.by.body });
  const late = state.closedAt !== null || (state.dueOn !== null && deadlinePassed(state.dueOn, act.at));
  const replaces = act.data.replaces === true && !late;
  if (one.answer && !replaces)
    return refused('already-answered', { body: one.body, on: vnDateOf(one.answeredAt as string) });
  const due: Record<string, string> = state.dueOn ? { dueOn: state.dueOn } : {};
  return accepted({ late, ...due });
}

function applyReply(state: ConsultationState, act: Entry): ConsultationState {
  const one = consultee(state, act) as Consultee;
  const late = act.data.late === true;
  const answered = withConsultee(dropComments(state, one), one.body, {
    answer: act.data.answer as Answer,
    answeredAt: act.at,
    late,
    round: one.answer ? one.round + 1 : one.round,
    documents: (act.data.documents ?? []) as unknown as DocumentRef[],
  });
  const counts = one.answer === null && !one.deemed;
  return addComments(
    {
      ...answered,
      awaiting: answered.awaiting - (counts ? 1 : 0),
      late: late ? [...answered.late, one.body] : answered.late,
    },
    act,
  );
}

/** The comments of an answer that is being replaced go with it. */
function dropComments(state: ConsultationState, one: Consultee): ConsultationState {
  if (!one.answer) return state;
  const kept = Object.values(state.comments).filter((comment) => comment.from !== one.body);
  const comments = Object.fromEntries(kept.map((comment) => [comment.id, comment]));
  return { ...state, comments, unhandled: kept.filter((comment) => !comment.handling).length };
}

function addComments(state: ConsultationState, act: Entry): ConsultationState {
  const ids = (act.data.comments ?? []) as string[];
  if (ids.length === 0) return state;
  const fresh = ids.map((id): [string, Comment] => [
    `${act.seq}.${id}`,
    { id: `${act.seq}.${id}`, from: act.by.body, handling: null, handled: 0 },
  ]);
  return {
    ...state,
    comments: { ...state.comments, ...Object.fromEntries(fresh) },
    unhandled: state.unhandled + fresh.length,
  };
}

function judgeHandle(state: ConsultationState, act: Entry): Ruling {
  const { askedBy, step } = state.opening;
  if (act.by.body !== askedBy) return refused('not-your-step', { step, holder: askedBy, body: act.by.body });
  const id = String(act.data.comment);
  if (!Object.hasOwn(state.comments, id)) return refused('unknown-comment', { comment: id });
  if (state.closedAt) return refused('case-closed', { closedOn: vnDateOf(state.closedAt) });
  const { handled } = state.comments[id] as Comment;
  // Two people fill in one table: whoever didn't see the other's handling doesn't write over it.
  return act.data.over !== undefined && act.data.over !== handled
    ? refused('stale-version', { version: handled })
    : accepted();
}

/** A handling may be revised until the consultation closes. */
function applyHandle(state: ConsultationState, act: Entry): ConsultationState {
  const id = String(act.data.comment);
  const comment = state.comments[id] as Comment;
  const comments = {
    ...state.comments,
    [id]: { ...comment, handling: act.data.handling as Handling, handled: act.seq },
  };
  return { ...state, comments, unhandled: state.unhandled - (comment.handling ? 0 : 1) };
}

function onlyEngine(_state: ConsultationState, act: Entry): Ruling {
  return act.by.role === 'system' ? accepted() : refused('not-permitted');
}

function applyDueMoved(state: ConsultationState, act: Entry): ConsultationState {
  const newDue = (act.data.newDue ?? null) as string | null;
  const move = { seq: act.seq, oldDue: state.dueOn, newDue, cause: String(act.data.cause) };
  // A corrected calendar moves the reminders as well.
  const calendar = typeof act.data.calendar === 'string' ? state.law.calendar(act.data.calendar) : state.calendar;
  return { ...state, calendar, dueOn: newDue, moved: [...state.moved, move] };
}

export function withConsultee(state: ConsultationState, body: string, change: Partial<Consultee>): ConsultationState {
  const changed = { ...(state.consultees.get(body) as Consultee), ...change };
  return { ...state, consultees: new Map(state.consultees).set(body, changed) };
}
