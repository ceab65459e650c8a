import { vnDateOf } from '../calendar/dates';
import type { Act } from '../case/act';
import { calledOff } from '../case/apart';
import type { Entry } from '../case/entry';
import { why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import { byOwing, dutyOf, whichDuty } from './duty';
import { type Duty, type GatheringOpening, type GatheringState, undelivered } from './state';

/** What a body brought in, taken back by it before anybody has acted on it. */
export const withdrawContribution: Act<GatheringState, GatheringOpening> = {
  by: byOwing,
  data: whichDuty,
  texts: why,
  afterClose: (state) => !calledOff(state),
  judge: judgeWithdraw,
  apply: applyWithdraw,
};

/** By whoever brought it in, until it was received, decided upon, or the gathering closed with it. */
function judgeWithdraw(state: GatheringState, act: Entry): Ruling {
  const { askedBy, step } = state.opening;
  const duty = dutyOf(state, act);
  if (duty?.body !== act.by.body || !duty.deliveredAt)
    return refused('nothing-to-withdraw', { body: act.by.body, step });
  const [first] = [
    ...Object.entries(duty.receipts).map(([body, at]) => ({ body, at })),
    ...Object.values(state.decisions).map(({ by, at }) => ({ body: by, at })),
    ...(state.closedAt ? [{ body: askedBy, at: state.closedAt }] : []),
  ];
  return first ? refused('acted-on', { body: first.body, step, on: vnDateOf(first.at) }) : accepted({ duty: duty.id });
}

function applyWithdraw(state: GatheringState, act: Entry): GatheringState {
  const duty = dutyOf(state, act) as Duty;
  const { id, body, documents } = duty;
  return {
    ...state,
    duties: { ...state.duties, [id]: { ...undelivered(duty), round: duty.round + 1 } },
    withdrawn: [...state.withdrawn, { duty: id, body, seq: act.seq, at: act.at, documents }],
  };
}
