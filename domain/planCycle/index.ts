import { ahead, namedDate } from '../case/dates';
import type { Entry } from '../case/entry';
import { withEvent } from '../case/events';
import { firstFault } from '../case/fields';
import type { CaseLogic, NamedDate } from '../case/logic';
import { refused } from '../case/machine';
import { datesOf } from '../case/obligation';
import { withSuccession } from '../case/succession';
import { vnDateOf } from '../calendar/dates';
import { ACTS, FIELDS, ruleOf } from './acts';
import { cycleConsequences } from './consequences';
import { applyCascadeEvent, cascadeWake } from './levels/cascade';
import { applyForecastEvent, forecastDates } from './levels/upward';
import { MEETING_FIELDS } from './meetings';
import { handover } from './handover';
import { cycleObligations } from './obligations';
import { cycleSteps, cycleTasks } from './projection';
import { type CycleState, isOpen, openCycle } from './state';

/** What is taken after the close: a receipt, and the news that another plan stands above this one. */
const AFTER_CLOSING = ['acknowledge', 'upper-plan'];

/** A plan cycle: the procedure's steps, side by side where their needs allow, from start to the last one done. */
export const planCycle: CaseLogic<CycleState> = withSuccession(
  {
    open: openCycle,
    judge(state, act) {
      const rule = ruleOf(act.name);
      if (!rule)
        return refused('wrong-act', {
          act: act.name,
          step: typeof act.data.step === 'string' ? act.data.step : '–',
          kind: 'plan-cycle',
          allowed: Object.keys(ACTS).join(', '),
        });
      const late = state.closedAt !== null && !AFTER_CLOSING.includes(act.name);
      if (late) return refused('case-closed', { closedOn: vnDateOf(state.closedAt as string) });
      const fault =
        firstFault(FIELDS, act.data) ??
        firstFault(MEETING_FIELDS[act.name as keyof typeof MEETING_FIELDS] ?? {}, act.data);
      return fault ? refused('invalid-input', fault) : rule.judge(state, act);
    },
    apply: (state, entry) => (entry.kind === 'act' ? applyAct(state, entry) : applyEvent(state, entry)),
    consequences: cycleConsequences,
    dates: (state, now) =>
      state.closedAt
        ? []
        : ahead(now, [
            ...cycleObligations(state).flatMap((owed) => datesOf(owed)),
            ...batchesAhead(state),
            ...forecastDates(state, now),
          ]),
    tasks: cycleTasks,
    steps: cycleSteps,
    closed: (state) => state.closedAt !== null,
    outcome: (state) => state.outcome,
  },
  handover,
);

const applyAct = (state: CycleState, act: Entry): CycleState => ruleOf(act.name)?.apply(state, act) ?? state;

function applyEvent(state: CycleState, entry: Entry): CycleState {
  const next = { ...state, events: withEvent(state.events, entry) };
  if (entry.name === 'cascade-batch' || entry.name === 'gathered') return applyCascadeEvent(next, entry);
  if (entry.name === 'forecast') return applyForecastEvent(next, entry);
  return entry.name === 'closed'
    ? { ...next, closedAt: String(entry.data.asOf), outcome: String(entry.data.outcome) }
    : next;
}

const batchesAhead = (state: CycleState): NamedDate[] =>
  Object.values(state.steps)
    .filter(isOpen)
    .flatMap((step) => namedDate(step.id, 'batch', cascadeWake(state, step)));
