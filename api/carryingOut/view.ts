import { vnDateOf } from '../../domain/calendar/dates';
import { sourceOf } from '../../domain/law/source';
import { duePeriod, parsePeriod } from '../../domain/calendar/period';
import type { PlanPeriod } from '../../domain/carryingOut/periods';
import { carryingOut } from '../../domain/carryingOut';
import { type CarryingState, type IndicatorPlan, newest, reportDates, verdictOf } from '../../domain/carryingOut/state';
import { own } from '../../domain/own';
import type { Party } from '../../domain/support/party';
import { countOf } from '../cases/due/explained';
import { clauseOf, namesAt } from '../http/names';
import { partyView } from '../http/party';
import type { Services } from '../services';
import type { CarryingView, IndicatorSeries } from './schema';

/** What of the plan serves its indicators is called, by part and id. */
type Served = ReadonlyMap<string, string>;

/** The case as its register says it stands: reports with their days, each indicator as a series ready to be drawn. */
export function carryingView(services: Services, state: CarryingState, served: Served = new Map()): CarryingView {
  const { opening, openedAt, closedAt, outcome } = state;
  const { caseId: id, carrier, reporter, escalateTo, indicators, parties, rules } = opening;
  const name = namesAt(services, openedAt);
  const shown = (party: Party) => partyView(party, name);
  return {
    ...opening,
    id,
    carrier: shown(carrier),
    reporter: name(reporter),
    above: escalateTo === null ? null : name(escalateTo),
    rules: rules.version,
    openedAt,
    closedAt,
    outcome,
    reports: reportsOf(state),
    indicators: indicators.map((indicator) => seriesOf(state, indicator, served)),
    parties: parties.map(shown),
  };
}

function reportsOf(state: CarryingState): CarryingView['reports'] {
  const rows = new Map(carryingOut.steps(state).map((row) => [row.step, row]));
  return state.periods.map((period) => {
    const { opensAt, dueOn } = reportDates(state, period);
    const { due, cites } = state.opening.rules.reports[period.kind];
    const { status, overdue } = rows.get(period.id)!;
    const versions = own(state.reports, period.id) ?? [];
    return {
      period: period.id,
      title: period.title,
      opensOn: vnDateOf(opensAt),
      dueOn,
      clause: clauseOf(cites),
      count: countOf(duePeriod(state.calendar, period.to, parsePeriod(due))),
      status,
      overdue,
      dayBy: sourceOf(cites),
      reportedAt: versions[0]?.at ?? null,
      countsOn: versions[0]?.countsOn ?? null,
      late: newest(state, period.id)?.late ?? false,
      versions: versions.length,
    };
  });
}

function seriesOf(state: CarryingState, indicator: IndicatorPlan, served: Served): IndicatorSeries {
  const { id, rules, parties, because = [] } = indicator;
  const periods = state.periods.filter((period) => own(indicator.targets, period.id) !== undefined);
  return {
    ...indicator,
    concerns: parties,
    because: because.map((one) => ({ ...one, name: served.get(`${one.part}/${one.id}`) ?? null })),
    rules: rules.map(({ cites, ...rule }) => ({ ...rule, clause: clauseOf(cites) })),
    series: periods.map((period) => pointOf(state, indicator, period)),
    supports: (own(state.supports, id) ?? []).map(({ caseId, closed }) => ({ case: caseId, closed })),
  };
}

function pointOf(
  state: CarryingState,
  indicator: IndicatorPlan,
  period: PlanPeriod,
): IndicatorSeries['series'][number] {
  const judged = verdictOf(state, indicator, period);
  const reported = own(state.reports, period.id) ?? [];
  const versions = reported.map(({ seq, at, figures }) => ({ seq, at, actual: figures[indicator.id] as string }));
  const { verdict } = judged ?? {};
  return {
    period: period.id,
    title: period.title,
    target: indicator.targets[period.id] as string,
    actual: judged?.figure.actual ?? null,
    attainment: verdict?.attainment ?? null,
    short: verdict?.short ?? null,
    because: verdict?.because ?? null,
    rule: verdict?.rule?.id ?? null,
    // A correction that leaves this figure alone is no version of it.
    versions: versions.filter(({ actual }, index) => actual !== versions[index - 1]?.actual),
  };
}
