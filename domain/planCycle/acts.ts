import type { DocumentRef } from '../case/documentRef';
import type { Entry } from '../case/entry';
import { type Fields, listOf, optional, shape, text } from '../case/fields';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import type { Step } from '../law/procedure';
import { managing } from './actsOfManagers';
import { letters } from './actsOfOtherCases';
import { community, communityOpen } from './community';
import { closeWithout, ofOtherLevels } from './levels/acts';
import { onTargets } from './levels/targets';
import { heldFault, meetings } from './meetings';
import { ended } from './moveVersion';
import { complete, reopen, waitsFor } from './progress';
import { bodiesOf, type CycleState, stepLaw, stepState, withStep } from './state';
import { LAID_DOWN_FIELDS, laidDownFault } from './laidDown';
import { objectionsOpen } from './agreement';
import type { ActRule } from './actRule';
import { receiversOf } from './schedules';
import { addDays, startOfVnDay, vnDateOf } from '../calendar/dates';
import { earliestOn } from '../law/due';
import { isOverdue, lawFacts, stepDue } from './due';

/** The acts by which a step of each kind is done. */
export const COMPLETING_ACTS: Record<Step['kind'], string[]> = {
  draft: ['submit'],
  appraise: ['submit'],
  verify: ['submit'],
  exchange: ['submit'],
  notify: ['submit'],
  publish: ['submit'],
  assign: ['submit'],
  cascade: ['submit'],
  consult: [],
  gather: [],
  decide: ['sign', 'return'],
};

/**
 * The acts open to a step's holder; a decision in session is taken there, a consultation or gathering in its own case.
 */
export const actsFor = (step: Step): string[] => (step.inSession ? [] : COMPLETING_ACTS[step.kind]);

export const ACTS: Record<string, ActRule> = {
  submit: {
    judge: (state, act) => judgeStepAct(state, act),
    apply: (state, act) =>
      stepLaw(state, String(act.data.step))?.cascade ? closeWithout(state, act) : finish(state, act, 'done'),
  },
  sign: { judge: (state, act) => judgeStepAct(state, act), apply: (state, act) => finish(state, act, 'signed') },
  return: { judge: judgeReturn, apply: applyReturn },
  acknowledge: { judge: judgeAcknowledge, apply: applyAcknowledge },
  ...meetings((state, step, act) => notHolder(state, step, act) ?? notOpen(state, step)),
  ...managing,
  ...community,
  ...letters,
  ...ofOtherLevels,
  ...onTargets,
};

/** The rule of an act's name; none for a name that every object has. */
export const ruleOf = (name: string): ActRule | undefined => (Object.hasOwn(ACTS, name) ? ACTS[name] : undefined);

/** The form of what the acts carry; what an act must carry, its own rule asks for. */
export const FIELDS: Fields = {
  step: optional(text),
  documents: optional(listOf(shape({ id: text, type: text, sha256: text }))),
  ...LAID_DOWN_FIELDS,
};

function judgeStepAct(state: CycleState, act: Entry): Ruling {
  const step = stepLaw(state, String(act.data.step));
  if (!step) return refused('no-such-step', { step: String(act.data.step) });
  return (
    notHolder(state, step, act) ??
    notOpen(state, step) ??
    tooEarly(state, step, act) ??
    wrongAct(step, act) ??
    missingProduct(step, act) ??
    heldFault(state, step, act) ??
    laidDownFault(state, step, act) ??
    objectionsOpen(state, step, act) ??
    communityOpen(state, step) ??
    accepted()
  );
}

/** The refusal for a body or a seat that may not do this step's acts. */
function notHolder(state: CycleState, step: Step, act: Entry): Ruling | null {
  const { holder, enteredBy } = bodiesOf(state, step.id);
  const bodies = [enteredBy ?? holder, holder];
  if (!bodies.includes(act.by.body))
    return refused('not-your-step', { step: step.id, holder: bodies[0] as string, body: act.by.body });
  // Whoever only enters what a higher body decided doesn't sign for it.
  const signs = step.role === 'head' && !enteredBy;
  return signs && act.by.role !== 'head' ? refused('role-required', { role: 'head' }) : null;
}

