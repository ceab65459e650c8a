import { explain } from '../../../domain/calendar/explain';
import type { Computed } from '../../../domain/calendar/period';
import { applyStops, type Stop, type Undetermined } from '../../../domain/calendar/stops';
import { type DateSource, NAMED_DAY, NAMES_DAY, sourceOf } from '../../../domain/law/source';
import { stepDue, undatedDue } from '../../../domain/planCycle/due';
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
  const source = sourceOf(law.rule.cites);
  const said = (rule: typeof law.rule) => ({ rule: ruleText(procedure, rule, settings), clause: clauseOf(rule.cites) });
  return {
    dueOn,
    base: { what: baseOf(procedure, law.rule), date: law.from },
    ...said(law.rule),
    verified: ruleVerified(procedure, law.rule),
    forecast: law.forecast,
    provisional: law.provisional,
    source,
    against: source === 'directive' ? lawsOwn(state, step) : null,
    count: countOf(applyStops(state.calendar, law.computed, stops), source),
    handling: law.handling && countOf(law.handling),
    candidates: law.candidates.map((one) => ({ dueOn: one.dueOn, ...said(one.rule) })),
  };
}

/** The day that the law itself gives, where a directive names another. */
function lawsOwn(state: CycleState, step: string): DueView['against'] {
  const law = undatedDue(state, step);
  return law && sourceOf(law.rule.cites) === 'law' ? { on: law.dueOn, clause: clauseOf(law.rule.cites) } : null;
}

/** A count as it is shown: each day, and in words; a day that is named and not counted, by who named it. */
export function countOf(computed: Computed | Undetermined, source: DateSource = 'law'): DueView['count'] {
  const { dueOn, nominal, from, days } = computed;
  const named = days.map((day) =>
    day.reason.code === 'statutory-date' && source !== 'law'
      ? { ...day, reason: { code: day.reason.code, ...NAMED_DAY[source] } }
      : day,
  );
  return { dueOn, nominal, from, days: named, explanation: explain(computed, NAMES_DAY[source]) };
}
