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
import { dating, upperDirective } from './dating';
import { stepDue } from './due';
import { stepObligation } from './obligations';
import { ended, moveVersion } from './moveVersion';
import { type AnyCycleAct, byManagers, byManagersOfStep, byPrompters, bySetter, type CycleAct } from './rule';
import { isRepeated, reached } from './prompts';
import { type CycleState, isOpen, type Move, type Prompt, stepLaw, stepState, withStep } from './state';

/** In the seat that signs; the engine may as well. */
const signed = { head: true, engineToo: true } as const;

const entryNamed = entryNumber.meta({ description: 'Number of the entry that granted it' });

const prompting: AnyCycleAct = {
  ...signed,
  by: byPrompters,
  data: form,
  texts: note,
  judge: judgePrompt,
  apply: applyPrompt,
};

/** Acts on time limits, by those who manage the cycle. */
export const managing: Record<string, AnyCycleAct> = {
  extend: moving('extend', {
    ...signed,
    by: byManagersOfStep,
    data: step.extend({ newDue: isoDate }),
    texts: why,
    judge: judgeExtend,
    apply: applyExtend,
  }),
  'revoke-extension': moving('revoke-extension', {
    ...signed,
    by: byManagersOfStep,
    data: step.extend({ extension: entryNamed }),
    texts: why,
    judge: judgeRevoke,
    apply: applyRevoke,
  }),
  pause: moving('pause', {
    ...signed,
    by: byManagersOfStep,
    data: step,
    texts: why,
    judge: judgePause,
    apply: applyPause,
  }),
  resume: moving('resume', {
    ...signed,
    by: byManagersOfStep,
    data: step,
    texts: note,
    judge: judgeResume,
    apply: applyResume,
  }),
  'set-anchor': moving('set-anchor', {
    by: bySetter,
    engineToo: true,
    data: z.strictObject({ anchor: plainId, date: isoDate }),
    texts: note,
    judge: judgeAnchor,
    apply: applyAnchor,
  }),
  // The engine lodges it where an administrator publishes a corrected calendar.
  recalendar: moving('recalendar', {
    by: 'engine',
    data: letter({ calendar: anyText }),
    judge: () => accepted(),
    apply: applyRecalendar,
  }),
  'move-version': moving('move-version', moveVersion),
  'set-timetable': moving('set-timetable', dating['set-timetable']),
  'enter-directive': moving('enter-directive', dating['enter-directive']),
  'upper-directive': moving('upper-directive', upperDirective),
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

/** An act that moves due dates: refused where a date would leave the calendar; else every date that moved is told. */
function moving(cause: string, act: AnyCycleAct): AnyCycleAct {
  return {
    ...act,
    judge(state, entry) {
      const ruling = act.judge?.(state, entry) ?? accepted();
      return ruling.accepted ? (outOfCalendar(state, act.apply(state, entry)) ?? ruling) : ruling;
    },
    apply(state, entry) {
      const next = act.apply(state, entry);
      return { ...next, moves: [...next.moves, ...movesBetween(state, next, cause, entry.seq)] };
    },
  };
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

/** The refusal of an act on a step that is finished. */
function notManageable(state: CycleState, act: Entry): Ruling | null {
  const id = String(act.data.step);
  if (!stepLaw(state, id)) return refused('no-such-step', { step: id });
  const { doneAt } = stepState(state, id);
  return (
    (doneAt ? null : ended(state, stepState(state, id))) ??
    (doneAt ? refused('step-done', { step: id, doneOn: vnDateOf(doneAt) }) : null)
  );
}

function judgeExtend(state: CycleState, act: Entry): Ruling {
  const blocked = notManageable(state, act);
  if (blocked) return blocked;
  const id = String(act.data.step);
  const newDue = String(act.data.newDue);
  const { movable } = stepDue(state, id);
  if (movable === null) return refused('no-due-date', { step: id });
  const wrong = checkExtension(movable, stepState(state, id).extensions, extensionOf(state, act));
  return wrong ? refused('extension-earlier', { step: id, oldDue: movable, newDue }) : accepted({ oldDue: movable });
}

function extensionOf(state: CycleState, act: Entry): Extension {
  const oldDue = String(act.data.oldDue ?? stepDue(state, String(act.data.step)).movable);
  // The reason itself is a text and stays in the register; the state names the entry that holds it.
  return { id: String(act.seq), why: `#${act.seq}`, by: act.by.body, oldDue, newDue: String(act.data.newDue) };
}

function applyExtend(state: CycleState, act: Entry): CycleState {
  const id = String(act.data.step);
  return withStep(state, id, { extensions: [...stepState(state, id).extensions, extensionOf(state, act)] });
}

function judgeRevoke(state: CycleState, act: Entry): Ruling {
  const blocked = notManageable(state, act);
  if (blocked) return blocked;
  const extension = String(act.data.extension);
  const wrong = checkRevocation(stepState(state, String(act.data.step)).extensions, extension);
  return wrong ? refused('no-such-extension', { extension }) : accepted();
}

function applyRevoke(state: CycleState, act: Entry): CycleState {
  const id = String(act.data.step);
  const revoke = (one: Extension): Extension =>
    one.id === String(act.data.extension) ? { ...one, revoked: true } : one;
  return withStep(state, id, { extensions: stepState(state, id).extensions.map(revoke) });
}

function judgePause(state: CycleState, act: Entry): Ruling {
  const blocked = notManageable(state, act);
  if (blocked) return blocked;
  const id = String(act.data.step);
  const step = stepState(state, id);
  if (!isOpen(step) || stepDue(state, id).law?.computed.period?.direction !== 'after')
    return refused('no-due-date', { step: id });
  const from = step.stops.find((stop) => stop.to === null)?.from;
  return checkStopOpening(step.stops, vnDateOf(act.at))
    ? refused('clock-stopped', { step: id, from: from ?? vnDateOf(act.at) })
    : accepted();
}

function applyPause(state: CycleState, act: Entry): CycleState {
  const id = String(act.data.step);
  const stop = { from: vnDateOf(act.at), to: null, why: `#${act.seq}`, by: act.by.body };
  return withStep(state, id, { stops: [...stepState(state, id).stops, stop] });
}

function judgeResume(state: CycleState, act: Entry): Ruling {
  const blocked = notManageable(state, act);
  if (blocked) return blocked;
  const id = String(act.data.step);
  return checkStopClosing(stepState(state, id).stops, vnDateOf(act.at))
    ? refused('clock-running', { step: id })
    : accepted();
}

function applyResume(state: CycleState, act: Entry): CycleState {
  const id = String(act.data.step);
  const to = vnDateOf(act.at);
  return withStep(state, id, {
    stops: stepState(state, id).stops.map((stop) => (stop.to === null ? { ...stop, to } : stop)),
  });
}

function judgeAnchor({ opening: { anchorsBy } }: CycleState, act: Entry): Ruling {
  const anchor = String(act.data.anchor);
  return Object.hasOwn(anchorsBy, anchor)
    ? accepted()
    : refused('unknown-anchor', { anchor, allowed: Object.keys(anchorsBy).join(', ') });
}

function applyAnchor(state: CycleState, act: Entry): CycleState {
  return { ...state, anchors: { ...state.anchors, [String(act.data.anchor)]: String(act.data.date) } };
}

function applyRecalendar(state: CycleState, act: Entry): CycleState {
  const calendarHash = String(act.data.calendar);
  return { ...state, calendarHash, calendar: state.law.calendar(calendarHash) };
}

function judgePrompt(state: CycleState, act: Entry): Ruling {
  const id = String(act.data.step);
  const kind = act.name as Prompt['kind'];
  const blocked = notManageable(state, act);
  if (blocked) return blocked;
  if (!isOpen(stepState(state, id))) return refused('step-not-open', { step: id, waitsFor: id });
  return isRepeated(state, kind, id, act.at) && act.data.again !== true
    ? refused('sent-today', { step: id, body: reached(state, kind, id) })
    : accepted();
}

function applyPrompt(state: CycleState, act: Entry): CycleState {
  const step = String(act.data.step);
  const kind = act.name as Prompt['kind'];
  const prompt = { seq: act.seq, kind, step, at: act.at, to: reached(state, kind, step) };
  return { ...state, prompts: [...state.prompts, prompt] };
}
