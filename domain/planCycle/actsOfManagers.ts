import { z } from 'zod';
import { checkExtension, checkRevocation, type Extension } from '../calendar/extensions';
import { vnDateOf } from '../calendar/dates';
import { checkStopClosing, checkStopOpening } from '../calendar/stops';
import { prompting as form } from '../case/byHand';
import { ofDocument } from '../case/daysThatCount';
import type { Entry } from '../case/entry';
import { anyText, entryNumber, isoDate, letter, note, plainId, step, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, badDate, refused } from '../case/machine';
import { DomainError } from '../errors';
import type { Step } from '../law/procedure';
import { cancelledBy } from './agendas';
import { dating } from './dating';
import { stepDue } from './due';
import { stepObligation } from './obligations';
import { finished, moveVersion } from './moveVersion';
import {
  type AnyCycleAct,
  byManagers,
  byManagersOfStep,
  byPrompters,
  bySetter,
  changing,
  type CycleAct,
  onStep,
  stepOf,
} from './rule';
import { isRepeated, reached } from './prompts';
import { type CycleState, isOpen, type Move, type Prompt, stepLaw, stepState } from './state';

/** In the seat that signs; the engine may as well. */
const signed = { head: true, engineToo: true } as const;

/** On one step, by those who manage the cycle. */
const onManaged = { ...signed, by: byManagersOfStep } as const;

const entryNamed = entryNumber.meta({ description: 'Number of the entry that granted it' });

const prompting: AnyCycleAct = {
  ...signed,
  by: byPrompters,
  data: form,
  texts: note,
  judge: unlessFinished(judgePrompt),
  apply: applyPrompt,
};

/** Acts on time limits, by those who manage the cycle. */
export const managing: Record<string, AnyCycleAct> = {
  ...moving({
    extend: {
      ...onManaged,
      data: step.extend({ newDue: isoDate }),
      texts: why,
      judge: unlessFinished(judgeExtend),
      apply: changing(({ extensions }, act, state) => ({ extensions: [...extensions, extensionOf(state, act)] })),
    },
    'revoke-extension': {
      ...onManaged,
      data: step.extend({ extension: entryNamed }),
      texts: why,
      judge: unlessFinished(judgeRevoke),
      apply: changing(({ extensions }, { data }) => ({
        extensions: extensions.map((one) => (one.id === String(data.extension) ? { ...one, revoked: true } : one)),
      })),
    },
    pause: {
      ...onManaged,
      data: step,
      texts: why,
      judge: unlessFinished(judgePause),
      apply: changing(({ stops }, { at, by, seq }) => ({
        stops: [...stops, { from: vnDateOf(at), to: null, why: `#${seq}`, by: by.body }],
      })),
    },
    resume: {
      ...onManaged,
      data: step,
      texts: note,
      judge: unlessFinished(judgeResume),
      apply: changing(({ stops }, { at }) => ({
        stops: stops.map((stop) => (stop.to === null ? { ...stop, to: vnDateOf(at) } : stop)),
      })),
    },
    'set-anchor': {
      by: bySetter,
      engineToo: true,
      data: z.strictObject({ anchor: plainId, date: isoDate }),
      texts: note,
      judge: judgeAnchor,
      apply: (state, { data: { anchor, date } }) => ({
        ...state,
        anchors: { ...state.anchors, [String(anchor)]: String(date) },
      }),
    },
    // The engine lodges it where an administrator publishes a corrected calendar.
    recalendar: { by: 'engine', data: letter({ calendar: anyText }), apply: applyRecalendar },
    'move-version': moveVersion,
    ...dating,
  }),
  remind: prompting,
  escalate: prompting,
};

export const cancel: CycleAct = {
  ...signed,
  by: byManagers,
  data: z.strictObject(ofDocument),
  texts: why,
  judge: judgeCancel,
  apply: (state, act) => ({ ...state, closedAt: act.at, outcome: 'cancelled', cancelled: cancelledBy(act) }),
};

/** It ends by its stamp; the document by which it was decided is of that day or an earlier one, and has its number. */
function judgeCancel(_state: CycleState, { at, data: { number, signedOn } }: Entry): Ruling {
  if (typeof signedOn !== 'string') return accepted();
  const today = vnDateOf(at);
  if (signedOn > today) return badDate('signedOn', signedOn, `<= ${today}`);
  return typeof number === 'string' ? accepted() : refused('number-missing', { field: 'number', value: signedOn });
}

/** Acts that move due dates: refused where a date would leave the calendar; else every date that moved is told. */
function moving(acts: Record<string, AnyCycleAct>): Record<string, AnyCycleAct> {
  const told = Object.entries(acts).map(([cause, act]): [string, AnyCycleAct] => [
    cause,
    {
      ...act,
      judge(state, entry) {
        const ruling = act.judge?.(state, entry) ?? accepted();
        return ruling.accepted ? (outOfCalendar(state, act.apply(state, entry)) ?? ruling) : ruling;
      },
      apply(state, entry) {
        const next = act.apply(state, entry);
        return { ...next, moves: [...next.moves, ...movesBetween(state, next, cause, entry.seq)] };
      },
    },
  ]);
  return Object.fromEntries(told);
}

