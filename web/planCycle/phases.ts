import type { IsoDate } from '../../domain/calendar/dates';
import { byPhase, type Phase } from '../../domain/law/phase';
import type { CaseTimetableView, ForecastView } from '../data/api';

/** What of a step its phase is reckoned from. */
export type PhaseStep = Pick<
  CaseTimetableView['rows'][number],
  'step' | 'kind' | 'phase' | 'openedOn' | 'dueOn' | 'doneOn'
>;

/** When an unfinished step is to be expected, as things stand. */
type ExpectedStep = Pick<ForecastView['rows'][number], 'step' | 'expectedOn' | 'late' | 'afterSuggested'>;

interface PhaseState {
  phase: Phase;
  done: number;
  all: number;
  from: IsoDate | null;
  /** The last day of the phase: done, or as it is expected. */
  until: IsoDate | null;
  look: 'done' | 'late' | 'soon' | 'mine' | 'rest';
}

/** How each phase of a cycle stands: done, under way, expected late or after suggested days only, or ahead. */
export function phaseStates(steps: PhaseStep[], expected: ExpectedStep[]): PhaseState[] {
  const then = new Map(expected.map((one) => [one.step, one]));
  return byPhase(steps, ({ phase }) => phase).map(({ phase, things }) => {
    const open = things.filter(({ doneOn }) => doneOn === null);
    const days = things.flatMap(({ step, dueOn, doneOn }) => doneOn ?? then.get(step)?.expectedOn ?? dueOn ?? []);
    return {
      phase,
      done: things.length - open.length,
      all: things.length,
      from: things.flatMap(({ openedOn }) => openedOn ?? []).sort()[0] ?? null,
      until: days.sort().at(-1) ?? null,
      look: lookOf(things, open, then),
    };
  });
}

function lookOf(all: PhaseStep[], open: PhaseStep[], expected: Map<string, ExpectedStep>): PhaseState['look'] {
  if (open.length === 0) return 'done';
  if (open.some(({ step }) => expected.get(step)?.late)) return 'late';
  if (open.some(({ step }) => expected.get(step)?.afterSuggested)) return 'soon';
  return all.some(({ openedOn }) => openedOn !== null) ? 'mine' : 'rest';
}

/** A session that a Council's decision misses as things stand, and the next that it may reach. */
interface Missed {
  session: IsoDate;
  expectedOn: IsoDate;
  next: IsoDate | null;
}

/**
 * Whether the Council's decision is expected only after the session that it was meant for: the last that opens by its
 * due day. `sessions`: opening days of the Council's sessions that are still to come.
 */
export function missedSession(steps: PhaseStep[], expected: ExpectedStep[], sessions: IsoDate[]): Missed | null {
  const decision = steps.find(({ kind, doneOn }) => kind === 'council-decision' && doneOn === null);
  const then = decision && expected.find(({ step }) => step === decision.step);
  if (!decision?.dueOn || !then) return null;
  const inOrder = [...sessions].sort();
  const session = inOrder.filter((day) => day <= decision.dueOn!).at(-1);
  if (!session || then.expectedOn <= decision.dueOn) return null;
  const { expectedOn } = then;
  return { session, expectedOn, next: inOrder.find((day) => day >= expectedOn) ?? null };
}
