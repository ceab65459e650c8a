import { vnDateOf } from '../calendar/dates';
import { namedDate } from '../case/dates';
import { defineCase } from '../case/defineCase';
import type { AskedAct } from '../case/act';
import type { Entry } from '../case/entry';
import type { NamedDate } from '../case/logic';
import type { Sight } from '../case/sight';
import { sightOfStep } from '../law/sight';
import { ACTS, EVENTS } from './acts';
import { signedByDay } from './commitments';
import { cycleConsequences } from './consequences';
import { applyCascadeEvent, cascadeWake } from './levels/cascade';
import { applyForecastEvent, forecastDates } from './levels/upward';
import { stepDue } from './due';
import { handover } from './handover';
import { cycleObligations } from './obligations';
import { postedBy } from './posted';
import { cycleOutline, cycleSteps, cycleTasks } from './projection';
import { takeOver } from './takenOver';
import { type CycleOpening, type CycleState, isOpen, openCycle, stepLaw } from './state';

/** A plan cycle: the procedure's steps, side by side where their needs allow, from start to the last one done. */
export const planCycle = defineCase({
  kind: 'plan-cycle',
  sought: { vi: 'chu kỳ kế hoạch này', en: 'no such plan cycle' },
  open: (entry, law) => takeOver(openCycle(entry, law), entry),
  acts: ACTS,
  events: EVENTS,
  parts: { atOpening: (opening) => opening as unknown as CycleOpening, now: ({ opening }) => opening },
  happened,
  overSince: ({ closedAt }) => closedAt && vnDateOf(closedAt),
  obligations: cycleObligations,
  consequences: cycleConsequences,
  dates: (state, now) => [...batchesAhead(state), ...forecastDates(state, now)],
  view: {
    tasks: cycleTasks,
    steps: cycleSteps,
    outline: cycleOutline,
    basis: (state, row) => {
      if (row === 'commitments' && state.commitments) return signedByDay(state.commitments);
      const law = stepLaw(state, row);
      return law ? (stepDue(state, row).law?.rule.cites ?? law.cites) : 'practice';
    },
    closed: ({ closedAt }) => closedAt !== null,
    outcome: ({ outcome }) => outcome,
  },
  handover,
  sight,
  posted: postedBy,
  covers: {
    'draw-up-commitments': ['S13'],
    'invite-to-comment': ['S13', 'S17'],
    invite: ['S33', 'S36'],
    'set-targets': ['S2', 'S4'],
    reconcile: ['S2'],
  },
});

/** As its step's procedure says; what belongs to no step, such as a date that was moved, is for all parties. */
function sight(state: CycleState, { data }: AskedAct): Sight {
  const law = typeof data.step === 'string' ? stepLaw(state, data.step) : undefined;
  return law ? sightOfStep(law).sight : 'parties';
}

function happened(state: CycleState, entry: Entry): CycleState {
  if (entry.name === 'cascade-batch' || entry.name === 'gathered') return applyCascadeEvent(state, entry);
  if (entry.name === 'forecast') return applyForecastEvent(state, entry);
  return entry.name === 'closed'
    ? { ...state, closedAt: String(entry.data.asOf), outcome: String(entry.data.outcome) }
    : state;
}

const batchesAhead = (state: CycleState): NamedDate[] =>
  Object.values(state.steps)
    .filter(isOpen)
    .flatMap((step) => namedDate(step.id, 'batch', cascadeWake(state, step)));
