import { z } from 'zod';
import { deadlinePassed, vnDateOf } from '../calendar/dates';
import { type Act, consulted } from '../case/act';
import { calledOff } from '../case/apart';
import type { Entry } from '../case/entry';
import { bodyId, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, alreadyAnswered, refused } from '../case/machine';
import { dropComments } from './comments';
import { ownLastDay } from './delivery';
import { type ConsultationOpening, type ConsultationState, type Consultee, withConsultee } from './state';

/** An answer taken back, and what it said with it. */
export const withdrawReply: Act<ConsultationState, ConsultationOpening> = {
  by: ({ consultees, askedBy, step }) => consulted([...consultees, askedBy], step),
  data: z.strictObject({
    body: bodyId.optional().meta({ description: 'Whose, where the asking body had entered it from paper' }),
  }),
  texts: why,
  afterClose: (state) => !calledOff(state),
  judge: judgeWithdraw,
  apply: applyWithdraw,
};

/** By whoever lodged it, in time, and before anything was made of it. */
function judgeWithdraw(state: ConsultationState, act: Entry): Ruling {
  const { askedBy, step } = state.opening;
  const one = withdrawn(state, act);
  const lodger = one?.onPaper ? askedBy : one?.body;
  if (!one?.answer || lodger !== act.by.body) return refused('nothing-to-withdraw', { body: act.by.body, step });
  const handled = Object.values(state.comments).find(({ from, handledAt }) => from === one.body && handledAt);
  const actedAt = state.closedAt ?? handled?.handledAt;
  if (actedAt) return refused('acted-on', { body: askedBy, step, on: vnDateOf(actedAt) });
  const lastDay = ownLastDay(state, one);
  return lastDay !== null && deadlinePassed(lastDay, act.at)
    ? alreadyAnswered(one.body, one.answeredAt as string)
    : accepted();
}

const withdrawn = (state: ConsultationState, { data, by }: Entry): Consultee | undefined =>
  state.consultees.get(String(data.body ?? by.body));

/** It hasn't answered after all, and is waited for as before. */
function applyWithdraw(state: ConsultationState, act: Entry): ConsultationState {
  const one = withdrawn(state, act) as Consultee;
  const { body, documents, round } = one;
  const unsaid = {
    answer: null,
    answeredAt: null,
    late: false,
    documents: [],
    onPaper: null,
    positions: [],
    round: round + 1,
  };
  const next = withConsultee(dropComments(state, one), body, unsaid);
  return {
    ...next,
    awaiting: next.awaiting + (one.givenUpAt ? 0 : 1),
    late: next.late.filter((other) => other !== body),
    arrived: next.arrived.filter((other) => other !== body),
    withdrawn: [...next.withdrawn, { body, by: act.by.body, seq: act.seq, at: act.at, documents }],
  };
}
