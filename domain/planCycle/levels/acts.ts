import { vnDateOf } from '../../calendar/dates';
import type { Entry } from '../../case/entry';
import { bilingual, count, day, type Fields, firstFault, listOf, optional, shape, text } from '../../case/fields';
import type { Ruling } from '../../case/logic';
import { accepted, refused } from '../../case/machine';
import type { Text } from '../../law/procedure';
import type { ActRule } from '../actRule';
import { complete } from '../progress';
import { type CycleState, isOpen, stepLaw, stepState } from '../state';
import { cascadeOf, countsOf, withCascade, withUnits } from './cascade';
import type { Lateness, LowerPlan, UpperPlan, Watch } from './state';
import { oneTarget, takeTargets } from './targets';

/** What plans of other levels write to this one. Only the engine lodges these. */
export const ofOtherLevels: Record<string, ActRule> = {
  'units-below': { judge: judgeUnits, apply: withUnits },
  'not-opened': {
    judge: judgeLower,
    apply: (state, act) => withPlan(state, act, { outcome: 'not-opened', code: String(act.data.code) }),
  },
  'lower-reached': {
    judge: judgeLower,
    apply: (state, act) => withPlan(state, act, { outcome: 'reached', reachedAt: String(act.data.at), late: null }),
  },
  'lower-forecast': { judge: judgeForecast, apply: applyForecast },
  'lower-withdrawn': { judge: judgeLower, apply: applyWithdrawn },
  'upper-plan': { judge: judgeUpperPlan, apply: applyUpperPlan },
};

function onlyEngine(_state: CycleState, act: Entry): Ruling {
  return act.by.role === 'system' ? accepted() : refused('not-permitted');
}

const UPPER_PLAN: Fields = {
  upper: text,
  unit: text,
  title: bilingual,
  watch: shape({ step: text, round: count, until: text, by: optional(day) }),
  version: optional(count),
  targets: optional(listOf(oneTarget)),
};

function judgeUpperPlan(state: CycleState, act: Entry): Ruling {
  const fault = firstFault(UPPER_PLAN, act.data);
  return fault ? refused('invalid-input', fault) : onlyEngine(state, act);
}

function judgeUnits(state: CycleState, act: Entry): Ruling {
  const id = String(act.data.step);
  if (!stepLaw(state, id)?.cascade) return refused('no-such-step', { step: id });
  const fault = firstFault({ units: listOf(text) }, act.data);
  if (fault) return refused('invalid-input', fault);
  const step = stepState(state, id);
  const wanted = isOpen(step) && step.round === act.data.round && !cascadeOf(state, step);
  return wanted ? onlyEngine(state, act) : refused('step-not-open', { step: id, waitsFor: id });
}

/** A letter about a plan that this round of the step has asked for. */
function judgeLower(state: CycleState, act: Entry): Ruling {
  const [id, unit] = [String(act.data.step), String(act.data.unit)];
  if (!stepLaw(state, id)?.cascade) return refused('no-such-step', { step: id });
  const plans = cascadeOf(state, stepState(state, id))?.plans ?? {};
  return Object.hasOwn(plans, unit) ? onlyEngine(state, act) : refused('no-such-unit', { unit, on: vnDateOf(act.at) });
}

const LINK: Fields = { case: text, unit: text, step: text, title: bilingual, holder: text, dueOn: optional(day) };

function judgeForecast(state: CycleState, act: Entry): Ruling {
  const fault = firstFault({ expectedOn: day, asOf: day, chain: listOf(shape(LINK)) }, act.data);
  return fault ? refused('invalid-input', fault) : judgeLower(state, act);
}

/** An empty chain says that the plan is in time again. */
function applyForecast(state: CycleState, act: Entry): CycleState {
  const { expectedOn, asOf, chain } = act.data as unknown as Lateness;
  return withPlan(state, act, { late: chain.length ? { expectedOn, asOf, chain } : null });
}

function withPlan(state: CycleState, act: Entry, change: Partial<LowerPlan>): CycleState {
  const [id, unit] = [String(act.data.step), String(act.data.unit)];
  const cascade = state.cascades[id] as CycleState['cascades'][string];
  const plan = { ...(cascade.plans[unit] as LowerPlan), ...change };
  return withCascade(state, id, { ...cascade, plans: { ...cascade.plans, [unit]: plan } });
}

/**
 * A plan whose dossier went back hasn't reached the point after all; one that was cancelled is waited for no longer.
 */
function applyWithdrawn(state: CycleState, act: Entry): CycleState {
  return withPlan(state, act, { outcome: act.data.why === 'cancelled' ? 'cancelled' : null, reachedAt: null });
}

function applyUpperPlan(state: CycleState, act: Entry): CycleState {
  const {
    upper: id,
    unit,
    title,
    watch,
    version,
  } = act.data as unknown as { upper: string; unit: string; title: Text; watch: Watch; version?: number };
  const known = Object.hasOwn(state.uppers, id) ? state.uppers[id] : undefined;
  const watches = [...(known?.watches ?? []).filter(({ step }) => step !== watch.step), watch];
  // Whoever begins now begins on these targets; whoever had begun before must look at them.
  const beganOn = Object.values(state.steps).some(({ doneBy }) => doneBy !== null && doneBy.role !== 'system')
    ? 0
    : (version ?? 0);
  const upper: UpperPlan = { ...(known ?? { case: id, unit, title, versions: [], beganOn, decisions: [] }), watches };
  return { ...state, uppers: { ...state.uppers, [id]: takeTargets(upper, act) } };
}

/**
 * The holder goes on without those who are missing, once the step's day has passed; who they are stands in the record.
 */
export function closeWithout(state: CycleState, act: Entry): CycleState {
  const id = String(act.data.step);
  const plans = Object.values(cascadeOf(state, stepState(state, id))?.plans ?? {});
  const missing = plans
    .filter(({ outcome }) => outcome !== 'reached' && outcome !== 'cancelled')
    .map(({ unit }) => unit);
  return complete(state, id, {
    at: act.at,
    by: act.by,
    outcome: 'closed-without',
    result: { ...countsOf(state, id), without: missing },
  });
}
