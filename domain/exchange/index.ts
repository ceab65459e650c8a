import { defineCase } from '../case/defineCase';
import { ACTS, EVENTS, partsAtOpening, partsNow } from './acts';
import { exchangeConsequences } from './consequences';
import { handover } from './handover';
import { exchangeObligations } from './obligations';
import { exchangeSteps, exchangeTasks } from './projection';
import { type ExchangeOpening, openExchange } from './state';

/**
 * A semi-official exchange or a workshop, called by any body with any others at any time, beside the procedure's own
 * (S36): invited, held, and what was agreed confirmed by each body that it binds (S34).
 */
export const exchange = defineCase({
  kind: 'exchange',
  sought: { vi: 'cuộc trao đổi này', en: 'no such exchange' },
  open: openExchange,
  acts: ACTS,
  events: EVENTS,
  parts: {
    atOpening: (opening) => partsAtOpening(opening as unknown as ExchangeOpening),
    now: partsNow,
    change: true,
  },
  obligations: exchangeObligations,
  consequences: exchangeConsequences,
  view: {
    tasks: exchangeTasks,
    steps: exchangeSteps,
    phase: 'coordination',
    // No law sets the days of an exchange.
    basis: () => 'practice',
  },
  handover,
  covers: { 'answer-exchange': ['S36'], 'answer-point': ['S34', 'S36'] },
});
