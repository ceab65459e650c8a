import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import { consulted, yours } from '../../case/act';
import { bodyId, note, plainId, text } from '../../case/forms';
import type { Entry } from '../../case/entry';
import { findItem } from '../items';
import { ACCEPTED, beforeClosing, byClerks, noSuchItem, refuse, type SessionAct } from '../rulings';
import { SESSION_STEP } from '../steps';
import type { Question, SessionState } from '../state';

/**
 * What a deputy will ask of the executive, the courts or the prosecution (Law 72/2025/QH15 art. 33(7)): sent to the
 * Standing Body, which gathers it and reports to the Council (art. 31(5)).
 */
export const askQuestion: SessionAct = {
  by: ({ council }) => yours([council], SESSION_STEP),
  deputy: true,
  phase: beforeClosing,
  data: z.strictObject({
    to: bodyId.meta({ description: 'Whose head is asked' }),
    item: plainId.nullable().optional().meta({ description: 'The item that it is about' }),
  }),
  texts: z.strictObject({ question: text }),
  judge: (state, act) => (act.data.item && !findItem(state, act.data.item) ? noSuchItem(act) : ACCEPTED),
  apply: (state, act) => ({ ...state, questions: [...state.questions, asked(act)] }),
};

const asked = ({ seq, at, by, data }: Entry): Question => ({
  seq,
  at,
  officer: by.officer,
  to: String(data.to),
  item: typeof data.item === 'string' ? data.item : null,
  taken: null,
  receivedAt: null,
});

/** What the Standing Body does with a question: it is asked at the session, answered in writing, or not taken. */
export const takeQuestion: SessionAct = {
  by: byClerks,
  data: z.strictObject({
    question: z.int().min(1).meta({ description: 'Number of the entry by which it was asked' }),
    how: z.enum(['at-session', 'in-writing', 'declined']),
  }),
  texts: note,
  judge(state, { data }) {
    const one = findQuestion(state, data.question);
    if (!one) return refuse('not-found', { what: 'question', which: Number(data.question) });
    return one.taken?.how === data.how
      ? refuse('invalid-input', { field: 'how', rule: 'at least one change' })
      : ACCEPTED;
  },
  apply: (state, { data, at }) => ({
    ...state,
    questions: state.questions.map((one) =>
      one.seq === data.question ? { ...one, taken: { how: data.how as 'declined', at } } : one,
    ),
  }),
};

/** The body that is asked says that it has the question; what is done with it is the Standing Body's. */
export const receiveQuestion: SessionAct = {
  // Whom a question is put to, only the record tells.
  by: () => consulted(null, SESSION_STEP),
  data: z.strictObject({
    question: z.int().min(1).meta({ description: 'Number of the entry by which it was asked' }),
  }),
  texts: note,
  judge(state, { data, by: { body } }) {
    const one = findQuestion(state, data.question);
    if (!one) return refuse('not-found', { what: 'question', which: Number(data.question) });
    if (one.to !== body) return refuse('not-consulted', { body });
    return one.receivedAt ? refuse('already-answered', { body, on: vnDateOf(one.receivedAt) }) : ACCEPTED;
  },
  apply: (state, { data, at }) => ({
    ...state,
    questions: state.questions.map((one) => (one.seq === data.question ? { ...one, receivedAt: at } : one)),
  }),
};

/** Questions that whoever is asked has still to take note of. */
export const unreceived = ({ questions }: Pick<SessionState, 'questions'>): Question[] =>
  questions.filter(({ receivedAt, taken }) => receivedAt === null && taken?.how !== 'declined');

const findQuestion = ({ questions }: SessionState, seq: unknown): Question | undefined =>
  questions.find((one) => one.seq === seq);
