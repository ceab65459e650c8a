import { z } from 'zod';
import { startOfVnDay, vnDateOf } from '../calendar/dates';
import type { Data, Entry } from '../case/entry';
import { bodyId, isoDate, line, note, step, time, why } from '../case/forms';
import type { Consequence, MailOrder, Ruling, Task } from '../case/logic';
import { accepted, badDate, event, refused } from '../case/machine';
import type { Step } from '../law/procedure';
import { byHolder, byInvited, type CycleAct } from './rule';
import {
  bodiesOf,
  consultationCase,
  type CycleState,
  isOpen,
  type Meeting,
  stepLaw,
  stepState,
  type StepState,
  withStep,
} from './state';
import { traitsOf } from '../law/stepKinds';

const call = step.extend({
  on: isoDate,
  from: time,
  to: time,
  place: line(200),
  bodies: z
    .array(bodyId)
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'Whom; without it, those whom the step names' }),
});

/** A meeting that stands: called and not called off. */
export const standing = ({ meeting }: Pick<StepState, 'meeting'>): Meeting | null =>
  meeting && !meeting.calledOff ? meeting : null;

/** What makes the meeting one and the same in everybody's calendar, however often it is moved. */
export const meetingId = (state: CycleState, step: StepState): string => consultationCase(state, step);

/** The rules of the acts about a meeting; `mayCall` refuses whoever does not hold the open step. */
export const meetings = (
  mayCall: (state: CycleState, step: Step, act: Entry) => Ruling | null,
): Record<string, CycleAct> => ({
  // Called, and moved by calling it again.
  invite: {
    by: byHolder,
    data: call,
    texts: note,
    judge: (state, act) => onExchange(state, act, (law) => mayCall(state, law, act) ?? judgeInvite(act)),
    apply: applyInvite,
  },
  'call-off': {
    by: byHolder,
    data: step,
    texts: why,
    judge: (state, act) =>
      onExchange(
        state,
        act,
        (law) => mayCall(state, law, act) ?? (standing(stepState(state, law.id)) ? accepted() : notCalled(law)),
      ),
    apply: applyCallOff,
  },
  'answer-invitation': {
    by: byInvited,
    data: step.extend({ answer: z.enum(['attend', 'decline']) }),
    texts: note,
    judge: (state, act) => onExchange(state, act, (law) => judgeAnswer(stepState(state, law.id), law, act)),
    apply: applyAnswer,
  },
});

function onExchange(state: CycleState, act: Entry, judge: (step: Step) => Ruling): Ruling {
  const step = stepLaw(state, String(act.data.step));
  if (!step) return refused('no-such-step', { step: String(act.data.step) });
  return traitsOf(step).meets
    ? judge(step)
    : refused('wrong-act', { act: act.name, step: step.id, kind: step.kind, allowed: 'submit' });
}

const notCalled = (step: Step): Ruling => refused('step-not-open', { step: step.id, waitsFor: 'invite' });

function judgeInvite({ data, at }: Entry): Ruling {
  const { on, from, to } = data as Record<string, string>;
  const today = vnDateOf(at);
  if (String(on) < today) return badDate('on', String(on), `>= ${today}`);
  return String(to) > String(from) ? accepted() : refused('invalid-input', { field: 'to', rule: `> ${from}` });
}

function applyInvite(state: CycleState, act: Entry): CycleState {
  const id = String(act.data.step);
  const before = stepState(state, id).meeting;
  const { on, from, to, place, bodies } = act.data;
  const { holder, to: usual } = bodiesOf(state, id);
  const invited = [...new Set((bodies ?? usual) as string[])].filter((body) => body !== act.by.body && body !== holder);
  const meeting: Meeting = {
    sequence: before ? before.sequence + 1 : 0,
    at: act.at,
    by: act.by.body,
    on: String(on),
    from: String(from),
    to: String(to),
    place: String(place),
    invited,
    answers: {},
    calledOff: false,
  };
  return withStep(state, id, { meeting });
}

function applyCallOff(state: CycleState, act: Entry): CycleState {
  const id = String(act.data.step);
  const meeting = stepState(state, id).meeting as Meeting;
  return withStep(state, id, { meeting: { ...meeting, sequence: meeting.sequence + 1, at: act.at, calledOff: true } });
}

