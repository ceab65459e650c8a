import { vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import { withEvent } from '../case/events';
import { firstFault } from '../case/fields';
import type { CaseLogic } from '../case/logic';
import { refused } from '../case/machine';
import { withSuccession } from '../case/succession';
import { ACTS, ruleOf } from './acts';
import { carryingConsequences, carryingDates } from './consequences';
import { handover } from './handover';
import { carryingSteps, carryingTasks } from './projection';
import { type CarryingState, openCarrying, own, tellKey } from './state';

/**
 * Carrying out a plan in its year: reports against targets by period, shortfalls told to whom they concern, support
 * arranged (S24, S25).
 */
export const carryingOut: CaseLogic<CarryingState> = withSuccession(
  {
    open: openCarrying,
    judge(state, act) {
      const rule = ruleOf(act.name);
      if (!rule)
        return refused('wrong-act', {
          act: act.name,
          step: String(act.data.period ?? '–'),
          kind: 'report',
          allowed: Object.keys(ACTS).join(', '),
        });
      // A support case may end after the year that it came from.
      if (state.closedAt && act.name !== 'support-closed')
        return refused('case-closed', { closedOn: vnDateOf(state.closedAt) });
      const fault = firstFault(rule.fields, act.data);
      return fault ? refused('invalid-input', fault) : rule.judge(state, act);
    },
    apply: (state, entry) =>
      entry.kind === 'act' ? (ruleOf(entry.name)?.apply(state, entry) ?? state) : applyEvent(state, entry),
    consequences: carryingConsequences,
    dates: carryingDates,
    tasks: carryingTasks,
    steps: carryingSteps,
    closed: (state) => state.closedAt !== null,
    outcome: (state) => state.outcome,
  },
  handover,
);

function applyEvent(state: CarryingState, entry: Entry): CarryingState {
  const { name, data } = entry;
  const next = { ...state, events: withEvent(state.events, entry) };
  if (name === 'report-opened') return { ...next, opened: new Set(state.opened).add(String(data.period)) };
  return name === 'shortfall' || name === 'shortfall-healed' ? applyTelling(next, name, data) : next;
}

function applyTelling(state: CarryingState, name: string, data: Entry['data']): CarryingState {
  const { indicator, period, actual, attainment, because, times, support } = data as Record<string, string>;
  const key = tellKey(indicator as string, period as string);
  const told = {
    times: Number(times),
    standing: name === 'shortfall',
    actual: String(actual),
    attainment: attainment ?? null,
    because: String(because),
    support: String(support),
  };
  const links = own(state.supports, indicator as string) ?? [];
  const known = links.some(({ caseId }) => caseId === support);
  const supports = known ? links : [...links, { caseId: String(support), closed: null }];
  return {
    ...state,
    told: { ...state.told, [key]: told },
    supports: { ...state.supports, [indicator as string]: supports },
  };
}
