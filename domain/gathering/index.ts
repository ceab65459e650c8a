import { vnDateOf } from '../calendar/dates';
import { ahead } from '../case/dates';
import type { Entry } from '../case/entry';
import { withEvent } from '../case/events';
import { firstFault } from '../case/fields';
import type { CaseLogic } from '../case/logic';
import { refused } from '../case/machine';
import { datesOf } from '../case/obligation';
import { withSuccession } from '../case/succession';
import { ACTS, ruleOf } from './acts';
import { gatheringConsequences } from './consequences';
import { handover } from './handover';
import { gatheringObligations } from './obligations';
import { gatheringSteps, gatheringTasks } from './projection';
import { type GatheringState, openGathering } from './state';

/**
 * A gathering: many bodies each bring in their contribution (documents, figures, a list of projects) by their day.
 * It is binding: silence means nothing but overdue, and ends only with delivery.
 */
export const gathering: CaseLogic<GatheringState> = withSuccession(
  {
    open: openGathering,
    judge(state, act) {
      const rule = ruleOf(act.name);
      if (!rule)
        return refused('wrong-act', {
          act: act.name,
          step: state.opening.step,
          kind: 'gather',
          allowed: Object.keys(ACTS).join(', '),
        });
      // Receipt may be confirmed after the close; nothing else is done then.
      const over = state.closedAt !== null && (act.name !== 'confirm-receipt' || state.outcome === 'cancelled');
      if (over) return refused('case-closed', { closedOn: vnDateOf(state.closedAt as string) });
      const fault = firstFault(rule.fields, act.data);
      return fault ? refused('invalid-input', fault) : rule.judge(state, act);
    },
    apply: (state, entry) => (entry.kind === 'act' ? applyAct(state, entry) : applyEvent(state, entry)),
    consequences: gatheringConsequences,
    dates: (state, now) => ahead(now, gatheringObligations(state).flatMap(datesOf)),
    tasks: gatheringTasks,
    steps: gatheringSteps,
    closed: (state) => state.closedAt !== null,
    outcome: (state) => state.outcome,
  },
  handover,
);

const applyAct = (state: GatheringState, act: Entry): GatheringState => ruleOf(act.name)?.apply(state, act) ?? state;

function applyEvent(state: GatheringState, entry: Entry): GatheringState {
  const next = { ...state, events: withEvent(state.events, entry) };
  return entry.name === 'closed'
    ? { ...next, closedAt: String(entry.data.asOf), outcome: String(entry.data.outcome) }
    : next;
}