/** Whether one comes may be said anew until the meeting is held. */
function judgeAnswer(step: StepState, law: Step, act: Entry): Ruling {
  const meeting = standing(step);
  if (!meeting) return notCalled(law);
  if (!meeting.invited.includes(act.by.body)) return refused('not-consulted', { body: act.by.body });
  return isOpen(step)
    ? accepted()
    : refused('step-done', { step: law.id, doneOn: step.doneAt ? vnDateOf(step.doneAt) : '–' });
}

function applyAnswer(state: CycleState, act: Entry): CycleState {
  const id = String(act.data.step);
  const meeting = stepState(state, id).meeting as Meeting;
  const answer = { answer: act.data.answer as 'attend' | 'decline', at: act.at };
  return withStep(state, id, { meeting: { ...meeting, answers: { ...meeting.answers, [act.by.body]: answer } } });
}

/**
 * The refusal of minutes before the meeting's day that don't say when it was held (no law keeps people from meeting
 * earlier than they were called for), or without who came; without a meeting nobody asks.
 */
export function heldFault(state: CycleState, law: Step, act: Entry): Ruling | null {
  const { id } = law;
  const meeting = traitsOf(law).meets ? standing(stepState(state, id)) : null;
  if (!meeting) return null;
  if (act.at < startOfVnDay(meeting.on) && act.data.heldOn === undefined)
    return refused('too-early', { step: id, from: meeting.on, today: vnDateOf(act.at) });
  const attended = (act.data.attended ?? []) as string[];
  return attended.length > 0 ? null : refused('product-missing', { step: id, product: 'attendance' });
}

/** Who takes part in a step: whoever holds it, whom it names, who was invited. */
export function takingPart(state: CycleState, id: string): string[] {
  const { holder, enteredBy, to } = bodiesOf(state, id);
  return [
    ...new Set([holder, ...(enteredBy ? [enteredBy] : []), ...to, ...(stepState(state, id).meeting?.invited ?? [])]),
  ];
}

/** The mails of each call, with its calendar file, and of calling off. */
export function meetingConsequences(state: CycleState, law: Step, step: StepState, now: string): Consequence[] {
  const { meeting } = step;
  if (!meeting) return [];
  const { sequence, invited, calledOff, on, from, to, place } = meeting;
  const name = calledOff ? 'called-off' : 'invited';
  const key = `${law.id}/${step.round}/${name}/${sequence}`;
  const facts: Data = {
    stepVi: law.title.vi,
    stepEn: law.title.en,
    holder: meeting.by,
    on,
    from,
    to,
    place,
    bodies: invited,
    uid: meetingId(state, step),
    sequence,
    calledAt: meeting.at,
  };
  const mails = invited.map(
    (toBody): MailOrder => ({
      key,
      template: calledOff ? 'meeting-off' : 'invitation',
      toBody,
      step: law.id,
      dueOn: on,
      cites: law.cites,
      facts,
    }),
  );
  return [
    { event: event(name, key, now, { step: law.id, on, bodies: invited, sequence }), letters: [], mails, timed: false },
  ];
}

/** Who was invited is asked whether it comes. */
export function invitationTasks(state: CycleState, law: Step): Task[] {
  const step = stepState(state, law.id);
  const meeting = isOpen(step) ? standing(step) : null;
  if (!meeting) return [];
  const { on, from, to, place } = meeting;
  return meeting.invited
    .filter((body) => !meeting.answers[body])
    .map((body) => ({
      key: `${law.id}/invitation/${body}`,
      body,
      step: law.id,
      acts: ['answer-invitation'],
      dueOn: on,
      openedAt: meeting.at,
      facts: { title: { ...law.title }, kind: 'invitation', meeting: { on, from, to, place } },
    }));
}

/** The acts about a meeting that are open to whoever holds the step. */
export function callingActs(law: Step, step: StepState): string[] {
  if (!traitsOf(law).meets) return [];
  return standing(step) ? ['invite', 'call-off'] : ['invite'];
}
