import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import type { Entry } from '../../case/entry';
import { anyText, isoDate, letter, title, wholeNumber } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, refused } from '../../case/machine';
import type { Text } from '../../law/procedure';
import { DATE_SOURCES } from '../../law/source';
import { complete } from '../progress';
import { type CyclesOwn, stepOf } from '../rule';
import { type CycleState, isOpen, sameCycle, stepLaw, stepState } from '../state';
import { cascadeOf, countsOf, NOT_YET, withCascade, withUnits } from './cascade';
import type { Lateness, LowerPlan, UpperPlan, Watch } from './state';
import { takeTargets, target } from './targets';

const link = z.looseObject({
  case: anyText,
  unit: anyText,
  step: anyText,
  title,
  holder: anyText,
  dueOn: isoDate.nullish(),
  dayBy: z.enum(DATE_SOURCES).optional(),
});

const upperPlan = letter({
  upper: anyText,
  unit: anyText,
  title,
  watch: z.looseObject({ step: anyText, round: wholeNumber, until: anyText, by: isoDate.nullish() }),
  version: wholeNumber.nullish(),
  targets: z.array(target).nullish(),
});

const lower = letter({ step: anyText, unit: anyText });

/** What a lower plan writes, or is written about one. */
const aboutLower = { by: 'engine', data: lower, judge: judgeLower } as const;

/** What plans of other levels write to this one. */
export const ofOtherLevels: Record<string, CyclesOwn> = {
  'units-below': {
    by: 'engine',
    data: letter({ step: anyText, units: z.array(anyText) }),
    judge: judgeUnits,
    apply: withUnits,
  },
  'not-opened': {
    ...aboutLower,
    apply: (state, act) => withPlan(state, act, { outcome: 'not-opened', code: String(act.data.code) }),
  },
  'lower-reached': {
    ...aboutLower,
    apply: (state, act) => withPlan(state, act, { outcome: 'reached', reachedAt: String(act.data.at), late: null }),
  },
  'lower-forecast': {
    ...aboutLower,
    data: lower.extend({ expectedOn: isoDate, asOf: isoDate, chain: z.array(link) }),
    apply: applyForecast,
  },
  // Plans begun anew are news after the close as well: whoever looks is led to the one that lives.
  'lower-begun': {
    ...aboutLower,
    data: lower.extend({ case: anyText }),
    afterClose: () => true,
    apply: (state, act) => withPlan(state, act, { ...NOT_YET, case: String(act.data.case) }),
  },
  // One whose dossier went back hasn't reached the point after all; one that was cancelled is waited for no longer.
  'lower-withdrawn': {
    ...aboutLower,
    apply: (state, act) =>
      withPlan(state, act, { outcome: act.data.why === 'cancelled' ? 'cancelled' : null, reachedAt: null }),
  },
  // That another plan stands above this one is news after the close as well.
  'upper-plan': { by: 'engine', data: upperPlan, afterClose: () => true, apply: applyUpperPlan },
};

function judgeUnits(state: CycleState, act: Entry): Ruling {
  const id = stepOf(act);
  if (!stepLaw(state, id)?.cascade) return refused('no-such-step', { step: id });
  const step = stepState(state, id);
  const wanted = isOpen(step) && step.round === act.data.round && !cascadeOf(state, step);
  return wanted ? accepted() : refused('step-not-open', { step: id, waitsFor: id });
}

/** A letter about a plan that this round of the step has asked for. */
function judgeLower(state: CycleState, act: Entry): Ruling {
  const [id, unit] = [stepOf(act), String(act.data.unit)];
  if (!stepLaw(state, id)?.cascade) return refused('no-such-step', { step: id });
  const plans = cascadeOf(state, stepState(state, id))?.plans ?? {};
  return Object.hasOwn(plans, unit) ? accepted() : refused('no-such-unit', { unit, on: vnDateOf(act.at) });
}

/** An empty chain says that the plan is in time again. */
function applyForecast(state: CycleState, act: Entry): CycleState {
  const { expectedOn, asOf, chain } = act.data as unknown as Lateness;
  return withPlan(state, act, { late: chain.length ? { expectedOn, asOf, chain } : null });
}

function withPlan(state: CycleState, act: Entry, change: Partial<LowerPlan>): CycleState {
  const [id, unit] = [stepOf(act), String(act.data.unit)];
  const cascade = state.cascades[id] as CycleState['cascades'][string];
  const plan = { ...(cascade.plans[unit] as LowerPlan), ...change };
  return withCascade(state, id, { ...cascade, plans: { ...cascade.plans, [unit]: plan } });
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
  // One that was begun anew takes the place of the cancelled one.
  const others = Object.entries(state.uppers).filter(([one]) => one === id || !sameCycle(one, id));
  return { ...state, uppers: { ...Object.fromEntries(others), [id]: takeTargets(upper, act) } };
}

/**
 * The holder goes on without those who are missing, once the step's day has passed; who they are stands in the record.
 */
export function closeWithout(state: CycleState, act: Entry): CycleState {
  const id = stepOf(act);
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
