import { vnDateOf } from '../calendar/dates';
import { ahead } from '../case/dates';
import { defineCase } from '../case/defineCase';
import type { Entry } from '../case/entry';
import { withEvent } from '../case/events';
import { datesOf } from '../case/obligation';
import { ACTS } from './acts';
import { consultationConsequences, markSilent } from './consequences';
import { handover } from './handover';
import { consultationObligations } from './obligations';
import { consultationSteps, consultationTasks } from './projection';
import { type ConsultationOpening, type ConsultationState, openConsultation } from './state';

/**
 * A consultation: many bodies answer at once; each comment gets its acceptance or explanation; silence as the procedure
 * says.
 */
export const consultation = defineCase({
  kind: 'consultation',
  sought: { vi: 'lần lấy ý kiến này', en: 'no such consultation' },
  open: openConsultation,
  acts: ACTS,
  parts: {
    atOpening: (opening) => opening as unknown as ConsultationOpening,
    now: ({ opening }) => opening,
  },
  happened,
  overSince: ({ closedAt }) => closedAt && vnDateOf(closedAt),
  consequences: consultationConsequences,
  dates: (state, now) =>
    ahead(
      now,
      consultationObligations(state).flatMap((owed) => datesOf(owed, now)),
    ),
  view: {
    tasks: consultationTasks,
    steps: consultationSteps,
    phase: 'consultation',
    basis: ({ opening }) => opening.cites,
    closed: ({ closedAt }) => closedAt !== null,
    outcome: ({ outcome }) => outcome,
  },
  handover,
  covers: { reply: ['S13', 'S17'], handle: ['S13', 'S17'] },
});

function happened(state: ConsultationState, entry: Entry): ConsultationState {
  const { name, data } = entry;
  const { asOf, bodies, means, outcome } = data;
  const next = { ...state, events: withEvent(state.events, entry) };
  if (name === 'silence-warning') return { ...next, warnedAt: String(asOf) };
  if (name === 'silence') return markSilent(next, bodies as string[], means === 'consent', String(asOf));
  return name === 'closed' ? { ...next, closedAt: String(asOf), outcome: String(outcome) } : next;
}
