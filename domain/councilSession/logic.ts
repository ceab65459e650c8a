import { ahead } from '../case/dates';
import type { Entry } from '../case/entry';
import { withEvent } from '../case/events';
import type { CaseLogic, Ruling } from '../case/logic';
import { datesOf, overTime } from '../case/obligation';
import { withSuccession } from '../case/succession';
import { ACTS } from './acts';
import { firstFault } from '../case/fields';
import { handover } from './handover';
import { finishedOn } from './items';
import { pendingLetters } from './letters';
import { convene, mayLodge } from './opening';
import { sessionObligations } from './obligations';
import { refuse } from './rulings';
import { isFinished, SESSION_STEP, sessionSteps } from './steps';
import type { SessionState } from './state';
import { sessionTasks } from './tasks';

/** A session of a People's Council: agenda, sitting, votes, and what its decisions set going elsewhere. */
export const councilSession: CaseLogic<SessionState> = withSuccession(
  {
    open: convene,
    judge,
    apply,
    consequences: (state, now) => [...pendingLetters(state), ...overTime(sessionObligations(state), state.events, now)],
    dates: (state, now) => ahead(now, sessionObligations(state).flatMap(datesOf)),
    tasks: sessionTasks,
    steps: sessionSteps,
    closed,
    outcome: (state) => (closed(state) ? 'concluded' : null),
  },
  handover,
);

function judge(state: SessionState, act: Entry): Ruling {
  const rule = ACTS.get(act.name);
  if (!rule)
    return refuse('wrong-act', {
      act: act.name,
      step: SESSION_STEP,
      kind: 'council-session',
      allowed: [...ACTS.keys()],
    });
  if (!mayLodge(state, act.name, act.by)) return notYours(state, act);
  if (isFinished(state)) return refuse('case-closed', { closedOn: finishedOn(state) });
  if (state.status === 'closed' && !rule.afterClosing) return refuse('session-not-open', { status: state.status });
  const fault = firstFault(rule.fields, act.data);
  return fault ? refuse('invalid-input', fault) : rule.judge(state, act);
}

/** Rulings change nothing here, and neither does a name that a later version of this code no longer knows. */
function apply(state: SessionState, entry: Entry): SessionState {
  if (entry.kind === 'event') return applyEvent(state, entry);
  const rule = entry.kind === 'act' ? ACTS.get(entry.name) : undefined;
  return rule ? rule.apply(state, entry) : state;
}

/** Every event of a session says that something was told, under its key. */
function applyEvent(state: SessionState, event: Entry): SessionState {
  if (typeof event.data.key !== 'string') return state;
  const events = withEvent(state.events, event);
  return event.name === 'session-overdue'
    ? { ...state, events, missedOpening: String(event.data.opensOn) }
    : { ...state, events };
}

/** Not before the last letter is on record, or a case would wait for ever for an answer that nobody sends. */
function closed(state: SessionState): boolean {
  return isFinished(state) && pendingLetters(state).length === 0;
}

function notYours(state: SessionState, act: Entry): Ruling {
  return refuse('not-your-step', {
    step: String(act.data.item ?? SESSION_STEP),
    holder: state.standingBody,
    body: act.by.body,
  });
}
