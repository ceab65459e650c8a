import { z } from 'zod';
import { consulted, yours } from '../../case/act';
import { bodyId, note, plainId, text } from '../../case/forms';
import type { Data, Entry } from '../../case/entry';
import type { Ruling } from '../../case/logic';
import { accepted, alreadyAnswered, refused } from '../../case/machine';
import { findItem } from '../items';
import { beforeClosing, byClerks, noSuchItem, type SessionAct } from '../rulings';
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
  judge: (state, act) => (act.data.item && !findItem(state, act.data.item) ? noSuchItem(act) : accepted()),
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

const question = z.strictObject({
  question: z.int().min(1).meta({ description: 'Number of the entry by which it was asked' }),
});

/** What the Standing Body does with a question: it is asked at the session, answered in writing, or not taken. */
export const takeQuestion: SessionAct = {
  by: byClerks,
  data: question.extend({
    how: z.enum(['at-session', 'in-writing', 'declined']),
  }),
  texts: note,
  judge: onQuestion(({ taken }, { data }) =>
    taken?.how === data.how ? refused('invalid-input', { field: 'how', rule: 'at least one change' }) : accepted(),
  ),
  apply: (state, { data, at }) => changeQuestion(state, data, { taken: { how: data.how as 'declined', at } }),
};

/** The body that is asked says that it has the question; what is done with it is the Standing Body's. */
export const receiveQuestion: SessionAct = {
  // Whom a question is put to, only the record tells.
  by: () => consulted(null, SESSION_STEP),
  data: question,
  texts: note,
  judge: onQuestion(({ to, receivedAt }, { by: { body } }) => {
    if (to !== body) return refused('not-consulted', { body });
    return receivedAt ? alreadyAnswered(body, receivedAt) : accepted();
  }),
  apply: (state, { data, at }) => changeQuestion(state, data, { receivedAt: at }),
};

/** Questions that whoever is asked has still to take note of. */
export const unreceived = ({ questions }: Pick<SessionState, 'questions'>): Question[] =>
  questions.filter(({ receivedAt, taken }) => receivedAt === null && taken?.how !== 'declined');

/** Judges an act about a question that was asked. */
function onQuestion(judge: (question: Question, act: Entry) => Ruling) {
  return ({ questions }: SessionState, act: Entry): Ruling => {
    const one = questions.find(({ seq }) => seq === act.data.question);
    return one ? judge(one, act) : refused('not-found', { what: 'question', which: Number(act.data.question) });
  };
}

const changeQuestion = (state: SessionState, { question: seq }: Data, change: Partial<Question>): SessionState => ({
  ...state,
  questions: state.questions.map((one) => (one.seq === seq ? { ...one, ...change } : one)),
});
