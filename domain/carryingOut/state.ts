import type { Calendar } from '../calendar/calendar';
import { type Begun, begun, type CaseOpening } from '../case/begun';
import { dayAfter, reminderInstant } from '../case/dates';
import type { When } from '../case/daysThatCount';
import type { Entry } from '../case/entry';
import type { LawLibrary } from '../case/logic';
import type { DocumentRef } from '../case/documents';
import type { Again, Basis, Text } from '../law/procedure';
import { own } from '../own';
import type { Party } from '../support/party';
import type { SupportRules } from '../support/state';
import { inOrder, type PeriodKind, type PlanPeriod } from './periods';
import { type Better, type Figure, type ShortfallRule, shortfallOf, type Verdict } from './shortfall';

/** When the report on a kind of period may be made and must be in: `opens` before its last day, `due` after it. */
interface ReportRule {
  opens: string;
  due: string;
  cites: Basis;
}

/** The law that carrying out goes by, kept in the case's first entry. */
export interface CarryingRules {
  version: string;
  reports: Record<PeriodKind, ReportRule>;
  reminders: string[];
  /** How often what is overdue is said again, where the version says so. */
  again?: Again;
  support: SupportRules;
}

/** An indicator (chỉ tiêu) of the plan with its targets by period, and whom a shortfall concerns. */
export interface IndicatorPlan {
  id: string;
  name: Text;
  measure: Text;
  direction: Better;
  targets: Record<string, string>;
  rules: ShortfallRule[];
  /** Ids of the parties who are told. */
  parties: string[];
  /** Why each of them is; nothing in cases begun before this was said. */
  because?: Because[];
  /** Names of the parties' own indicators that a shortfall is apt to affect. */
  touches: Text[];
}

/** A body or unit that the plan gives a share in an indicator, and by what of it (S24). */
export interface Share {
  who: string;
  part: string;
  id: string;
}

/** Why a party is told of a shortfall: by the indicator's sectors, as the rule says of its place, or by the plan. */
export interface Because {
  party: string;
  why: 'sector' | 'rule' | 'plan';
  /** plan: by what of it. */
  part?: string;
  id?: string;
}

/** What the opening entry of a carrying-out case says. */
export interface CarryingOpening extends CaseOpening {
  year: number;
  /** Whose plan is carried out. */
  carrier: Party;
  /** Who reports: the planning office, the region's council, the sector's body itself. */
  reporter: string;
  /** Whom an overdue report is put before. */
  escalateTo: string | null;
  rules: CarryingRules;
  indicators: IndicatorPlan[];
  parties: Party[];
  /** The plan's cycle, or the decision that set the targets. */
  basis: { cycle: string } | { number: string; on: string };
}

/** One version of a period's report; later ones correct it and erase nothing. */
export interface ReportVersion extends When {
  seq: number;
  by: string;
  late: boolean;
  /** All figures as of this version. */
  figures: Record<string, string>;
  documents: DocumentRef[];
}

/** A shortfall that was told, as it was told last. */
export interface Told {
  times: number;
  standing: boolean;
  actual: string;
  attainment: string | null;
  because: string;
  /** The support case that it went to. */
  support: string;
}

/** A support case that this one opened, and the periods it was told of. */
export interface SupportLink {
  caseId: string;
  closed: string | null;
}

export interface CarryingState extends Begun<CarryingOpening> {
  periods: PlanPeriod[];
  /** Periods whose report may be made. */
  opened: ReadonlySet<string>;
  reports: Record<string, ReportVersion[]>;
  /** By indicator and period. */
  told: Record<string, Told>;
  /** By indicator, the newest last. */
  supports: Record<string, SupportLink[]>;
}

export function openCarrying(entry: Entry, library: LawLibrary): CarryingState {
  const state = begun<CarryingOpening>(entry, library);
  return {
    ...state,
    periods: inOrder(state.opening.indicators.flatMap(({ targets }) => Object.keys(targets))),
    opened: new Set(),
    reports: {},
    told: {},
    supports: {},
  };
}

export const periodOf = (state: CarryingState, id: string): PlanPeriod | undefined =>
  state.periods.find((period) => period.id === id);
export const indicatorOf = (state: CarryingState, id: string): IndicatorPlan | undefined =>
  state.opening.indicators.find((one) => one.id === id);
export const indicatorsOf = (state: CarryingState, period: string): IndicatorPlan[] =>
  state.opening.indicators.filter(({ targets }) => own(targets, period) !== undefined);
export const newest = (state: CarryingState, period: string): ReportVersion | undefined =>
  own(state.reports, period)?.at(-1);
export const tellKey = (indicator: string, period: string): string => `${indicator}/${period}`;

/** The days and instants of a period's report. */
interface ReportDates {
  /** The first instant at which it may be made. */
  opensAt: string;
  dueOn: string;
}

export function reportDates(
  { calendar, opening }: Pick<CarryingState, 'calendar' | 'opening'>,
  { kind, to }: PlanPeriod,
): ReportDates {
  const { opens, due } = opening.rules.reports[kind];
  const dueOn = dayAfter(calendar, to, due);
  return {
    opensAt: reminderInstant(calendar, to, opens),
    dueOn,
  };
}

/** Throws `calendar-out-of-range` where a report's day can't be counted: no case may begin that would stop on it. */
export function assertDatesHold(calendar: Calendar, opening: CarryingOpening): void {
  for (const period of inOrder(opening.indicators.flatMap(({ targets }) => Object.keys(targets))))
    reportDates({ calendar, opening }, period);
}

/**
 * The figures of an indicator for one kind of period up to a period, without gaps before it; empty where it has none.
 */
function figuresUpTo(state: CarryingState, indicator: IndicatorPlan, period: PlanPeriod): Figure[] {
  const alike = state.periods.filter(({ kind, to }) => kind === period.kind && to <= period.to);
  const figures: Figure[] = [];
  for (const one of alike.reverse()) {
    const [target, actual] = [own(indicator.targets, one.id), newest(state, one.id)?.figures[indicator.id]];
    if (target === undefined || actual === undefined) break;
    figures.unshift({ period: one.id, to: one.to, target, actual });
  }
  return figures;
}

/** What the rules make of an indicator's figure for a period; null while there is none. */
export function verdictOf(
  state: CarryingState,
  indicator: IndicatorPlan,
  period: PlanPeriod,
): { verdict: Verdict; figure: Figure } | null {
  const figures = figuresUpTo(state, indicator, period);
  const figure = figures.at(-1);
  return figure ? { verdict: shortfallOf(indicator.direction, indicator.rules, figures), figure } : null;
}
