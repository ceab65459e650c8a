import { vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import { withEvent } from '../case/events';
import { firstFault } from '../case/fields';
import type { CaseLogic } from '../case/logic';
import { refused } from '../case/machine';
import { withSuccession } from '../case/succession';
import { ACTS } from './acts';
import { supervisionConsequences, supervisionDates } from './consequences';
import { handover } from './handover';
import { supervisionSteps, supervisionTasks } from './projection';
import { openSupervision, type SupervisionState } from './state';

/**
 * A supervision by an elected body (S26–S29): from its plan to its conclusion, and on until each task of the
 * conclusion is carried out. The machine proposes; every step, finding and measure is an act of the competent body.
 */
export const supervision: CaseLogic<SupervisionState> = withSuccession(
  {
    open: openSupervision,
    judge(state, act) {
      const rule = ACTS.get(act.name);
      if (!rule)
        return refused('wrong-act', {
          act: act.name,
          step: 'supervision',
          kind: 'supervision',
          allowed: [...ACTS.keys()].join(', '),
        });
      if (state.closedAt) return refused('case-closed', { closedOn: vnDateOf(state.closedAt) });
      const fault = firstFault(rule.fields, act.data);
      return fault ? refused('invalid-input', fault) : rule.judge(state, act);
    },
    apply: (state, entry) =>
      entry.kind === 'act' ? (ACTS.get(entry.name)?.apply(state, entry) ?? state) : applyEvent(state, entry),
    consequences: supervisionConsequences,
    dates: supervisionDates,
    tasks: supervisionTasks,
    steps: supervisionSteps,
    closed: (state) => state.closedAt !== null && state.events.has('closed'),
    outcome: (state) => (state.closedAt ? state.outcome : null),
  },
  handover,
);

/** Events only say that something is on record. */
function applyEvent(state: SupervisionState, entry: Entry): SupervisionState {
  return { ...state, events: withEvent(state.events, entry) };
}
