import { defineCase } from '../case/defineCase';
import { ACTS, EVENTS } from './acts';
import { supportConsequences } from './consequences';
import { handover } from './handover';
import { supportObligations } from './obligations';
import { supportSteps, supportTasks } from './projection';
import { basisOf, openSupport, type SupportOpening } from './state';

/**
 * Support for a party whose figures fall short: everyone concerned is told, offers are made, answered, tracked, and the
 * result recorded (S24, S25).
 */
export const support = defineCase({
  kind: 'support',
  sought: { vi: 'hồ sơ hỗ trợ này', en: 'no such case of support' },
  open: openSupport,
  acts: ACTS,
  events: EVENTS,
  parts: { atOpening: (opening) => opening as unknown as SupportOpening, now: ({ opening }) => opening },
  endsWith: 'healed',
  obligations: supportObligations,
  consequences: supportConsequences,
  view: {
    tasks: supportTasks,
    steps: supportSteps,
    phase: 'execution',
    basis: basisOf,
  },
  handover,
  covers: { 'need-told': ['S24', 'S25'], 'offer-support': ['S24', 'S25'] },
});
