import type { Consequence, Letter } from '../../case/logic';
import { event } from '../../case/machine';
import { type CycleState, stepState } from '../state';
import type { UpperPlan, Watch } from './state';

/** What the plans above are told: that this one has got as far as they wait for, that it fell back, that it was cancelled. */
export function tellUppers(state: CycleState, now: string): Consequence[] {
  return Object.values(state.uppers).flatMap((upper) => upper.watches.flatMap((watch) => reports(state, upper, watch, now)));
}

function reports(state: CycleState, upper: UpperPlan, watch: Watch, now: string): Consequence[] {
  if (state.outcome === 'cancelled') return [report(state, upper, watch, 'cancelled', now)];
  const step = state.steps[watch.until];
  if (!step) return [];
  if (step.doneAt) return [report(state, upper, watch, `reached/${step.round}`, now)];
  return state.events.has(keyOf(upper, watch, `reached/${step.round - 1}`)) ? [report(state, upper, watch, `returned/${step.round}`, now)] : [];
}

function report(state: CycleState, upper: UpperPlan, watch: Watch, word: string, now: string): Consequence {
  const key = keyOf(upper, watch, word);
  const letter = letterOf(state, upper, watch, word, key);
  return { event: event('told-upper', key, now, { upper: upper.case, step: watch.until, word: word.split('/')[0] as string }), letters: [letter], mails: [], timed: false };
}

/** An upper step in a new round asks anew. */
const keyOf = (upper: UpperPlan, { step, round }: Watch, word: string): string => `${upper.case}/${step}/${round}/${word}`;

function letterOf(state: CycleState, upper: UpperPlan, watch: Watch, word: string, key: string): Letter {
  const { caseId, unit } = state.opening;
  const about = { step: watch.step, unit, case: caseId };
  const reached = word.startsWith('reached');
  const data = reached ? { ...about, at: stepState(state, watch.until).doneAt } : { ...about, why: word.split('/')[0] as string };
  return { toCase: upper.case, name: reached ? 'lower-reached' : 'lower-withdrawn', key: `${caseId}/${key}`, data };
}
