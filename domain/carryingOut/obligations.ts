import { type Obligation, owed } from '../case/obligation';
import type { PlanPeriod } from './periods';
import { type CarryingState, newest, reportDates } from './state';

/** The reports that are not in, also those that may not be made yet. */
export const carryingObligations = (state: CarryingState): Obligation[] =>
  state.periods.filter(({ id }) => !newest(state, id)).map((period) => reportObligation(state, period));

function reportObligation(state: CarryingState, period: PlanPeriod): Obligation {
  const { escalateTo, rules } = state.opening;
  const above = escalateTo ? [escalateTo] : [];
  return owed(state, reportMatter(state, period), {
    since: reportDates(state, period).opensAt,
    reminded: rules.reminders,
    informed: above,
    every: rules.again,
    above,
    stem: `${period.id}/`,
    data: { period: period.id },
  });
}

/** A period's report, as mails name it. */
export function reportMatter(state: CarryingState, period: PlanPeriod) {
  const { reporter, rules } = state.opening;
  const { dueOn } = reportDates(state, period);
  return {
    step: period.id,
    title: reportTitle(period),
    holder: reporter,
    dueOn,
    cites: rules.reports[period.kind].cites,
  };
}

const reportTitle = ({ title }: PlanPeriod) => ({
  vi: `Báo cáo thực hiện kế hoạch ${title.vi}`,
  en: `Report on carrying out the plan, ${title.en}`,
});
