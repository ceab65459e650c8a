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
  obligations: consultationObligations,
  consequences: consultationConsequences,
  view: {
    tasks: consultationTasks,
    steps: consultationSteps,
    phase: 'consultation',
    basis: basisOf,
  },
  handover,
  // Each reads what it was sent and what it said itself; opinions are for whoever asked.
  sight: () => 'internal',
  covers: { reply: ['S13', 'S17'], handle: ['S13', 'S17'] },
});

function happened(state: ConsultationState, { name, data }: Entry): ConsultationState {
  const { asOf, bodies, means } = data;
  if (name === 'silence-warning') return { ...state, warnedAt: String(asOf) };
  if (name === 'silence') return markSilent(state, bodies as string[], means === 'consent', String(asOf));
  return name === 'undelivered' ? markSilent(state, bodies as string[], false, String(asOf)) : state;
}
