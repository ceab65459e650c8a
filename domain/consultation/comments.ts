import { z } from 'zod';
import { type Act, wordsWhere, yours } from '../case/act';
import type { Entry } from '../case/entry';
import { text } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import {
  type Comment,
  type ConsultationOpening,
  type ConsultationState,
  type Consultee,
  type Handling,
  HANDLINGS,
} from './state';

/** Whoever asks for opinions. */
export const byAsker = ({ askedBy, step }: ConsultationOpening) => yours([askedBy], step);

const handle = z.strictObject({
  comment: z.string().regex(/^\d{1,9}\.[A-Za-z0-9-]{1,40}$/),
  handling: z.enum(HANDLINGS),
  over: z.int().min(0).optional().meta({
    description:
      'The handling that one has read, by the number of its entry; 0: none. Refused where there is a newer one',
  }),
});

/** Each comment is accepted, explained or noted (tiếp thu, giải trình). */
export const handleComment: Act<ConsultationState, ConsultationOpening> = {
  by: byAsker,
  data: handle,
  texts: z.strictObject({ answer: text.optional() }).optional(),
  agreements: [
    wordsWhere(
      ({ handling }) => handling !== 'noted',
      { vi: 'cần nội dung tiếp thu hoặc giải trình', en: 'needs the acceptance or explanation in words' },
      'answer',
    ),
  ],
  // What was said in a round that was ended stands, and is dealt with.
  afterClose: ({ outcome }) => outcome === 'round-ended',
  judge: judgeHandle,
  apply: applyHandle,
};

/** The comments of an answer that is being replaced go with it. */
export function dropComments(state: ConsultationState, one: Consultee): ConsultationState {
  if (!one.answer) return state;
  const kept = Object.values(state.comments).filter((comment) => comment.from !== one.body);
  const comments = Object.fromEntries(kept.map((comment) => [comment.id, comment]));
  return { ...state, comments, unhandled: kept.filter((comment) => !comment.handling).length };
}

/** The comments of an answer, each to be handled. */
export function addComments(state: ConsultationState, act: Entry): ConsultationState {
  const ids = (act.data.comments ?? []) as string[];
  if (ids.length === 0) return state;
  const fresh = ids.map((id): [string, Comment] => [
    `${act.seq}.${id}`,
    { id: `${act.seq}.${id}`, from: act.by.body, handling: null, handled: 0, handledAt: null },
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
    [id]: { ...comment, handling: act.data.handling as Handling, handled: act.seq, handledAt: act.at },
  };
  return { ...state, comments, unhandled: state.unhandled - (comment.handling ? 0 : 1) };
}
