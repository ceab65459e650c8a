import { explain } from '../../../domain/calendar/explain';
import type { Computed } from '../../../domain/calendar/period';
import { applyStops, type Stop, type Undetermined } from '../../../domain/calendar/stops';
import { stepDue } from '../../../domain/planCycle/due';
import { type CycleState, stepState } from '../../../domain/planCycle/state';
import { baseOf, ruleText, ruleVerified } from '../../../domain/law/words';
import { clauseOf } from '../../http/names';
import type { DueView } from './schema';

/** Why a cycle's step is due on its day, or null where the law gives none. `stops` with their reasons in words. */
export function dueExplained(
  state: CycleState,
  step: string,
  stops: Stop[] = stepState(state, step).stops,
): DueView | null {
  const { dueOn, law } = stepDue(state, step);
  if (!law) return null;
  const {
    procedure,
    opening: { settings },
  } = state;
  const said = (rule: typeof law.rule) => ({ rule: ruleText(procedure, rule, settings), clause: clauseOf(rule.cites) });
  return {
    dueOn,
    base: { what: baseOf(procedure, law.rule), date: law.from },
    ...said(law.rule),
    verified: ruleVerified(procedure, law.rule),
    forecast: law.forecast,
    provisional: law.provisional,
    count: countOf(applyStops(state.calendar, law.computed, stops)),
    handling: law.handling && countOf(law.handling),
    candidates: law.candidates.map((one) => ({ dueOn: one.dueOn, ...said(one.rule) })),
  };
}

/** A count as it is shown: each day, and in words. */
export function countOf(computed: Computed | Undetermined): DueView['count'] {
  const { dueOn, nominal, from, days } = computed;
  return { dueOn, nominal, from, days, explanation: explain(computed) };
}
