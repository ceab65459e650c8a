import { vnDateOf } from '../calendar/dates';
import { defineCase } from '../case/defineCase';
import type { Entry } from '../case/entry';
import { ACTS, EVENTS } from './acts';
import { consultationConsequences, markSilent } from './consequences';
import { handover } from './handover';
import { consultationObligations } from './obligations';
import { consultationSteps, consultationTasks } from './projection';
import { basisOf, type ConsultationOpening, type ConsultationState, openConsultation } from './state';

/**
 * A consultation: many bodies answer at once; each comment gets its acceptance or explanation; silence as the procedure
 * says.
 */
export const consultation = defineCase({
  kind: 'consultation',
  sought: { vi: 'lần lấy ý kiến này', en: 'no such consultation' },
  open: openConsultation,
  acts: ACTS,
  events: EVENTS,
  parts: {
    atOpening: (opening) => opening as unknown as ConsultationOpening,
    now: ({ opening }) => opening,
  },
  happened,
  overSince: ({ closedAt }) => closedAt && vnDateOf(closedAt),
  obligations: consultationObligations,
  consequences: consultationConsequences,
  view: {
    tasks: consultationTasks,
    steps: consultationSteps,
    phase: 'consultation',
    basis: basisOf,
    closed: ({ closedAt }) => closedAt !== null,
    outcome: ({ outcome }) => outcome,
  },
  handover,
  // Each reads what it was sent and what it said itself; opinions are for whoever asked.
  sight: () => 'internal',
  covers: { reply: ['S13', 'S17'], handle: ['S13', 'S17'] },
});

function happened(state: ConsultationState, entry: Entry): ConsultationState {
  const { name, data } = entry;
  const { asOf, bodies, means, outcome } = data;
  if (name === 'silence-warning') return { ...state, warnedAt: String(asOf) };
  if (name === 'silence') return markSilent(state, bodies as string[], means === 'consent', String(asOf));
  if (name === 'undelivered') return markSilent(state, bodies as string[], false, String(asOf));
  return name === 'closed' ? { ...state, closedAt: String(asOf), outcome: String(outcome) } : state;
}
