import { latest, markOf } from '../case/daysThatCount';
import { type Row, rowOf, statusOf } from '../case/rows';
import type { Task } from '../case/logic';
import type { PlanPeriod } from './periods';
import { type CarryingState, indicatorsOf, newest, reportDates, verdictOf } from './state';

/** Inbox rows: each report that may be made; once all are in, the close. */
export function carryingTasks(state: CarryingState): Task[] {
  if (state.closedAt) return [];
  const due = state.periods
    .filter(({ id }) => state.opened.has(id) && !newest(state, id))
    .map((period) => reportTask(state, period));
  return state.periods.every(({ id }) => newest(state, id)) ? [closeTask(state)] : due;
}

function reportTask(state: CarryingState, period: PlanPeriod): Task {
  const { dueOn, opensAt } = reportDates(state, period);
  const facts = {
    title: titleOf(period),
    kind: 'report',
    indicators: indicatorsOf(state, period.id).map(({ id }) => id),
  };
  return {
    key: period.id,
    body: state.opening.reporter,
    step: period.id,
    acts: ['report-figures'],
    dueOn,
    openedAt: opensAt,
    facts,
  };
}

function closeTask(state: CarryingState): Task {
  const last = latest(state.periods.map(({ id }) => newest(state, id)!.at)) as string;
  const facts = { title: { vi: 'Kết thúc năm kế hoạch', en: 'Close the plan year' }, kind: 'close' };
  return {
    key: 'close',
    body: state.opening.reporter,
    step: 'close',
    acts: ['close-carrying-out', 'correct-figures'],
    dueOn: null,
    openedAt: last,
    facts,
  };
}

/** One row a period, so that the overdue view names who owes the report. */
export const carryingSteps = (state: CarryingState): Row[] => state.periods.map((period) => reportRow(state, period));

function reportRow(state: CarryingState, period: PlanPeriod): Row {
  const { dueOn, opensAt } = reportDates(state, period);
  const report = newest(state, period.id);
  const [first] = state.reports[period.id] ?? [];
  const versions = state.reports[period.id]?.length ?? 0;
  const short = indicatorsOf(state, period.id)
    .filter((indicator) => verdictOf(state, indicator, period)?.verdict.short)
    .map(({ id }) => id);
  const opened = state.opened.has(period.id);
  return rowOf(period.id, 'report', state.opening.reporter, {
    round: Math.max(versions, 1),
    dueOn,
    openedAt: opened ? opensAt : null,
    status: statusOf(state, report, opened ? 'open' : 'waiting'),
    doneAt: first?.at ?? null,
    outcome: report ? (report.late ? 'late' : 'reported') : null,
    facts: { title: titleOf(period), versions, short, ...(first && markOf(first)) },
  });
}

const titleOf = ({ title }: PlanPeriod) => ({ vi: `Báo cáo ${title.vi}`, en: `Report, ${title.en}` });
