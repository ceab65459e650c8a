import type { Calendar } from '../calendar/calendar';
import { addDays, type IsoDate, partsOf } from '../calendar/dates';
import { fixedDue } from '../calendar/fixedDate';
import { backward, type Computed, duePeriod, type Period, parsePeriod } from '../calendar/period';
import { DomainError } from '../errors';
import type {
  AtLeastRule,
  Basis,
  Citation,
  DeadlineRule,
  FixedRule,
  PeriodBase,
  Setting,
  Step,
  When,
  WithinRule,
} from './procedure';
import { settingIn } from './words';

/** As much of a step, and of a procedure, as days are reckoned from. */
export type DatedStep = Pick<Step, 'id' | 'needs' | 'due' | 'handling' | 'notBefore'>;
export interface DatedSteps {
  steps: DatedStep[];
  settings: Setting[];
}

/** What has happened in a case and what was set for it. Not to be changed once passed: results are kept per object. */
export interface LawFacts {
  /** The plan year; fixed dates count years from it (`year: -1` is the year before). */
  year: number;
  calendar: Calendar;
  /** Lengths such as `10d` by setting id; one that is missing takes the procedure's default. */
  settings: Record<string, string>;
  /** What a length rests on where it is the unit's own; else the rule that takes it says so. */
  settingCites?: Record<string, Basis>;
  anchors: Record<string, IsoDate>;
  doneOn: Record<string, IsoDate | undefined>;
  openedOn: Record<string, IsoDate | undefined>;
  /** Steps at which the Council did not pass what it had before it, and sent it back. */
  notPassed?: string[];
  /** Days that official documents lay down for steps. */
  setDays?: Record<string, SetDay>;
}

/** A day that an official document lays down for a step. */
export interface SetDay {
  on: IsoDate;
  cites: Citation[];
  /** It binds also where the law names another; else only where the law names none. */
  overLaw: boolean;
  /** The entry by which it came. */
  seq: number;
}

/** One rule's answer. */
export interface Candidate {
  rule: DeadlineRule;
  dueOn: IsoDate;
}

/** A step's due date and what it rests on. */
export interface Due {
  step: string;
  /** The last working day on which the step is in time. */
  dueOn: IsoDate;
  /** The same before any move off a rest day; from it the next periods count. */
  nominal: IsoDate;
  /** The day counted from; for a day named by the law, that day. */
  from: IsoDate;
  /** The rule that binds: the earliest. */
  rule: DeadlineRule;
  computed: Computed;
  /** consult: the time to accept or explain, counted from the unrolled last day for answers; `dueOn` is its end. */
  handling: Computed | null;
  /** The base has not happened yet: it is itself a due date. */
  forecast: boolean;
  /** Rests on a year whose holidays the State has not announced. */
  provisional: boolean;
  /** What each of the step's rules gives, in their order. */
  candidates: Candidate[];
}

interface Base {
  date: IsoDate;
  forecast: boolean;
}

interface Found {
  rule: DeadlineRule;
  computed: Computed;
  forecast: boolean;
}

/**
 * When the law wants a step done, or null where none of its rules has a base yet. The earliest rule binds. What counts
 * from an event that has not happened counts from that event's own unrolled due date, and is marked a forecast.
 * Throws `no-such-step`, `unknown-anchor`, and the calendar's faults.
 */
export function dueOf(procedure: DatedSteps, stepId: string, facts: LawFacts): Due | null {
  return reckoningOf(procedure, facts).due(stepId);
}

/**
 * The first day on which a step can be done, or null where nothing holds it back or its base is unknown. A minimum
 * length must have run out whole (Civil Code art. 147(2), 148(6)), through rest days: the day after its last.
 */
export function earliestOn(procedure: DatedSteps, stepId: string, facts: LawFacts): Base | null {
  return reckoningOf(procedure, facts).earliest(stepId);
}

const memos = new WeakMap<LawFacts, { procedure: DatedSteps; reckoning: Reckoning }>();

function reckoningOf(procedure: DatedSteps, facts: LawFacts): Reckoning {
  const known = memos.get(facts);
  if (known?.procedure === procedure) return known.reckoning;
  const reckoning = new Reckoning(procedure, facts);
  memos.set(facts, { procedure, reckoning });
  return reckoning;
}

/** One walk over a procedure's steps, each reckoned once. */
class Reckoning {
  private readonly steps: Map<string, DatedStep>;
  private readonly dues = new Map<string, Due | null>();
  private readonly openings = new Map<string, Base | null>();

  constructor(
    private readonly procedure: DatedSteps,
    private readonly facts: LawFacts,
  ) {
    this.steps = new Map(procedure.steps.map((step) => [step.id, step]));
  }

  due(id: string): Due | null {
    return once(this.dues, id, () => this.reckon(id));
  }

  opening(id: string): Base | null {
    return once(this.openings, id, () => this.reckonOpening(id));
  }

  earliest(id: string): Base | null {
    const { notBefore } = this.step(id);
    if (!notBefore) return null;
    if ('anchor' in notBefore) return { date: this.anchor(notBefore.anchor), forecast: false };
    const base = this.base(id, notBefore.of);
    return (
      base && { date: addDays(this.count(base.date, this.length(notBefore.after)).nominal, 1), forecast: base.forecast }
    );
  }

  private reckonOpening(id: string): Base | null {
    const opened = this.facts.openedOn[id];
    if (opened) return { date: opened, forecast: false };
    const needs = this.step(id).needs.map((need) => this.completion(need));
    const dates = needs
      .filter((base) => base !== null)
      .map((base) => base.date)
      .sort();
    const latest = dates.at(-1);
    return latest ? { date: latest, forecast: true } : null;
  }

