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
import { supportConsequences } from './consequences';
import { handover } from './handover';
import { letters } from './letters';
import { supportObligations } from './obligations';
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
    dates: (state, now) => ahead(now, supportObligations(state).flatMap(datesOf)),
    tasks: supportTasks,
    steps: supportSteps,
    closed: (state) => state.closedAt !== null,
    outcome: (state) => state.outcome,
  },
  handover,
);

function applyEvent(state: SupportState, entry: Entry): SupportState {
  const { name, data } = entry;
  const next = { ...state, events: withEvent(state.events, entry) };
  return name === 'healed' ? { ...next, closedAt: String(data.asOf), outcome: 'healed' } : next;
}
