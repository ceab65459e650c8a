import { AGAIN, type Obligation, PLAIN } from '../case/obligation';
import type { PlanPeriod } from './periods';
import { type CarryingState, newest, reportDates } from './state';

/** The reports that are not in, also those that may not be made yet. */
export const carryingObligations = (state: CarryingState): Obligation[] =>
  state.periods.filter(({ id }) => !newest(state, id)).map((period) => reportObligation(state, period));

function reportObligation(state: CarryingState, period: PlanPeriod): Obligation {
  const { opensAt, dueOn, reminders } = reportDates(state, period);
  const { reporter, escalateTo, rules } = state.opening;
  const above = escalateTo ? [escalateTo] : [];
  return {
    ...PLAIN,
    row: period.id,
    title: reportTitle(period),
    cites: rules.reports[period.kind].cites,
    holders: [reporter],
    holder: reporter,
    since: opensAt,
    dueOn,
    reminders,
    informed: above,
    again: { calendar: state.calendar, every: rules.again ?? AGAIN, above },
    stem: `${period.id}/`,
    data: { period: period.id },
  };
}

export const reportTitle = ({ title }: PlanPeriod) => ({
  vi: `Báo cáo thực hiện kế hoạch ${title.vi}`,
  en: `Report on carrying out the plan, ${title.en}`,
});
