import { defineCase } from '../case/defineCase';
import type { Data } from '../case/entry';
import { clauseOf } from '../officialDocument/state';
import { ACTS, type ArrivalParts, EVENTS } from './acts';
import { arrivalConsequences } from './consequences';
import { handover } from './handover';
import { arrivalObligations } from './obligations';
import { arrivalSteps, arrivalTasks, arrivalWords } from './projection';
import { type ArrivalOpening, type ArrivalState, basisOf, holdersOf, openArrival } from './state';

/**
 * A document that came in (văn bản đến): numbered in the body's book, put before whoever directs, dealt with, and given
 * to the case that it is an answer or act in (Decree 30/2020 art. 20 to 24).
 */
export const arrival = defineCase({
  kind: 'arrival',
  sought: { vi: 'văn bản đến này', en: 'no such arrival' },
  open: openArrival,
  partiesOnly: true,
  acts: ACTS,
  events: EVENTS,
  parts: { atOpening, now, change: true },
  obligations: arrivalObligations,
  consequences: arrivalConsequences,
  view: {
    tasks: arrivalTasks,
    steps: arrivalSteps,
    phase: 'records',
    words: arrivalWords,
    clause: ({ opening }, { step }) => clauseOf(opening.rules, step === 'direction' ? step : 'handling'),
    basis: basisOf,
  },
  handover,
});

function atOpening(data: Data): ArrivalParts {
  const { body } = data as unknown as ArrivalOpening;
  return { body, holders: [body] };
}

function now(state: ArrivalState): ArrivalParts {
  return { body: state.opening.body, holders: holdersOf(state) };
}
