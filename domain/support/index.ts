import { vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import { firstFault } from '../case/fields';
import type { CaseLogic } from '../case/logic';
import { refused } from '../case/machine';
import { withSuccession } from '../case/succession';
import { ACTS, ruleOf } from './acts';
import { supportConsequences, supportDates } from './consequences';
import { handover } from './handover';
import { letters } from './letters';
import { supportSteps, supportTasks } from './projection';
import { openSupport, type SupportState } from './state';

/**
 * Support for a party whose figures fall short: everyone concerned is told, offers are made, answered, tracked, and the
 * result recorded (S24, S25).
 */
export const support: CaseLogic<SupportState> = withSuccession(
  {
    open: openSupport,
    judge(state, act) {
      const rule = ruleOf(act.name);
      if (!rule)
        return refused('wrong-act', {
          act: act.name,
          step: '–',
          kind: 'support',
          allowed: Object.keys(ACTS).join(', '),
        });
      // Letters that crossed the close are still taken.
      if (state.closedAt && !Object.hasOwn(letters, act.name))
        return refused('case-closed', { closedOn: vnDateOf(state.closedAt) });
      const fault = firstFault(rule.fields, act.data);
      return fault ? refused('invalid-input', fault) : rule.judge(state, act);
    },
    apply: (state, entry) =>
      entry.kind === 'act' ? (ruleOf(entry.name)?.apply(state, entry) ?? state) : applyEvent(state, entry),
    consequences: supportConsequences,
    dates: supportDates,
    tasks: supportTasks,
    steps: supportSteps,
    closed: (state) => state.closedAt !== null,
    outcome: (state) => state.outcome,
  },
  handover,
);

function applyEvent(state: SupportState, { name, data }: Entry): SupportState {
  const next = { ...state, events: new Set(state.events).add(String(data.key)) };
  return name === 'healed' ? { ...next, closedAt: String(data.asOf), outcome: 'healed' } : next;
}
