import { doneOn } from '../../case/daysThatCount';
import { addDays, daysBetween, type IsoDate, startOfVnDay, vnDateOf } from '../../calendar/dates';
import type { Step } from '../../law/procedure';
import { dueOf, type LawFacts } from '../../law/due';
import { saysDayBy, sourceOf } from '../../law/source';
import { lawFacts, stepDue } from '../due';
import { actingBody, type CycleState, isOpen, stepLaw, stepState } from '../state';
import { cascadeOf } from './cascade';
import type { Link, LowerPlan } from './state';

/**
 * When a step is to be expected, if whoever is late does it today and everybody after takes the time that the law
 * gives.
 */
interface Expected {
  step: string;
  dueOn: IsoDate | null;
  expectedOn: IsoDate;
  /** After the day that somebody laid down for it. */
  late: boolean;
  /** After a day that is only suggested: nobody is late by it. */
  afterSuggested: boolean;
  /** Of a step expected after its day: the step of this plan that holds it up, then what below holds that one up. */
  because: Link[];
}

/**
 * Every unfinished step's expected day, as of a day (S1, S2: a lower level's lateness shows in the upper level's
 * forecast).
 */
export function forecast(state: CycleState, today: IsoDate): Expected[] {
  const outlook = new Outlook(state, today);
  return state.procedure.steps.filter(({ id }) => !stepState(state, id).doneAt).map(({ id }) => outlook.of(id));
}

/** One step's expected day. */
export const forecastOf = (state: CycleState, id: string, today: IsoDate): Expected => new Outlook(state, today).of(id);

/** What holds a step up, whether or not it is late by its own date. */
export const chainTo = (state: CycleState, id: string, today: IsoDate): Link[] => new Outlook(state, today).chain(id);

/** Whether anything has happened that could make a later step late: without it there is nothing to reckon. */
export function signsOfLateness(state: CycleState): boolean {
  const below = Object.values(state.cascades).some(({ plans }) =>
    Object.values(plans).some(({ late }) => late !== null),
  );
  return below || [...state.events.keys()].some((key) => key.includes('/overdue/'));
}

class Outlook {
  private readonly known = new Map<string, IsoDate>();
  private readonly facts: LawFacts;

  constructor(
    private readonly state: CycleState,
    private readonly today: IsoDate,
  ) {
    this.facts = lawFacts(state);
  }

  of(id: string): Expected {
    const { dueOn, law } = stepDue(this.state, id);
    const expectedOn = this.expected(id);
    const after = dueOn !== null && expectedOn > dueOn;
    const afterSuggested = after && law !== null && sourceOf(law.rule.cites) === 'suggestion';
    const late = after && !afterSuggested;
    return { step: id, dueOn, expectedOn, late, afterSuggested, because: after ? this.chain(id) : [] };
  }

  private expected(id: string): IsoDate {
    const known = this.known.get(id);
    if (known) return known;
    const step = stepState(this.state, id);
    const on = doneOn(step) ?? (isOpen(step) ? this.open(id) : this.waiting(id));
    this.known.set(id, on);
    return on;
  }

  private open(id: string): IsoDate {
    const worst = this.worst(id);
    return latest([
      stepDue(this.state, id).dueOn ?? this.today,
      this.today,
      ...(worst ? [arrival(worst, this.today)] : []),
    ]);
  }

  /** Counted from when what it needs is to be expected; never before that. */
  private waiting(id: string): IsoDate {
    const needs = stepLaw(this.state, id)?.needs ?? [];
    const opens = latest([this.today, ...needs.map((need) => this.expected(need))]);
    const doneOn = { ...this.facts.doneOn, ...Object.fromEntries(this.known) };
    const due = dueOf(this.state.procedure, id, {
      ...this.facts,
      doneOn,
      openedOn: { ...this.facts.openedOn, [id]: opens },
    });
    return latest([opens, ...(due ? [due.dueOn] : [])]);
  }

  /**
   * Back along the latest of what each step needs, to the open step that holds all up; from there down into the lower
   * plan.
   */
  chain(id: string): Link[] {
    const { state } = this;
    if (!isOpen(stepState(state, id))) {
      const needs = (stepLaw(state, id)?.needs ?? []).filter((need) => !stepState(state, need).doneAt);
      const cause = needs.reduce((a, b) => (this.expected(b) > this.expected(a) ? b : a), needs[0] as string);
      return this.chain(cause);
    }
    const { caseId, unit } = state.opening;
    const { dueOn, law } = stepDue(state, id);
    const own: Link = {
      case: caseId,
      unit,
      step: id,
      title: (stepLaw(state, id) as Step).title,
      holder: actingBody(state, id),
      dueOn,
      ...(law && saysDayBy(law.rule.cites)),
    };
    return [own, ...(this.worst(id)?.late?.chain ?? [])];
  }

  /** The lower plan that comes last, of those that said they would be late. */
  private worst(id: string): LowerPlan | undefined {
    const plans = Object.values(cascadeOf(this.state, stepState(this.state, id))?.plans ?? {}).filter(
      ({ outcome, late }) => outcome === null && late,
    );
    return plans.sort((a, b) => arrival(b, this.today).localeCompare(arrival(a, this.today)))[0];
  }
}

/** A late plan still needs as many days as it did when it said so. */
function arrival({ late }: LowerPlan, today: IsoDate): IsoDate {
  return late ? latest([late.expectedOn, addDays(today, daysBetween(late.asOf, late.expectedOn))]) : today;
}

const latest = (days: IsoDate[]): IsoDate => days.reduce((a, b) => (a > b ? a : b));

/** The next day's first instant, on which what is late is a day later. */
export const nextDay = (now: string): string => startOfVnDay(addDays(vnDateOf(now), 1));
