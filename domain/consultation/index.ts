import type { Entry } from '../case/entry';
import type { CaseLogic } from '../case/logic';
import { refused } from '../case/machine';
import { vnDateOf } from '../calendar/dates';
import { ACTS } from './acts';
import { consultationConsequences, consultationWake, markSilent } from './consequences';
import { consultationSteps, consultationTasks } from './projection';
import { type ConsultationState, openConsultation } from './state';

/** A consultation: many bodies answer at once; each comment gets its acceptance or explanation; silence as the procedure says. */
export const consultation: CaseLogic<ConsultationState> = {
  open: openConsultation,
  judge(state, act) {
    const rule = ACTS[act.name];
    if (!rule) return refused('wrong-act', { act: act.name, step: state.opening.step, kind: 'consult', allowed: Object.keys(ACTS).join(', ') });
    // A late answer is recorded even after the close; nothing else is.
    const over = state.closedAt !== null && (act.name !== 'reply' || state.outcome === 'cancelled');
    return over ? refused('case-closed', { closedOn: vnDateOf(state.closedAt as string) }) : rule.judge(state, act);
  },
  apply: (state, entry) => (entry.kind === 'act' ? (ACTS[entry.name] as (typeof ACTS)[string]).apply(state, entry) : applyEvent(state, entry)),
  consequences: consultationConsequences,
  nextWake: consultationWake,
  tasks: consultationTasks,
  steps: consultationSteps,
  closed: (state) => state.closedAt !== null,
  outcome: (state) => state.outcome,
};

function applyEvent(state: ConsultationState, entry: Entry): ConsultationState {
  const { key, asOf, bodies, means, outcome } = entry.data;
  const next = { ...state, events: new Set(state.events).add(String(key)) };
  if (entry.name === 'silence') return markSilent(next, bodies as string[], means === 'consent', String(asOf));
  return entry.name === 'closed' ? { ...next, closedAt: String(asOf), outcome: String(outcome) } : next;
}