function notOpen(state: CycleState, step: Step): Ruling | null {
  const { openedAt, doneAt } = stepState(state, step.id);
  const gone = doneAt ? null : ended(state, stepState(state, step.id));
  if (gone) return gone;
  if (doneAt) return refused('step-done', { step: step.id, doneOn: vnDateOf(doneAt) });
  return openedAt ? null : refused('step-not-open', { step: step.id, waitsFor: waitsFor(state, step.id).join(', ') });
}

/**
 * The refusal while a length that must run out first is still running. An anchor's day is a plan; what happened before
 * it happened.
 */
function tooEarly(state: CycleState, step: Step, act: Entry): Ruling | null {
  // Lower plans are waited for until the step's day has passed.
  const { dueOn } = stepDue(state, step.id);
  if (step.cascade && dueOn !== null && !isOverdue(state, step.id, act.at)) {
    return refused('too-early', { step: step.id, from: addDays(dueOn, 1), today: vnDateOf(act.at) });
  }
  if (!step.notBefore || 'anchor' in step.notBefore) return null;
  const from = earliestOn(state.procedure, step.id, lawFacts(state))?.date;
  return from && act.at < startOfVnDay(from)
    ? refused('too-early', { step: step.id, from, today: vnDateOf(act.at) })
    : null;
}

function wrongAct(step: Step, act: Entry): Ruling | null {
  const allowed = actsFor(step);
  return allowed.includes(act.name)
    ? null
    : refused('wrong-act', { act: act.name, step: step.id, kind: step.kind, allowed: allowed.join(', ') || '–' });
}

function missingProduct(step: Step, act: Entry): Ruling | null {
  if (act.name === 'return') return null;
  const given = new Set(documentsOf(act).map((document) => document.type));
  const missing = step.produces.find((product) => product.required && !given.has(product.type));
  return missing ? refused('product-missing', { step: step.id, product: missing.type }) : null;
}

export const documentsOf = (act: Entry): DocumentRef[] => (act.data.documents ?? []) as unknown as DocumentRef[];

function finish(state: CycleState, act: Entry, outcome: string): CycleState {
  const { step, documents: _documents, ...result } = act.data;
  return complete(state, String(step), { at: act.at, by: act.by, outcome, documents: documentsOf(act), result });
}

function judgeReturn(state: CycleState, act: Entry): Ruling {
  const ruling = judgeStepAct(state, act);
  if (!ruling.accepted) return ruling;
  const step = stepLaw(state, String(act.data.step)) as Step;
  return step.returnsTo
    ? ruling
    : refused('wrong-act', { act: 'return', step: step.id, kind: step.kind, allowed: 'sign' });
}

function applyReturn(state: CycleState, act: Entry): CycleState {
  const step = stepLaw(state, String(act.data.step)) as Step;
  return reopen(state, step.returnsTo as string, { by: bodiesOf(state, step.id).holder, from: step.id, at: act.at });
}

function judgeAcknowledge(state: CycleState, act: Entry): Ruling {
  const id = String(act.data.step);
  if (!stepLaw(state, id)) return refused('no-such-step', { step: id });
  const { body } = act.by;
  if (![...bodiesOf(state, id).to, ...receiversOf(state, id)].includes(body)) return refused('not-consulted', { body });
  const step = stepState(state, id);
  if (!step.doneAt) return refused('step-not-open', { step: id, waitsFor: id });
  const earlier = step.acknowledged[body];
  return earlier ? refused('already-answered', { body, on: vnDateOf(earlier) }) : accepted();
}

function applyAcknowledge(state: CycleState, act: Entry): CycleState {
  const id = String(act.data.step);
  const { acknowledged } = stepState(state, id);
  return withStep(state, id, { acknowledged: { ...acknowledged, [act.by.body]: act.at } });
}
