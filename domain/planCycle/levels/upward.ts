import { vnDateOf } from '../../calendar/dates';
import type { Data, Entry } from '../../case/entry';
import type { Consequence, Letter, NamedDate } from '../../case/logic';
import { happens } from '../../case/machine';
import { type CycleState, stepState } from '../state';
import { chainTo, forecastOf, nextDay, signsOfLateness } from './forecast';
import type { Link, UpperPlan, Watch } from './state';

/**
 * What the plans above are told: that this one has got as far as they wait for, that it fell back, that it was
 * cancelled, by which it was begun anew.
 */
export function tellUppers(state: CycleState, now: string): Consequence[] {
  return Object.values(state.uppers).flatMap((upper) =>
    upper.watches.flatMap((watch) => reports(state, upper, watch, now)),
  );
}

function reports(state: CycleState, upper: UpperPlan, watch: Watch, now: string): Consequence[] {
  if (state.outcome === 'cancelled')
    return [report(state, upper, watch, state.begunAnew ? 'begun-anew' : 'cancelled', now)];
  const step = state.steps[watch.until];
  if (!step) return [];
  if (!step.doneAt && !state.closedAt)
    return [...fallenBack(state, upper, watch, now), ...lateness(state, upper, watch, now)];
  if (step.doneAt) return [report(state, upper, watch, `reached/${step.round}`, now)];
  return [];
}

/** The dossier went back after it had reached the point. */
function fallenBack(state: CycleState, upper: UpperPlan, watch: Watch, now: string): Consequence[] {
  const { round } = stepState(state, watch.until);
  return state.events.has(keyOf(upper, watch, `reached/${round - 1}`))
    ? [report(state, upper, watch, `returned/${round}`, now)]
    : [];
}

/** Told once it turns late, when another step becomes the cause, and when it is in time again. */
function lateness(state: CycleState, upper: UpperPlan, watch: Watch, now: string): Consequence[] {
  if (watch.by === null || (!watch.told && !signsOfLateness(state))) return [];
  const today = vnDateOf(now);
  const { expectedOn, chain } = lateFor(state, watch, today);
  const [inShort, told] = [chain.map((link) => `${link.case}#${link.step}`).join(' > '), watch.told?.chain ?? ''];
  if (inShort === told) return [];
  const times = (watch.told?.times ?? 0) + 1;
  const key = keyOf(upper, watch, `forecast/${times}`);
  const { caseId, unit } = state.opening;
  const data: Data = {
    step: watch.step,
    unit,
    case: caseId,
    expectedOn,
    asOf: today,
    chain: chain.map((link): Data => ({ ...link, title: { ...link.title } })),
  };
  return [
    happens(
      'forecast',
      key,
      now,
      {
        upper: upper.case,
        step: watch.step,
        expectedOn,
        by: watch.by,
        chain: inShort,
        times,
      },
      { letters: [{ toCase: upper.case, name: 'lower-forecast', key: `${caseId}/${key}`, data }], timed: true },
    ),
  ];
}

/** The chain is empty while the point will be reached by the day on which it is waited for. */
function lateFor(state: CycleState, { until, by }: Watch, today: string): { expectedOn: string; chain: Link[] } {
  const outlook = forecastOf(state, until, today);
  const late = outlook.expectedOn > (by as string);
  return { expectedOn: outlook.expectedOn, chain: late ? chainTo(state, until, today) : [] };
}

/** The state after it told its lateness. */
export function applyForecastEvent(state: CycleState, { data }: Entry): CycleState {
  const upper = state.uppers[String(data.upper)] as UpperPlan;
  const told = { chain: String(data.chain), times: Number(data.times) };
  const watches = upper.watches.map((watch) => (watch.step === data.step ? { ...watch, told } : watch));
  return { ...state, uppers: { ...state.uppers, [upper.case]: { ...upper, watches } } };
}

/**
 * Each new day may bring news of these steps: something is late here, and the plans above don't know yet that it holds
 * them up.
 */
export function forecastDates(state: CycleState, now: string): NamedDate[] {
  const watches = Object.values(state.uppers).flatMap((upper) => upper.watches);
  const untold = watches.filter(({ until, by, told }) => by !== null && !told?.chain && !state.steps[until]?.doneAt);
  if (untold.length === 0 || !signsOfLateness(state)) return [];
  return [...new Set(untold.map(({ until }) => until))].map((step) => ({
    step,
    purpose: 'forecast',
    at: nextDay(now),
  }));
}

function report(state: CycleState, upper: UpperPlan, watch: Watch, word: string, now: string): Consequence {
  const key = keyOf(upper, watch, word);
  const letter = letterOf(state, upper, watch, word, key);
  return happens(
    'told-upper',
    key,
    now,
    { upper: upper.case, step: watch.until, word: word.split('/')[0] as string },
    { letters: [letter] },
  );
}

/** An upper step in a new round asks anew. */
const keyOf = (upper: UpperPlan, { step, round }: Watch, word: string): string =>
  `${upper.case}/${step}/${round}/${word}`;

function letterOf(state: CycleState, upper: UpperPlan, watch: Watch, word: string, key: string): Letter {
  const { caseId, unit } = state.opening;
  const about = { step: watch.step, unit, case: caseId };
  const letter = (name: string, data: Data): Letter => ({ toCase: upper.case, name, key: `${caseId}/${key}`, data });
  if (word.startsWith('reached'))
    return letter('lower-reached', { ...about, at: stepState(state, watch.until).doneAt });
  if (word === 'begun-anew') return letter('lower-begun', { ...about, case: state.begunAnew });
  return letter('lower-withdrawn', { ...about, why: word.split('/')[0] as string });
}
