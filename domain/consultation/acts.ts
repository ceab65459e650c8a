import { z } from 'zod';
import { addDays, deadlinePassed, startOfVnDay, vnDateOf } from '../calendar/dates';
import { type Acts, type Agreement, consulted } from '../case/act';
import { calledOff, lettersOfParent } from '../case/apart';
import { documentsOf } from '../case/documents';
import type { Entry } from '../case/entry';
import { firstTwice } from '../case/fields';
import {
  anyText,
  bodyId,
  isoDate,
  letter,
  note,
  nothing,
  number,
  plainId,
  products,
  rule,
  text,
  why,
} from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, alreadyAnswered, badDate, countedOn, refused } from '../case/machine';
import { type Position, positions, positionsFault } from '../coordination/articles';
import { lateBy } from '../law/source';
import { addComments, byAsker, dropComments, handleComment } from './comments';
import { byLastDay, ownLastDay } from './delivery';
import {
  type Answer,
  ANSWERS,
  basisOf,
  type ConsultationOpening,
  type ConsultationState,
  type Consultee,
  type OnPaper,
  type Refused,
  withConsultee,
} from './state';
import { MOST_COMMENTS } from './commentSheet';
import { withdrawReply } from './withdrawal';

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
  positions: positions.optional().meta({ description: 'On each article, where a text in articles is put out' }),
  documents: products.optional(),
  replaces: z.boolean().optional().meta({ description: 'Replaces the body’s earlier answer, on purpose and in time' }),
});

/** An answer on paper: whose, by which document, when it arrived; the scan comes with it. */
const onPaper = reply.omit({ replaces: true }).extend({
  body: bodyId,
  number,
  signedOn: isoDate,
  arrivedOn: isoDate,
  arrival: plainId.optional().meta({ description: 'The arrival in the asking body’s book, where it keeps one here' }),
  documents: products.min(1),
});

const byConsultees = ({ consultees, step }: ConsultationOpening) => consulted(consultees, step);

const WITH_COMMENTS: Agreement[] = [
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
];

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
    agreements: WITH_COMMENTS,
    // A late answer is recorded even after the close.
    afterClose: (state) => !calledOff(state),
    judge: judgeReply,
    apply: applyReply,
  },
  'enter-answer': {
    by: byAsker,
    data: onPaper,
    texts: z.record(commentName, text).default({}),
    agreements: WITH_COMMENTS,
    afterClose: (state) => !calledOff(state),
    judge: judgeEntered,
    apply: applyEntered,
  },
  'withdraw-reply': withdrawReply,
  'stop-waiting': {
    by: byAsker,
    data: z.strictObject({ bodies: z.array(bodyId).min(1).max(500) }),
    texts: why,
    reasonOnRecord: 'always',
    judge: judgeStop,
    apply: applyStop,
  },
  handle: handleComment,
  /** The letter that asks is an official document; each proof of its delivery is written here. */
  delivered: {
    by: 'engine',
    data: letter({ body: bodyId, on: isoDate, proof: anyText, document: plainId }),
    apply: applyDelivered,
  },
  /** The body sent the letter back: it wasn't asked by it, whatever had proved that the letter came. */
  refused: {
    by: 'engine',
    data: letter({ body: bodyId, on: isoDate, document: plainId }),
    apply: applyRefused,
  },
  ...lettersOfParent<ConsultationState>(),
};

function sameNames(names: string[], given: string[]): boolean {
  return names.length === given.length && names.every((name) => given.includes(name));
}

const consultee = (state: ConsultationState, act: Entry): Consultee => state.consultees.get(act.by.body) as Consultee;

function judgeSeen(state: ConsultationState, act: Entry): Ruling {
  const one = consultee(state, act);
  return one.seenAt ? alreadyAnswered(one.body, one.seenAt) : accepted();
}

/** Another letter that reached a body after it had sent one back asks it anew. */
function applyDelivered(state: ConsultationState, act: Entry): ConsultationState {
  const { body, on, proof, document } = act.data as { body: string; on: string; proof: string; document: string };
  const one = state.consultees.get(body);
  const seenAt = startOfVnDay(on);
  if (!one || (one.refused ? on < one.refused.on : earlier(one.seenAt, seenAt))) return state;
  return withoutRefusal(withConsultee(state, body, { seenAt, provedBy: { proof, document } }), body);
}

/** The earliest proof counts: a body has its time from the day on which it had the question. */
const earlier = (known: string | null, seenAt: string): boolean => known !== null && known <= seenAt;

/** Whoever answered, or has consented by silence already, was reached; who was given up is waited for no more. */
function applyRefused(state: ConsultationState, act: Entry): ConsultationState {
  const { body, on, document, why: reason = null } = act.data as unknown as Refused & { body: string };
  const one = state.consultees.get(body);
  if (!one || one.answer || one.deemed || one.passedTo || one.givenUpAt) return state;
  const refused = { on, document, why: reason };
  const told = withConsultee(state, body, { refused, seenAt: null, provedBy: undefined });
  return { ...told, refusers: [...state.refusers.filter((other) => other !== body), body] };
}

function withoutRefusal(state: ConsultationState, body: string): ConsultationState {
  if (!state.refusers.includes(body)) return state;
  const left = withConsultee(state, body, { refused: null });
  return { ...left, refusers: state.refusers.filter((other) => other !== body) };
}

