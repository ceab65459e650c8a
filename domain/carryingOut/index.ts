import { defineCase } from '../case/defineCase';
import type { Entry } from '../case/entry';
import { own } from '../own';
import { ACTS, EVENTS } from './acts';
import { carryingConsequences, reportOpenings } from './consequences';
import { handover } from './handover';
import { carryingObligations } from './obligations';
import { carryingSteps, carryingTasks } from './projection';
import { type CarryingOpening, type CarryingState, openCarrying, tellKey } from './state';

/**
 * Carrying out a plan in its year: reports against targets by period, shortfalls told to whom they concern, support
 * arranged (S24, S25).
 */
export const carryingOut = defineCase({
  kind: 'carrying-out',
  sought: { vi: 'hồ sơ thực hiện kế hoạch này', en: 'no such case of carrying out' },
  open: openCarrying,
  acts: ACTS,
  events: EVENTS,
  parts: { atOpening: (opening) => opening as unknown as CarryingOpening, now: ({ opening }) => opening },
  happened,
  obligations: carryingObligations,
  consequences: carryingConsequences,
  dates: reportOpenings,
  view: {
    tasks: carryingTasks,
    steps: carryingSteps,
    phase: 'execution',
    basis: ({ opening, periods }, row) => {
      const period = periods.find(({ id }) => id === row);
      return period ? opening.rules.reports[period.kind].cites : 'practice';
    },
  },
  handover,
  covers: { 'report-figures': ['S24'] },
});

function happened(state: CarryingState, { name, data }: Entry): CarryingState {
  if (name === 'report-opened') return { ...state, opened: new Set(state.opened).add(String(data.period)) };
  return name === 'shortfall' || name === 'shortfall-healed' ? applyTelling(state, name, data) : state;
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
