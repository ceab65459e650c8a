import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import { type Acts, yours } from '../case/act';
import type { Entry } from '../case/entry';
import { bodyId, isoDate, letter, nothing, note, plainId, text, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, alreadyAnswered, badDate, refused } from '../case/machine';
import { type DocumentEffect, EFFECTS } from '../officialDocument/state';
import { type ArrivalState, directionOf } from './state';

/** Who has which part in an arrival. */
export interface ArrivalParts {
  body: string;
  holders: string[];
}

const byBody = ({ body }: ArrivalParts) => yours([body], 'direction');
const byHolders = ({ holders }: ArrivalParts) => yours(holders, 'handling');

/** Everything that is done with a document that came in. */
export const ACTS: Acts<ArrivalState, ArrivalParts> = {
  'direct-arrival': {
    by: byBody,
    data: z.strictObject({
      lead: bodyId,
      with: z.array(bodyId).max(30).default([]),
      dueOn: isoDate.nullable().default(null),
    }),
    texts: z.strictObject({ direction: text.optional() }).optional(),
    judge: judgeDirection,
    apply: (state, act) => ({
      ...state,
      directions: [
        ...state.directions,
        {
          seq: act.seq,
          at: act.at,
          by: act.by.body,
          officer: act.by.officer,
          lead: String(act.data.lead),
          with: (act.data.with ?? []) as string[],
          dueOn: (act.data.dueOn ?? null) as string | null,
        },
      ],
    }),
  },
  'give-arrival': {
    by: byHolders,
    data: z.strictObject({ case: plainId, step: plainId.nullable().default(null) }),
    texts: note,
    engineToo: true,
    afterClose: () => true,
    apply: (state, act) => ({
      ...state,
      given: [
        ...state.given,
        { seq: act.seq, at: act.at, case: String(act.data.case), step: (act.data.step ?? null) as string | null },
      ],
    }),
  },
  'finish-arrival': {
    by: byHolders,
    data: z.strictObject({ answeredBy: plainId.nullable().default(null) }),
    texts: note,
    apply: (state, act) => ({
      ...ended(state, act, 'finished'),
      answeredBy: (act.data.answeredBy ?? null) as string | null,
    }),
  },
  'return-arrival': {
    by: byBody,
    clerk: true,
    data: nothing,
    texts: why,
    reasonOnRecord: 'always',
    apply: (state, act) => ({ ...ended(state, act, 'returned'), returned: { seq: act.seq, at: act.at } }),
  },
  recalled: {
    by: 'engine',
    data: letter({ kind: z.enum(EFFECTS), by: plainId, number: z.string(), date: isoDate }),
    afterClose: () => true,
    apply: applyRecalled,
  },
};

const ended = (state: ArrivalState, act: Entry, outcome: string): ArrivalState => ({
  ...state,
  closedAt: act.at,
  outcome,
});

function judgeDirection(state: ArrivalState, act: Entry): Ruling {
  const { dueOn } = act.data;
  const today = vnDateOf(act.at);
  if (typeof dueOn === 'string' && dueOn < today) return badDate('dueOn', dueOn, `>= ${today}`);
  const { from, to } = state.calendar;
  if (typeof dueOn === 'string' && dueOn > to) return refused('calendar-out-of-range', { date: dueOn, from, to });
  const before = directionOf(state);
  const { lead, with: others = [] } = act.data as { lead: string; with?: string[] };
  if (others.includes(lead)) return refused('invalid-input', { field: 'with', rule: `≠ ${lead}` });
  const same = before && before.lead === lead && before.dueOn === (dueOn ?? null);
  return same && before.with.join() === others.join() ? alreadyAnswered(lead, before.at) : accepted();
}

/** Art. 18(4)(b): what was recalled is no document to act on any more. */
function applyRecalled(state: ArrivalState, act: Entry): ArrivalState {
  const { kind, by, number, date } = act.data as { kind: DocumentEffect; by: string; number: string; date: string };
  const closing = state.closedAt ? {} : { closedAt: act.at, outcome: kind };
  return { ...state, ...closing, recalled: { seq: act.seq, kind, by, number, date } };
}

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = [
  'arrival-directed',
  'arrival-returned',
  'document-recalls',
  'document-replaces',
  'document-corrects',
];
