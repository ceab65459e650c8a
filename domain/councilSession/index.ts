import { ahead } from '../case/dates';
import { defineCase } from '../case/defineCase';
import type { Data, Entry } from '../case/entry';
import { withEvent } from '../case/events';
import { datesOf, overTime } from '../case/obligation';
import { ACTS } from './acts';
import { handover } from './handover';
import { finishedOn } from './items';
import { pendingLetters } from './letters';
import { convene, type Councils } from './opening';
import { sessionObligations } from './obligations';
import { isFinished, sessionSteps } from './steps';
import type { SessionState } from './state';
import { sessionTasks } from './tasks';

/** A session of a People's Council: agenda, sitting, votes, and what its decisions set going elsewhere. */
export const councilSession = defineCase({
  kind: 'council-session',
  sought: { vi: 'kỳ họp này', en: 'no such session' },
  open: convene,
  acts: ACTS,
  parts: {
    atOpening: (opening: Data) => opening as unknown as Councils,
    now: (state: SessionState): Councils => state,
  },
  happened,
  overSince: (state) => (isFinished(state) ? finishedOn(state) : null),
  consequences: (state, now) => [...pendingLetters(state), ...overTime(sessionObligations(state), state.events, now)],
  dates: (state, now) =>
    ahead(
      now,
      sessionObligations(state).flatMap((owed) => datesOf(owed, now)),
    ),
  view: {
    tasks: sessionTasks,
    steps: sessionSteps,
    phase: 'approval',
    basis: () => 'practice',
    closed,
    outcome: (state) => (closed(state) ? 'concluded' : null),
  },
  handover,
  covers: { 'file-report': ['S27', 'S28'], vote: ['S27', 'S32'] },
});

/** Every event of a session says that something was told, under its key. */
function happened(state: SessionState, entry: Entry): SessionState {
  const { name, data } = entry;
  if (typeof data.key !== 'string') return state;
  const events = withEvent(state.events, entry);
  return name === 'session-overdue' ? { ...state, events, missedOpening: String(data.opensOn) } : { ...state, events };
}

/** Not before the last letter is on record, or a case would wait for ever for an answer that nobody sends. */
function closed(state: SessionState): boolean {
  return isFinished(state) && pendingLetters(state).length === 0;
}