/**
 * The register's stamp against the due date decides whether an answer is in time, and nothing else. A late one is
 * recorded as late. A new answer may replace an earlier one only on purpose and in time.
 */
function judgeReply(state: ConsultationState, act: Entry): Ruling {
  const one = consultee(state, act);
  const fault = positionFault(state, act);
  if (fault) return fault;
  // A position binds the body: whoever signs for it states it.
  if (state.opening.articles && act.by.role !== 'head') return refused('role-required', { role: 'head' });
  // Who is proved to have received it has its own time; who answers unproved was reached only now.
  const lastDay = ownLastDay(state, one);
  const late = state.closedAt !== null || (lastDay !== null && deadlinePassed(lastDay, act.at));
  const replaces = act.data.replaces === true && !late;
  if (one.answer && !replaces) return alreadyAnswered(one.body, one.answeredAt as string);
  const due: Record<string, string> = lastDay ? { dueOn: lastDay } : {};
  return accepted({ ...lateBy(late, basisOf(state)), ...due });
}

const positionsIn = ({ data }: Entry): Position[] => (data.positions ?? []) as unknown as Position[];

function positionFault({ opening }: ConsultationState, act: Entry): Ruling | null {
  const { answer, comments = [] } = act.data as { answer: string; comments?: string[] };
  const fault = positionsFault(opening.articles ?? [], { answer, comments, said: positionsIn(act) });
  return fault && refused('invalid-input', fault);
}

/** An answer on paper is in time by the day on which it arrived; whoever enters it says when that was. */
function judgeEntered(state: ConsultationState, act: Entry): Ruling {
  const { body, signedOn, arrivedOn } = act.data as { body: string; signedOn: string; arrivedOn: string };
  const one = state.consultees.get(body);
  if (!one || one.passedTo) return refused('not-consulted', { body });
  if (one.answer) return alreadyAnswered(body, one.answeredAt as string);
  const fault = positionFault(state, act);
  if (fault) return fault;
  const today = vnDateOf(act.at);
  if (arrivedOn > today) return badDate('arrivedOn', arrivedOn, `<= ${today}`);
  if (signedOn > arrivedOn) return badDate('signedOn', signedOn, `<= ${arrivedOn}`);
  const asked = vnDateOf(state.openedAt);
  if (arrivedOn < asked) return badDate('arrivedOn', arrivedOn, `>= ${asked}`);
  const lastDay = ownLastDay(state, one);
  const late = state.closedAt !== null || (lastDay !== null && arrivedOn > lastDay);
  return accepted({ ...lateBy(late, basisOf(state)), ...countedOn(arrivedOn, act.at) });
}

function applyEntered(state: ConsultationState, act: Entry): ConsultationState {
  const { body, number: no, signedOn, arrivedOn, arrival } = act.data as Record<string, string>;
  const onPaper = {
    number: no,
    signedOn,
    arrivedOn,
    enteredBy: act.by.officer,
    ...(arrival && { arrival }),
  } as OnPaper;
  const answered = applyReply(state, { ...act, by: { ...act.by, body: body as string } });
  const next = withConsultee(answered, body as string, { onPaper });
  return arrival ? { ...next, arrived: [...next.arrived, body as string] } : next;
}

/**
 * Only of whom nothing is proved, and only when their day is over: whoever was reached is waited for, or consents. Of
 * whoever sent the letter back no day runs.
 */
function judgeStop(state: ConsultationState, act: Entry): Ruling {
  const bodies = act.data.bodies as string[];
  const unproved = new Set(byLastDay(state).unproved);
  const other = bodies.find((body) => !unproved.has(body));
  if (other) return refused('not-unreached', { body: other });
  const { dueOn, refusers } = state;
  return dueOn !== null && !bodies.every((body) => refusers.includes(body)) && !deadlinePassed(dueOn, act.at)
    ? refused('too-early', { step: state.opening.step, from: addDays(dueOn, 1), today: vnDateOf(act.at) })
    : accepted();
}

function applyStop(state: ConsultationState, act: Entry): ConsultationState {
  const bodies = act.data.bodies as string[];
  const left = bodies.reduce(
    (next, body) => withConsultee(withoutRefusal(next, body), body, { givenUpAt: act.at }),
    state,
  );
  return { ...left, awaiting: left.awaiting - bodies.length };
}

function applyReply(state: ConsultationState, act: Entry): ConsultationState {
  const one = consultee(state, act);
  const late = act.data.late === true;
  const answered = withConsultee(withoutRefusal(dropComments(state, one), one.body), one.body, {
    answer: act.data.answer as Answer,
    answeredAt: act.at,
    late,
    round: one.answer ? one.round + 1 : one.round,
    documents: documentsOf(act),
    ...(state.opening.articles && { positions: positionsIn(act) }),
  });
  const counts = one.answer === null && !one.deemed && !one.givenUpAt;
  return addComments(
    {
      ...answered,
      awaiting: answered.awaiting - (counts ? 1 : 0),
      late: late ? [...answered.late, one.body] : answered.late,
    },
    act,
  );
}

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = [
  'consulted',
  'late-answer',
  'paper-used',
  'reply-withdrawn',
  'due-moved',
  'silence-warning',
  'silence',
  'undelivered',
  'letter-refused',
  'reminder',
  'round-ended',
  'closed',
];
