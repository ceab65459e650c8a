import { vnDateOf } from '../../domain/calendar/dates';
import { type CarryingState, newest, reportDates, verdictOf } from '../../domain/carryingOut/state';
import { sideOf } from '../../domain/support/party';
import type { SupportState } from '../../domain/support/state';
import { stateOf } from '../cases';
import type { Engine } from '../engine';

export interface YearReport {
  outcome: 'completed' | 'completed-late' | 'stuck';
  provinces: ReturnType<typeof provinceOf>[];
  supports: ReturnType<typeof supportOf>[];
  entries: number;
  mails: number;
}

/** What came of a rehearsed year, read from the register. */
export async function yearReport(engine: Engine, cases: string[]): Promise<YearReport> {
  const { db } = engine;
  const provinces: YearReport['provinces'] = [];
  for (const id of cases) provinces.push(provinceOf(await stateOf<CarryingState>(engine, id)));
  const rows = await db.case.findMany({
    where: { kind: 'support', parent: { in: cases } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const supports: YearReport['supports'] = [];
  for (const { id } of rows) supports.push(supportOf(await stateOf<SupportState>(engine, id)));
  const stuck = provinces.some(({ outcome }) => outcome === null) || supports.some(({ outcome }) => outcome === null);
  const late = provinces.some(({ reports }) => reports.some((one) => one.late));
  const all = [...cases, ...supports.map(({ caseId }) => caseId)];
  return {
    outcome: stuck ? 'stuck' : late ? 'completed-late' : 'completed',
    provinces,
    supports,
    entries: await db.entry.count({ where: { caseId: { in: all } } }),
    mails: await db.mail.count({ where: { caseId: { in: all } } }),
  };
}

function provinceOf(state: CarryingState) {
  const { opening, outcome } = state;
  const reports = state.periods.map((period) => {
    const first = state.reports[period.id]?.[0];
    const short = opening.indicators
      .filter((indicator) => verdictOf(state, indicator, period)?.verdict.short)
      .map(({ id }) => id);
    return {
      period: period.id,
      dueOn: reportDates(state, period).dueOn,
      reportedOn: first ? vnDateOf(first.at) : null,
      late: newest(state, period.id)?.late ?? false,
      short,
    };
  });
  return { caseId: opening.caseId, name: opening.carrier.name, outcome, reports };
}

function supportOf({ opening, shortfalls, relations, offers, outcome }: SupportState) {
  const all = Object.values(offers);
  const parties = Object.values(relations);
  return {
    caseId: opening.caseId,
    need: opening.need.id,
    indicator: opening.indicator?.id ?? '–',
    outcome,
    shortfalls: Object.values(shortfalls).map(({ facts, healed }) => ({
      period: String(facts.period),
      target: String(facts.target),
      actual: String(facts.actual),
      attainment: facts.attainment === null ? null : String(facts.attainment),
      healed,
    })),
    asked: parties.length,
    acknowledged: parties.filter(({ acknowledged }) => acknowledged > 0).length,
    answered: parties.filter(({ answer }) => answer !== null).length,
    offers: all.length,
    accepted: all.filter(({ status }) => status === 'accepted').length,
    delivered: all.filter(({ deliveries }) => deliveries.at(-1)?.result === 'delivered').length,
    sides: [...new Set(parties.map(({ party }) => sideOf(opening.need.kind, party.kind)))].sort(),
  };
}
