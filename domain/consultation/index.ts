import { ahead } from '../case/dates';
import type { Entry } from '../case/entry';
import { withEvent } from '../case/events';
import { firstFault } from '../case/fields';
import type { CaseLogic } from '../case/logic';
import { refused } from '../case/machine';
import { datesOf } from '../case/obligation';
import { withSuccession } from '../case/succession';
import { vnDateOf } from '../calendar/dates';
import { ACTS, ruleOf } from './acts';
import { consultationConsequences, markSilent } from './consequences';
import { handover } from './handover';
import { consultationObligations } from './obligations';
import { consultationSteps, consultationTasks } from './projection';
import { type ConsultationState, openConsultation } from './state';

/**
 * A consultation: many bodies answer at once; each comment gets its acceptance or explanation; silence as the procedure
 * says.
 */
export const consultation: CaseLogic<ConsultationState> = withSuccession(
  {
    open: openConsultation,
    judge(state, act) {
      const rule = ruleOf(act.name);
      if (!rule)
        return refused('wrong-act', {
          act: act.name,
          step: state.opening.step,
          kind: 'consult',
          allowed: Object.keys(ACTS).join(', '),
        });
      // A late answer is recorded even after the close; nothing else is.
      const over = state.closedAt !== null && (act.name !== 'reply' || state.outcome === 'cancelled');
      if (over) return refused('case-closed', { closedOn: vnDateOf(state.closedAt as string) });
      const fault = firstFault(rule.fields, act.data);
      return fault ? refused('invalid-input', fault) : rule.judge(state, act);
    },
    apply: (state, entry) => (entry.kind === 'act' ? applyAct(state, entry) : applyEvent(state, entry)),
    consequences: consultationConsequences,
    dates: (state, now) => ahead(now, consultationObligations(state).flatMap(datesOf)),
    tasks: consultationTasks,
    steps: consultationSteps,
    closed: (state) => state.closedAt !== null,
    outcome: (state) => state.outcome,
  },
  handover,
);

const applyAct = (state: ConsultationState, act: Entry): ConsultationState =>
  ruleOf(act.name)?.apply(state, act) ?? state;

function applyEvent(state: ConsultationState, entry: Entry): ConsultationState {
  const { asOf, bodies, means, outcome } = entry.data;
  const next = { ...state, events: withEvent(state.events, entry) };
  if (entry.name === 'silence-warning') return { ...next, warnedAt: String(asOf) };
  if (entry.name === 'silence') return markSilent(next, bodies as string[], means === 'consent', String(asOf));
  return entry.name === 'closed' ? { ...next, closedAt: String(asOf), outcome: String(outcome) } : next;
}
