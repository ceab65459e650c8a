import { defineCase } from '../case/defineCase';
import { ACTS, EVENTS } from './acts';
import { gatheringConsequences } from './consequences';
import { handover } from './handover';
import { gatheringObligations } from './obligations';
import { gatheringSteps, gatheringTasks } from './projection';
import { sightOfAct } from './sight';
import { basisOf, type GatheringOpening, openGathering } from './state';

/**
 * A gathering: many bodies each bring in their contribution (documents, figures, a list of projects) by their day.
 * It is binding: silence means nothing but overdue, and ends only with delivery.
 */
export const gathering = defineCase({
  kind: 'gathering',
  sought: { vi: 'lần thu thập thông tin này', en: 'no such gathering' },
  open: openGathering,
  acts: ACTS,
  events: EVENTS,
  parts: { atOpening: (opening) => opening as unknown as GatheringOpening, now: ({ opening }) => opening },
  obligations: gatheringObligations,
  consequences: gatheringConsequences,
  view: {
    tasks: gatheringTasks,
    steps: gatheringSteps,
    phase: 'coordination',
    basis: basisOf,
  },
  handover,
  sight: sightOfAct,
});