/** The refusal where a due date, reminder or escalation would move to a day that the calendar doesn't hold. */
function outOfCalendar(before: CycleState, next: CycleState): Ruling | null {
  const stays = (id: string) =>
    before.calendar === next.calendar &&
    before.procedure === next.procedure &&
    stepDue(before, id).dueOn === stepDue(next, id).dueOn;
  try {
    for (const id of unfinished(next)) if (!stays(id)) stepObligation(next, stepLaw(next, id) as Step);
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-out-of-range') return refused(error.code, error.facts);
    throw error;
  }
}

/** Compares every due date before and after, so that whatever moves stands on the record. */
function movesBetween(state: CycleState, next: CycleState, cause: string, seq: number): Move[] {
  return unfinished(state)
    .filter((id) => !stepState(next, id).endedAt)
    .flatMap((id) => {
      const [oldDue, newDue] = [stepDue(state, id).movable, stepDue(next, id).movable];
      return oldDue === newDue ? [] : [{ step: id, oldDue, newDue, cause, seq }];
    });
}

const unfinished = (state: CycleState): string[] =>
  Object.values(state.steps)
    .filter((step) => !step.doneAt && !step.endedAt)
    .map((step) => step.id);

/** The rule of an act on a step that may not be finished. */
function unlessFinished(judge: (state: CycleState, law: Step, act: Entry) => Ruling) {
  return onStep((state, law, act) => finished(state, law.id) ?? judge(state, law, act));
}

function judgeExtend(state: CycleState, { id }: Step, act: Entry): Ruling {
  const newDue = String(act.data.newDue);
  const { movable } = stepDue(state, id);
  if (movable === null) return refused('no-due-date', { step: id });
  const wrong = checkExtension(movable, stepState(state, id).extensions, extensionOf(state, act));
  return wrong ? refused('extension-earlier', { step: id, oldDue: movable, newDue }) : accepted({ oldDue: movable });
}

function extensionOf(state: CycleState, act: Entry): Extension {
  const oldDue = String(act.data.oldDue ?? stepDue(state, stepOf(act)).movable);
  // The reason itself is a text and stays in the register; the state names the entry that holds it.
  return { id: String(act.seq), why: `#${act.seq}`, by: act.by.body, oldDue, newDue: String(act.data.newDue) };
}

function judgeRevoke(state: CycleState, { id }: Step, act: Entry): Ruling {
  const extension = String(act.data.extension);
  const wrong = checkRevocation(stepState(state, id).extensions, extension);
  return wrong ? refused('no-such-extension', { extension }) : accepted();
}

function judgePause(state: CycleState, { id }: Step, act: Entry): Ruling {
  const step = stepState(state, id);
  if (!isOpen(step) || stepDue(state, id).law?.computed.period?.direction !== 'after')
    return refused('no-due-date', { step: id });
  const from = step.stops.find((stop) => stop.to === null)?.from;
  return checkStopOpening(step.stops, vnDateOf(act.at))
    ? refused('clock-stopped', { step: id, from: from ?? vnDateOf(act.at) })
    : accepted();
}

function judgeResume(state: CycleState, { id }: Step, act: Entry): Ruling {
  return checkStopClosing(stepState(state, id).stops, vnDateOf(act.at))
    ? refused('clock-running', { step: id })
    : accepted();
}

function judgeAnchor({ opening: { anchorsBy } }: CycleState, act: Entry): Ruling {
  const anchor = String(act.data.anchor);
  return Object.hasOwn(anchorsBy, anchor)
    ? accepted()
    : refused('unknown-anchor', { anchor, allowed: Object.keys(anchorsBy).join(', ') });
}

function applyRecalendar(state: CycleState, act: Entry): CycleState {
  const calendarHash = String(act.data.calendar);
  return { ...state, calendarHash, calendar: state.law.calendar(calendarHash) };
}

function judgePrompt(state: CycleState, { id }: Step, act: Entry): Ruling {
  const kind = act.name as Prompt['kind'];
  if (!isOpen(stepState(state, id))) return refused('step-not-open', { step: id, waitsFor: id });
  return isRepeated(state, kind, id, act.at) && act.data.again !== true
    ? refused('sent-today', { step: id, body: reached(state, kind, id) })
    : accepted();
}

function applyPrompt(state: CycleState, act: Entry): CycleState {
  const [step, kind] = [stepOf(act), act.name as Prompt['kind']];
  const prompt = { seq: act.seq, kind, step, at: act.at, to: reached(state, kind, step) };
  return { ...state, prompts: [...state.prompts, prompt] };
}
