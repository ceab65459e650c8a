import { z } from 'zod';
import { startOfVnDay, vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import { bodyId, note, step, why } from '../case/forms';
import type { Consequence, Ruling, Task } from '../case/logic';
import { accepted, refused } from '../case/machine';
import {
  answeredBy,
  calledBy,
  callFault,
  comes,
  comingTasks,
  mayAnswer,
  type Meeting,
  meetingCall,
  meetingTold,
  offBy,
} from '../case/meeting';
import type { Step } from '../law/procedure';
import { byHolder, byInvited, changing, type CycleAct, onStep } from './rule';
import { bodiesOf, consultationCase, type CycleState, isOpen, stepLaw, stepState, type StepState } from './state';
import { traitsOf } from '../law/stepKinds';

const call = step.extend({
  ...meetingCall.shape,
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
    judge: onExchange((state, law, act) => mayCall(state, law, act) ?? callFault(act) ?? accepted()),
    apply: changing(invited),
  },
  'call-off': {
    by: byHolder,
    data: step,
    texts: why,
    judge: onExchange(
      (state, law, act) =>
        mayCall(state, law, act) ?? (standing(stepState(state, law.id)) ? accepted() : notCalled(law)),
    ),
    apply: changing(({ meeting }, act) => ({ meeting: offBy(meeting as Meeting, act) })),
  },
  'answer-invitation': {
    by: byInvited,
    data: step.extend({ answer: comes }),
    texts: note,
    judge: onExchange(judgeAnswer),
    apply: changing(({ meeting }, act) => ({ meeting: answeredBy(meeting as Meeting, act) })),
  },
});

function onExchange(judge: (state: CycleState, law: Step, act: Entry) => Ruling) {
  return onStep((state, law, act) =>
    traitsOf(law).meets
      ? judge(state, law, act)
      : refused('wrong-act', { act: act.name, step: law.id, kind: law.kind, allowed: 'submit' }),
  );
}

const notCalled = (step: Step): Ruling => refused('step-not-open', { step: step.id, waitsFor: 'invite' });

function invited({ id, meeting }: StepState, act: Entry, state: CycleState): Pick<StepState, 'meeting'> {
  const { holder, to: usual } = bodiesOf(state, id);
  const bodies = ((act.data.bodies ?? usual) as string[]).filter((body) => body !== holder);
  return { meeting: calledBy(act, bodies, meeting) };
}

/** Whether one comes may be said anew until the meeting is held. */
function judgeAnswer(state: CycleState, law: Step, act: Entry): Ruling {
  const step = stepState(state, law.id);
  const meeting = standing(step);
  if (!meeting) return notCalled(law);
  const ruling = mayAnswer(meeting, act.by.body);
  return isOpen(step) || !ruling.accepted
    ? ruling
    : refused('step-done', { step: law.id, doneOn: step.doneAt ? vnDateOf(step.doneAt) : '–' });
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

/** Whom a step names: who is asked, told, or may be named in it; in a joint programme of works every party. */
export function namedBy(state: CycleState, id: string): string[] {
  const { kind, carries } = stepLaw(state, id) as Step;
  const joint = kind === 'draft' && carries === 'projects';
  return [...new Set([...bodiesOf(state, id).to, ...((joint && state.opening.parties) || [])])];
}

/** Who takes part in a step: whoever holds it, whom it names, who was invited. */
export function takingPart(state: CycleState, id: string): string[] {
  const { holder, enteredBy } = bodiesOf(state, id);
  return [
    ...new Set([
      holder,
      ...(enteredBy ? [enteredBy] : []),
      ...namedBy(state, id),
      ...(stepState(state, id).meeting?.invited ?? []),
    ]),
  ];
}

/** The mails of each call, with its calendar file, and of calling off. */
export function meetingConsequences(state: CycleState, law: Step, step: StepState, now: string): Consequence[] {
  const { id, title, cites } = law;
  const place = { step: id, title, cites, uid: meetingId(state, step), stem: `${id}/${step.round}/` };
  return step.meeting ? [meetingTold(step.meeting, place, now)] : [];
}

/** Who was invited is asked whether it comes. */
export function invitationTasks(state: CycleState, law: Step): Task[] {
  const step = stepState(state, law.id);
  const meeting = isOpen(step) ? standing(step) : null;
  return meeting ? comingTasks(meeting, law.id, law.title, 'answer-invitation') : [];
}

/** The acts about a meeting that are open to whoever holds the step. */
export function callingActs(law: Step, step: StepState): string[] {
  if (!traitsOf(law).meets) return [];
  return standing(step) ? ['invite', 'call-off'] : ['invite'];
}
