import { vnDateOf } from '../../domain/calendar/dates';
import { type CarryingState, newest, reportDates, verdictOf } from '../../domain/carryingOut/state';
import { sideOf } from '../../domain/support/party';
import type { SupportState } from '../../domain/support/state';
import type { Text } from '../../domain/law/procedure';
import type { Engine } from '../engine';

export interface YearReport {
  outcome: 'completed' | 'completed-late' | 'stuck';
  provinces: {
    caseId: string;
    name: Text;
    outcome: string | null;
    reports: { period: string; dueOn: string; reportedOn: string | null; late: boolean; short: string[] }[];
  }[];
  supports: {
    caseId: string;
    need: string;
    indicator: string;
    shortfalls: { period: string; target: string; actual: string; attainment: string | null; healed: boolean }[];
    asked: number;
    acknowledged: number;
    answered: number;
    offers: number;
    accepted: number;
    delivered: number;
    sides: string[];
    outcome: string | null;
  }[];
  entries: number;
  mails: number;
}

/** What came of a rehearsed year, read from the register. */
export async function yearReport(engine: Engine, cases: string[]): Promise<YearReport> {
  const { db, reader } = engine;
  const provinces: YearReport['provinces'] = [];
  for (const id of cases) provinces.push(provinceOf((await reader.read<CarryingState>(id))!.file.state!));
  const rows = await db.case.findMany({
    where: { kind: 'support', parent: { in: cases } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const supports: YearReport['supports'] = [];
  for (const { id } of rows) supports.push(supportOf((await reader.read<SupportState>(id))!.file.state!));
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

function provinceOf(state: CarryingState): YearReport['provinces'][number] {
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

function supportOf({ opening, shortfalls, relations, offers, outcome }: SupportState): YearReport['supports'][number] {
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
