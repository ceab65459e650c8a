import type { Data } from '../case/entry';
import { addDays, daysBetween, deadlinePassed, type IsoDate, vnDateOf } from '../calendar/dates';
import { applyExtensions, type Extension } from '../calendar/extensions';
import { duePeriod, parsePeriod } from '../calendar/period';
import { applyStops } from '../calendar/stops';
import { type Due, dueOf, type LawFacts, type SetDay } from '../law/due';
import { setDays } from './setDays';
import { doneOn, openedOn } from '../case/daysThatCount';
import type { Question } from './questionState';
import { type CycleState, stepLaw, type StepState, stepState } from './state';

/** When a step is due: what the law gives, and what clock stops and extensions made of it. */
interface StepDue {
  /** Null while the clock stands or where the law gives no date. */
  dueOn: string | null;
  /**
   * The date that extensions and clock stops move: for a consultation, the last day for answers; else `dueOn` itself.
   */
  movable: string | null;
  law: Due | null;
  extensions: string[];
}

const kept = new WeakMap<CycleState['opening'], LawFacts>();

/**
 * The facts of this case that the law's deadlines count from; the same ones for as long as they say the same. Whoever
 * asks whether something may be done looks at dozens of states that differ in one thing, and what the law makes of the
 * facts is reckoned once for them.
 */
export function lawFacts(state: CycleState): LawFacts {
  const [before, facts] = [kept.get(state.opening), factsIn(state)];
  if (before && isSame(before, facts)) return before;
  kept.set(state.opening, facts);
  return facts;
}

const isSame = (one: LawFacts, other: LawFacts): boolean =>
  Object.entries(other).every(([name, value]) => holdsSame(one[name as keyof LawFacts], value));

/** Of what holds several things, whether it holds those. */
function holdsSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const held = Object.entries(one);
  return held.length === Object.keys(other).length && held.every(([name, value]) => value === (other as Data)[name]);
}

function factsIn(state: CycleState): LawFacts {
  const days = (of: (step: StepState) => IsoDate | null) =>
    Object.fromEntries(Object.values(state.steps).map((step) => [step.id, of(step) ?? undefined]));
  return {
    year: state.opening.year,
    calendar: state.calendar,
    settings: state.opening.settings,
    settingCites: state.opening.settingCites,
    anchors: state.anchors,
    doneOn: days(doneOn),
    openedOn: days(openedOn),
    notPassed: state.notPassed,
    setDays: setDays(state),
  };
}

/** When the law or the procedure would have the step done, whatever day a document lays down for this one step. */
export function undatedDue(state: CycleState, id: string): Due | null {
  const { [id]: _own, ...others } = setDays(state);
  return dueOf(state.procedure, id, { ...lawFacts(state), setDays: others });
}

const memo = new WeakMap<CycleState, { facts: LawFacts; dues: Map<string, StepDue> }>();

/** A step's due date in this state. Computed from the law each time the state changes, never stored. */
export function stepDue(state: CycleState, id: string): StepDue {
  const known = memo.get(state) ?? { facts: lawFacts(state), dues: new Map<string, StepDue>() };
  memo.set(state, known);
  const due = known.dues.get(id) ?? computeDue(state, id, known.facts);
  known.dues.set(id, due);
  return due;
}

function computeDue(state: CycleState, id: string, facts: LawFacts): StepDue {
  const law = dueOf(state.procedure, id, facts);
  if (!law) return { dueOn: null, movable: null, law: null, extensions: [] };
  const step = stepState(state, id);
  const stopped = applyStops(state.calendar, law.computed, step.stops);
  const extended = applyExtensions(state.calendar, stopped, extensionsSince(step, facts.setDays?.[id]));
  const { dueOn, applied } = extended;
  const movable = step.question?.stage === 'sent' ? answersUntil(state, law, step, step.question) : dueOn;
  return { dueOn: dueOn && afterHandling(state, id, law, dueOn), movable, law, extensions: applied };
}

/** A day that a document lays down stands for what was granted before it. */
const extensionsSince = ({ extensions }: StepState, set: SetDay | undefined): Extension[] =>
  set ? extensions.filter(({ id }) => Number(id) > set.seq) : extensions;

/**
 * The last day for answers as it was signed, and what was done to it since the sending: days that the clock stood, and
 * extensions. The step's own time counts on from its opening all the while.
 */
function answersUntil(state: CycleState, law: Due, { stops, extensions }: StepState, sent: Question): IsoDate | null {
  const sentOn = vnDateOf(sent.at);
  if (stops.some(({ to }) => to === null)) return null;
  const stood = stops.map(({ from, to }) => Math.max(0, daysBetween(from > sentOn ? from : sentOn, to as IsoDate)));
  const dueOn = addDays(
    sent.until,
    stood.reduce((sum, days) => sum + days, 0),
  );
  const since = extensions.filter(({ id }) => Number(id) > sent.seq);
  return applyExtensions(state.calendar, { ...law.computed, dueOn, nominal: dueOn }, since).dueOn;
}

/**
 * A consultation ends when each answer is accepted or explained, which takes its time after the last day for answers.
 */
function afterHandling(state: CycleState, id: string, law: Due, answersOn: string): string {
  const handling = stepLaw(state, id)?.handling;
  if (!handling) return answersOn;
  return answersOn === law.computed.dueOn
    ? law.dueOn
    : duePeriod(state.calendar, answersOn, parsePeriod(handling.within)).dueOn;
}

/** Whether an open step's due date has passed at that instant. */
export function isOverdue(state: CycleState, id: string, now: string): boolean {
  const { dueOn } = stepDue(state, id);
  return dueOn !== null && deadlinePassed(dueOn, now);
}