  private reckon(id: string): Due | null {
    const found = this.holding(this.step(id).due)
      .map((rule) => this.apply(id, this.cited(rule)))
      .filter((one) => one !== null);
    const [earliest] = [...found].sort((a, b) => a.computed.dueOn.localeCompare(b.computed.dueOn));
    const set = this.laidDown(id, earliest);
    const binding = set ?? earliest;
    if (!binding) return null;
    const { computed, rule, forecast } = binding;
    const candidates = [...(set ? [set] : []), ...found].map((one) => ({ rule: one.rule, dueOn: one.computed.dueOn }));
    // A day that a document lays down is the step's last, whatever is done in it.
    const handling = set ? null : this.handling(id, computed);
    const { dueOn, provisional } = handling ?? computed;
    const nominal = handling?.nominal ?? unrolled(rule, computed);
    return {
      step: id,
      dueOn,
      nominal,
      from: computed.from,
      rule,
      computed,
      handling,
      forecast,
      provisional: provisional || computed.provisional,
      candidates,
    };
  }

  /** Of a step's rules those that hold now: the ones that say most of when. */
  private holding(rules: DeadlineRule[]): DeadlineRule[] {
    const now = rules.filter(({ when }) => !when || this.holds(when));
    const most = Math.max(...now.map(saying));
    return now.filter((rule) => saying(rule) === most);
  }

  private holds({ notPassed, late }: When): boolean {
    return (!notPassed || this.facts.notPassed?.includes(notPassed) === true) && (!late || this.isLate(late));
  }

  /** Known only once it was done: whether after the day that the law gives it, through rest days. */
  private isLate(id: string): boolean {
    const done = this.facts.doneOn[id];
    const due = done && this.due(id);
    return due ? done > due.nominal : false;
  }

  /** The day that a document lays down, where it binds: over the law's, or where the law names none. */
  private laidDown(id: string, earliest: Found | undefined): Found | null {
    const set = this.facts.setDays?.[id];
    if (!set || (!set.overLaw && earliest && earliest.rule.cites !== 'practice')) return null;
    const { year, month, day } = partsOf(set.on);
    const rule: FixedRule = { fixed: { year: year - this.facts.year, month, day, mode: 'by' }, cites: set.cites };
    return { rule, computed: this.fixed(rule), forecast: false };
  }

  private handling(id: string, answers: Computed): Computed | null {
    const { handling } = this.step(id);
    return handling ? this.count(answers.nominal, parsePeriod(handling.within)) : null;
  }

  private apply(id: string, rule: DeadlineRule): Found | null {
    if ('fixed' in rule) return { rule, computed: this.fixed(rule), forecast: false };
    if ('atLeast' in rule) return { rule, computed: this.before(rule), forecast: false };
    const base = this.base(id, rule.of);
    return base && { rule, computed: this.count(base.date, this.length(rule.within)), forecast: base.forecast };
  }

  /** A rule that takes a length of the unit's own rests on what that one does. */
  private cited(rule: DeadlineRule): DeadlineRule {
    const cites = this.facts.settingCites?.[settingIn(rule) ?? ''];
    return cites ? { ...rule, cites } : rule;
  }

  private fixed({ fixed }: FixedRule): Computed {
    return fixedDue(this.facts.calendar, { ...fixed, year: this.facts.year + fixed.year });
  }

  private before({ atLeast, before }: AtLeastRule): Computed {
    return this.count(this.anchor(before.anchor), backward(this.length(atLeast)));
  }

  private count(from: IsoDate, period: Period): Computed {
    return duePeriod(this.facts.calendar, from, period);
  }

  private length(length: WithinRule['within']): Period {
    if ('period' in length) return parsePeriod(length.period);
    const setting = this.procedure.settings.find((one) => one.id === length.setting);
    return parsePeriod(this.facts.settings[length.setting] ?? setting?.default ?? '');
  }

  private base(id: string, of: PeriodBase): Base | null {
    if ('anchor' in of) return { date: this.anchor(of.anchor), forecast: false };
    return of.event === 'done' ? this.completion(of.step) : this.opening(id);
  }

  private completion(id: string): Base | null {
    const done = this.facts.doneOn[id];
    if (done) return { date: done, forecast: false };
    const due = this.due(id);
    return due ? { date: due.nominal, forecast: true } : this.opening(id);
  }

  private anchor(id: string): IsoDate {
    const date = this.facts.anchors[id];
    if (date) return date;
    throw new DomainError('unknown-anchor', { anchor: id, allowed: Object.keys(this.facts.anchors).join(', ') });
  }

  private step(id: string): DatedStep {
    const step = this.steps.get(id);
    if (!step) throw new DomainError('no-such-step', { step: id });
    return step;
  }
}

/** How much a rule says of when it holds. */
const saying = ({ when = {} }: DeadlineRule): number => Object.keys(when).length;

/** Reckons once. What turns in a circle has no date; `procedures check` refuses such a procedure. */
function once<T>(known: Map<string, T | null>, id: string, reckon: () => T | null): T | null {
  const before = known.get(id);
  if (before !== undefined) return before;
  known.set(id, null);
  const value = reckon();
  known.set(id, value);
  return value;
}

/** The last day in time before any move off a rest day: the day before, where the law says "before" that day. */
function unrolled(rule: DeadlineRule, { nominal }: Computed): IsoDate {
  return 'fixed' in rule && rule.fixed.mode === 'before' ? addDays(nominal, -1) : nominal;
}
