import { checkExtension, checkRevocation, type Extension } from '../calendar/extensions';
import { isIsoDate, vnDateOf } from '../calendar/dates';
import { checkStopClosing, checkStopOpening } from '../calendar/stops';
import { ADMINISTRATION, type Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import { DomainError } from '../errors';
import type { Step } from '../law/procedure';
import type { ActRule } from './actRule';
import { stepDue } from './due';
import { stepObligation } from './obligations';
import { applyMoveVersion, ended, judgeMoveVersion } from './moveVersion';
import { type CycleState, isOpen, type Move, stepLaw, stepState, withStep } from './state';

/** Acts on time limits and on the case as a whole, by those who manage it. */
export const managing: Record<string, ActRule> = {
  extend: moving('extend', judgeExtend, applyExtend),
  'revoke-extension': moving('revoke-extension', judgeRevoke, applyRevoke),
  pause: moving('pause', judgePause, applyPause),
  resume: moving('resume', judgeResume, applyResume),
  'set-anchor': moving('set-anchor', judgeAnchor, applyAnchor),
  recalendar: moving('recalendar', judgeRecalendar, applyRecalendar),
  'move-version': moving('move-version', judgeMoveVersion, applyMoveVersion),
  remind: { judge: judgePrompt, apply: applyPrompt },
  escalate: { judge: judgePrompt, apply: applyPrompt },
  cancel: {
    judge: (state, act) => notManager(state, act) ?? accepted(),
    apply: (state, act) => ({ ...state, closedAt: act.at, outcome: 'cancelled' }),
  },
};

/** An act that moves due dates: refused where a date would leave the calendar; else every date that moved is told. */
function moving(cause: string, judge: ActRule['judge'], apply: ActRule['apply']): ActRule {
  return {
    judge(state, act) {
      const ruling = judge(state, act);
      return ruling.accepted ? (outOfCalendar(apply(state, act)) ?? ruling) : ruling;
    },
    apply(state, act) {
      const next = apply(state, act);
      return { ...next, moves: [...next.moves, ...movesBetween(state, next, cause, act.seq)] };
    },
  };
}

/** The refusal where a due date, reminder or escalation would fall on a day that the calendar doesn't hold. */
function outOfCalendar(next: CycleState): Ruling | null {
  try {
    for (const id of unfinished(next)) stepObligation(next, stepLaw(next, id) as Step);
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

/** The refusal unless somebody who manages the case signs. */
export function notManager(state: CycleState, act: Entry): Ruling | null {
  const { managers } = state.opening;
  if (act.by.role === 'system') return null;
  if (!managers.includes(act.by.body))
    return refused('not-your-step', {
      step: String(act.data.step ?? act.name),
      holder: managers.join(', '),
      body: act.by.body,
    });
  return act.by.role === 'head' ? null : refused('role-required', { role: 'head' });
}

/** The refusal unless a manager acts on a step that is not finished. */
function notManageable(state: CycleState, act: Entry): Ruling | null {
  const id = String(act.data.step);
  if (!stepLaw(state, id)) return refused('no-such-step', { step: id });
  const { doneAt } = stepState(state, id);
  return (
    notManager(state, act) ??
    (doneAt ? null : ended(state, stepState(state, id))) ??
    (doneAt ? refused('step-done', { step: id, doneOn: vnDateOf(doneAt) }) : null)
  );
}

function judgeExtend(state: CycleState, act: Entry): Ruling {
  const blocked = notManageable(state, act);
  if (blocked) return blocked;
  const id = String(act.data.step);
  const newDue = String(act.data.newDue);
  if (!isIsoDate(newDue)) return refused('bad-date', { field: 'newDue', value: newDue, rule: 'YYYY-MM-DD' });
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

function judgeAnchor(state: CycleState, act: Entry): Ruling {
  const anchor = String(act.data.anchor);
  const date = String(act.data.date);
  const { anchorsBy } = state.opening;
  const setBy = Object.hasOwn(anchorsBy, anchor) ? anchorsBy[anchor] : undefined;
  if (!setBy) return refused('unknown-anchor', { anchor, allowed: Object.keys(anchorsBy).join(', ') });
  if (!isIsoDate(date)) return refused('bad-date', { field: 'date', value: date, rule: 'YYYY-MM-DD' });
  if (act.by.role === 'system' || act.by.body === setBy) return accepted();
  return refused('not-your-step', { step: 'set-anchor', holder: setBy, body: act.by.body });
}

function applyAnchor(state: CycleState, act: Entry): CycleState {
  return { ...state, anchors: { ...state.anchors, [String(act.data.anchor)]: String(act.data.date) } };
}

/** Only the engine itself lodges this, when an administrator publishes a corrected calendar. */
function judgeRecalendar(_state: CycleState, act: Entry): Ruling {
  return act.by.role === 'system' ? accepted() : refused('not-permitted');
}

function applyRecalendar(state: CycleState, act: Entry): CycleState {
  const calendarHash = String(act.data.calendar);
  return { ...state, calendarHash, calendar: state.law.calendar(calendarHash) };
}

/** Reminding and escalating decide nothing, so that administrators may do it too. */
function judgePrompt(state: CycleState, act: Entry): Ruling {
  const id = String(act.data.step);
  const managed = { ...state, opening: { ...state.opening, managers: [...state.opening.managers, ADMINISTRATION] } };
  const blocked = notManageable(managed, act);
  if (blocked) return blocked;
  return isOpen(stepState(state, id)) ? accepted() : refused('step-not-open', { step: id, waitsFor: id });
}

function applyPrompt(state: CycleState, act: Entry): CycleState {
  const prompt = { seq: act.seq, kind: act.name as 'remind' | 'escalate', step: String(act.data.step) };
  return { ...state, prompts: [...state.prompts, prompt] };
}
