import { defineCase } from '../case/defineCase';
import { basisOfRow } from './due';
import { ACTS, EVENTS } from './acts';
import { rungsAhead, supervisionConsequences } from './consequences';
import { handover } from './handover';
import { supervisionObligations } from './obligations';
import { supervisionSteps, supervisionTasks } from './projection';
import { openSupervision, type SupervisionOpening } from './state';

/**
 * A supervision by an elected body (S26–S29): from its plan to its conclusion, and on until each task of the
 * conclusion is carried out. The machine proposes; every step, finding and measure is an act of the competent body.
 */
export const supervision = defineCase({
  kind: 'supervision',
  sought: { vi: 'cuộc giám sát này', en: 'no such supervision' },
  open: openSupervision,
  acts: ACTS,
  events: EVENTS,
  parts: { atOpening: (opening) => opening as unknown as SupervisionOpening, now: ({ opening }) => opening },
  obligations: supervisionObligations,
  consequences: supervisionConsequences,
  dates: rungsAhead,
  view: {
    tasks: supervisionTasks,
    steps: supervisionSteps,
    phase: 'supervision',
    basis: basisOfRow,
    closed: ({ closedAt, events }) => closedAt !== null && events.has('closed'),
    outcome: ({ closedAt, outcome }) => (closedAt ? outcome : null),
  },
  handover,
  covers: {
    'request-information': ['S29'],
    'supply-information': ['S29'],
    'ask-to-organise': ['S27'],
    'answer-organising': ['S27'],
    'check-project': ['S28'],
    conclude: ['S27'],
    'take-rung': ['S27'],
  },
});
