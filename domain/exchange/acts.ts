import { z } from 'zod';
import { startOfVnDay, vnDateOf } from '../calendar/dates';
import { type Acts, consulted, wordsWhere, yours } from '../case/act';
import { ofMeeting, whenOf } from '../case/daysThatCount';
import { documentsOf } from '../case/documents';
import type { Entry } from '../case/entry';
import { firstTwice } from '../case/fields';
import { bodyId, isoDate, letter, line, note, nothing, plainId, products, text, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, alreadyAnswered, alreadyDone, badDate, refused } from '../case/machine';
import { answeredBy, calledBy, callFault, comes, mayAnswer, meetingCall, offBy } from '../case/meeting';
import {
  bound,
  type ExchangeOpening,
  type ExchangeState,
  MEETING,
  party,
  type Point,
  pointOf,
  pointsOf,
  unconfirmed,
} from './state';

/** Who has which part: whoever calls it, who is invited, whom the points bind. */
export interface ExchangeParts {
  caller: string;
  invited: string[];
  bound: string[];
}

export const invitees = z.array(bodyId).min(1).max(200);

const point = z.strictObject({
  id: plainId.max(80),
  what: line(300),
  body: bodyId,
  with: z.array(bodyId).max(50),
  by: isoDate,
});

const byCaller = ({ caller }: ExchangeParts) => yours([caller], MEETING);

/** Everything that can be done in an exchange once it is called. */
export const ACTS: Acts<ExchangeState, ExchangeParts> = {
  'move-exchange': {
    by: byCaller,
    data: meetingCall.extend({ bodies: invitees.optional().meta({ description: 'Whom; without it, the same' }) }),
    texts: note,
    judge: (state, act) => alreadyHeld(state) ?? callFault(act) ?? accepted(),
    apply: (state, act) => ({
      ...state,
      meeting: calledBy(act, (act.data.bodies ?? state.meeting.invited) as string[], state.meeting),
    }),
  },
  'call-off-exchange': {
    by: byCaller,
    data: nothing,
    texts: why,
    judge: (state) => alreadyHeld(state) ?? accepted(),
    apply: (state, act) => ({
      ...state,
      meeting: offBy(state.meeting, act),
      closedAt: act.at,
      outcome: 'called-off',
    }),
  },
  'answer-exchange': {
    by: ({ invited }) => consulted(invited, MEETING),
    data: z.strictObject({ answer: comes }),
    texts: note,
    judge: (state, act) => alreadyHeld(state) ?? mayAnswer(state.meeting, act.by.body),
    apply: (state, act) => ({ ...state, meeting: answeredBy(state.meeting, act) }),
  },
  'add-exchange-papers': {
    by: ({ caller, invited }) => consulted([caller, ...invited], MEETING),
    data: z.strictObject({ documents: products.min(1) }),
    texts: note,
    apply: (state, act) => {
      const { seq, at, by } = act;
      return { ...state, papers: [...state.papers, { seq, at, by: by.body, documents: documentsOf(act) }] };
    },
  },
  'record-exchange': {
    by: byCaller,
    data: z.strictObject({
      ...ofMeeting,
      attended: z.array(bodyId).min(1).max(200).meta({ description: 'Who came' }),
      documents: products.min(1).meta({ description: 'The minutes' }),
      points: z
        .array(point)
        .max(100)
        .meta({ description: 'What was agreed; each binds only once all whom it names have agreed' }),
    }),
    texts: z.strictObject({ outcome: text }),
    counts: { by: 'meeting' },
    judge: judgeRecord,
    apply: applyRecord,
  },
  'answer-point': {
    by: (parts) => consulted(parts.bound, MEETING),
    head: true,
    data: z.strictObject({ point: plainId, answer: z.enum(['agree', 'decline']) }),
    texts: z.strictObject({ why: text.optional() }).optional(),
    agreements: [wordsWhere(({ answer }) => answer !== 'agree', { vi: 'cần nêu lý do', en: 'needs the reason' })],
    judge: judgeAnswer,
    apply: applyAnswer,
  },
  'close-exchange': {
    by: byCaller,
    data: nothing,
    texts: note,
    judge: ({ held }) => (held ? accepted() : refused('step-not-open', { step: MEETING, waitsFor: 'record-exchange' })),
    apply: (state) => ({ ...state, ending: true }),
  },
  // What was agreed is carried out in a case of its own, which may outlive this one.
  'gathering-closed': { by: 'engine', data: letter({}), afterClose: () => true, apply: (state) => state },
};

const alreadyHeld = ({ held }: ExchangeState): Ruling | null => held && alreadyDone(MEETING, held.at);

/** Minutes of a meeting that was held: of those who were there or invited, and of days to come. */
function judgeRecord(state: ExchangeState, act: Entry): Ruling {
  const held = alreadyHeld(state);
  if (held) return held;
  const { attended, points, heldOn } = act.data as unknown as { attended: string[]; points: Point[]; heldOn?: string };
  const today = vnDateOf(act.at);
  if (act.at < startOfVnDay(state.meeting.on) && heldOn === undefined)
    return refused('too-early', { step: MEETING, from: state.meeting.on, today });
  const there = party(state);
  const stranger = [...attended, ...points.flatMap(bound)].find((body) => !there.includes(body));
  if (stranger) return refused('not-consulted', { body: stranger });
  const twice = firstTwice(points.map(({ id }) => id));
  if (twice) return refused('invalid-input', { field: 'points', rule: `${twice}: once` });
  const past = points.find(({ by }) => by < today);
  return past ? badDate('points', past.by, `>= ${today}`) : accepted();
}

function applyRecord(state: ExchangeState, act: Entry): ExchangeState {
  const { attended, points } = act.data as unknown as { attended: string[]; points: Omit<Point, 'answers'>[] };
  const written = { [state.opening.caller]: { answer: 'agree', at: act.at } as const };
  return {
    ...state,
    held: { seq: act.seq, ...whenOf(act), attended, documents: documentsOf(act) },
    points: Object.fromEntries(
      points.map((one) => [one.id, { ...one, answers: bound(one).includes(state.opening.caller) ? written : {} }]),
    ),
  };
}

function judgeAnswer(state: ExchangeState, act: Entry): Ruling {
  const one = pointOf(state, String(act.data.point));
  if (!one) return refused('not-found', { what: 'point' });
  const { body } = act.by;
  if (!bound(one).includes(body)) return refused('not-consulted', { body });
  return unconfirmed(one).includes(body) ? accepted() : alreadyAnswered(body, one.answers[body]?.at as string);
}

function applyAnswer(state: ExchangeState, act: Entry): ExchangeState {
  const one = pointOf(state, String(act.data.point)) as Point;
  const answer = { answer: act.data.answer as 'agree' | 'decline', at: act.at };
  const answered = { ...one, answers: { ...one.answers, [act.by.body]: answer } };
  return { ...state, points: { ...state.points, [one.id]: answered } };
}

/** By the opening: what the minutes will bind isn't known yet. */
export const partsAtOpening = ({ caller, bodies }: ExchangeOpening): ExchangeParts => ({
  caller,
  invited: bodies,
  bound: [caller, ...bodies],
});

export const partsNow = (state: ExchangeState): ExchangeParts => ({
  caller: state.opening.caller,
  invited: state.meeting.invited,
  bound: [...new Set(pointsOf(state).flatMap(bound))],
});

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = ['invited', 'called-off', 'exchange-news', 'closed'];
