import { defineCase } from '../case/defineCase';
import type { Data } from '../case/entry';
import { ACTS, EVENTS } from './acts';
import { pendingLetters, sessionConsequences } from './consequences';
import { handover } from './handover';
import { finishedOn } from './items';
import { convene, type Councils } from './opening';
import { sessionObligations } from './obligations';
import { isFinished, sessionSteps } from './steps';
import { basisOf, type SessionState } from './state';
import { sessionTasks } from './tasks';

/** A session of a People's Council: agenda, sitting, votes, and what its decisions set going elsewhere. */
export const councilSession = defineCase({
  kind: 'council-session',
  sought: { vi: 'kỳ họp này', en: 'no such session' },
  open: convene,
  acts: ACTS,
  events: EVENTS,
  parts: {
    atOpening: (opening: Data) => opening as unknown as Councils,
    now: (state: SessionState): Councils => state,
  },
  happened: (state, { name, data }) =>
    name === 'session-overdue' ? { ...state, missedOpening: String(data.opensOn) } : state,
  overSince: (state) => (isFinished(state) ? finishedOn(state) : null),
  obligations: sessionObligations,
  consequences: sessionConsequences,
  view: {
    tasks: sessionTasks,
    steps: sessionSteps,
    phase: 'approval',
    basis: basisOf,
    closed,
    outcome: (state) => (closed(state) ? 'concluded' : null),
  },
  handover,
  covers: { 'file-report': ['S27', 'S28'], vote: ['S27', 'S32'] },
});

/** Not before the last letter is on record, or a case would wait for ever for an answer that nobody sends. */
function closed(state: SessionState): boolean {
  return isFinished(state) && pendingLetters(state).length === 0;
}
