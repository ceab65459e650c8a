import { z } from 'zod';
import { deadlinePassed, vnDateOf } from '../calendar/dates';
import { type Acts, consulted, yours } from '../case/act';
import { lettersOfParent } from '../case/apart';
import { documentsOf } from '../case/documents';
import type { Entry } from '../case/entry';
import { firstTwice } from '../case/fields';
import { note, nothing, products, rule, text } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import {
  type Answer,
  ANSWERS,
  type Comment,
  type ConsultationOpening,
  type ConsultationState,
  type Consultee,
  type Handling,
  HANDLINGS,
} from './state';

const MOST_COMMENTS = 200;

/** What a reply calls each of its comments; the register puts the reply's number before it. */
const commentName = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

const reply = z.strictObject({
  answer: z.enum(ANSWERS),
  /** Each comment has a name of its own: counted twice, one could never be handled twice. */
  comments: z
    .array(commentName)
    .max(MOST_COMMENTS)
    .refine((names) => firstTwice(names) === null, rule('mỗi ý kiến một tên', 'each comment needs a name of its own'))
    .default([]),
  documents: products.optional(),
  replaces: z.boolean().optional().meta({ description: 'Replaces the body’s earlier answer, on purpose and in time' }),
});

const handle = z.strictObject({
  comment: z.string().regex(/^\d{1,9}\.[A-Za-z0-9-]{1,40}$/),
  handling: z.enum(HANDLINGS),
  over: z.int().min(0).optional().meta({
    description:
      'The handling that one has read, by the number of its entry; 0: none. Refused where there is a newer one',
  }),
});

const byConsultees = ({ consultees, step }: ConsultationOpening) => consulted(consultees, step);
const byAsker = ({ askedBy, step }: ConsultationOpening) => yours([askedBy], step);

/** Everything that can be done in a consultation. */
export const ACTS: Acts<ConsultationState, ConsultationOpening> = {
  seen: {
    by: byConsultees,
    data: nothing,
    texts: note,
    judge: judgeSeen,
    apply: (state, act) => withConsultee(state, act.by.body, { seenAt: act.at }),
  },
  reply: {
    by: byConsultees,
    data: reply,
    texts: z.record(commentName, text).default({}),
    agreements: [
      {
        holds: ({ data, texts }) => sameNames(data.comments as string[], Object.keys(texts)),
        path: ['texts'],
        rule: {
          vi: 'cần đúng một văn bản cho mỗi ý kiến',
          en: 'needs exactly one text for each comment',
        },
      },
      {
        holds: ({ data }) =>
          !['agree-with-comments', 'object'].includes(String(data.answer)) || (data.comments as string[]).length > 0,
        path: ['data', 'comments'],
        rule: { vi: 'cần ít nhất một ý kiến', en: 'needs at least one comment' },
      },
    ],
    // A late answer is recorded even after the close.
    afterClose: ({ outcome }) => outcome !== 'cancelled',
    judge: judgeReply,
    apply: applyReply,
  },
  handle: {
    by: byAsker,
    data: handle,
    texts: z.strictObject({ answer: text.optional() }).optional(),
    agreements: [
      {
        holds: ({ data, texts }) => data.handling === 'noted' || texts.answer !== undefined,
        path: ['texts', 'answer'],
        rule: { vi: 'cần nội dung tiếp thu hoặc giải trình', en: 'needs the acceptance or explanation in words' },
      },
    ],
    judge: judgeHandle,
    apply: applyHandle,
  },
  ...lettersOfParent<ConsultationState>(),
};

function sameNames(names: string[], given: string[]): boolean {
  return names.length === given.length && names.every((name) => given.includes(name));
}

const consultee = (state: ConsultationState, act: Entry): Consultee => state.consultees.get(act.by.body) as Consultee;

function judgeSeen(state: ConsultationState, act: Entry): Ruling {
  const one = consultee(state, act);
  return one.seenAt ? refused('already-answered', { body: one.body, on: vnDateOf(one.seenAt) }) : accepted();
}

/**
 * The register's stamp against the due date decides whether an answer is in time, and nothing else. A late one is
 * recorded as late. A new answer may replace an earlier one only on purpose and in time.
 */
function judgeReply(state: ConsultationState, act: Entry): Ruling {
  const one = consultee(state, act);
  const late = state.closedAt !== null || (state.dueOn !== null && deadlinePassed(state.dueOn, act.at));
  const replaces = act.data.replaces === true && !late;
  if (one.answer && !replaces)
    return refused('already-answered', { body: one.body, on: vnDateOf(one.answeredAt as string) });
  const due: Record<string, string> = state.dueOn ? { dueOn: state.dueOn } : {};
  return accepted({ late, ...due });
}

function applyReply(state: ConsultationState, act: Entry): ConsultationState {
  const one = consultee(state, act);
  const late = act.data.late === true;
  const answered = withConsultee(dropComments(state, one), one.body, {
    answer: act.data.answer as Answer,
    answeredAt: act.at,
    late,
    round: one.answer ? one.round + 1 : one.round,
    documents: documentsOf(act),
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
  const id = String(act.data.comment);
  if (!Object.hasOwn(state.comments, id)) return refused('unknown-comment', { comment: id });
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

export function withConsultee(state: ConsultationState, body: string, change: Partial<Consultee>): ConsultationState {
  const changed = { ...(state.consultees.get(body) as Consultee), ...change };
  return { ...state, consultees: new Map(state.consultees).set(body, changed) };
}
