import { vnDateOf } from '../calendar/dates';
import { ahead } from '../case/dates';
import { defineCase } from '../case/defineCase';
import type { Entry } from '../case/entry';
import { withEvent } from '../case/events';
import { datesOf } from '../case/obligation';
import { ACTS } from './acts';
import { gatheringConsequences } from './consequences';
import { handover } from './handover';
import { gatheringObligations } from './obligations';
import { gatheringSteps, gatheringTasks } from './projection';
import { type GatheringOpening, type GatheringState, openGathering } from './state';

/**
 * A gathering: many bodies each bring in their contribution (documents, figures, a list of projects) by their day.
 * It is binding: silence means nothing but overdue, and ends only with delivery.
 */
export const gathering = defineCase({
  kind: 'gathering',
  sought: { vi: 'lần thu thập thông tin này', en: 'no such gathering' },
  open: openGathering,
  acts: ACTS,
  parts: { atOpening: (opening) => opening as unknown as GatheringOpening, now: ({ opening }) => opening },
  happened,
  overSince: ({ closedAt }) => closedAt && vnDateOf(closedAt),
  consequences: gatheringConsequences,
  dates: (state, now) =>
    ahead(
      now,
      gatheringObligations(state).flatMap((owed) => datesOf(owed, now)),
    ),
  view: {
    tasks: gatheringTasks,
    steps: gatheringSteps,
    phase: 'coordination',
    basis: ({ opening }) => opening.cites,
    closed: ({ closedAt }) => closedAt !== null,
    outcome: ({ outcome }) => outcome,
  },
  handover,
});

function happened(state: GatheringState, entry: Entry): GatheringState {
  const { name, data } = entry;
  const next = { ...state, events: withEvent(state.events, entry) };
  return name === 'closed' ? { ...next, closedAt: String(data.asOf), outcome: String(data.outcome) } : next;
}
