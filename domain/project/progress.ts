import type { Calendar } from '../calendar/calendar';
import { addDays, daysBetween, type IsoDate, vnDateOf } from '../calendar/dates';
import { fixedDue } from '../calendar/fixedDate';
import { planPeriod, type PlanPeriod } from '../carryingOut/periods';
import { compareDecimals, minus, percentOf, sumOf } from '../decimal';
import type { ProgressRule } from './law';
import type { Approval, CapitalSource, ProgressReport, Share } from './reported';
import { lawOf, type ProjectState, spanOf } from './state';

/** How a report lies beside what was approved: how much it is off, and since when. */
export interface Deviation {
  kind: 'total' | 'disbursement' | 'work' | 'milestone' | 'finish';
  /** The milestone’s name. */
  what: string | null;
  expected: string;
  actual: string;
  /** Million đồng, points of per cent, or days. */
  difference: string;
  since: IsoDate;
}

/** What is known of a project's approval and progress, as it is shown and as a supervision keeps it. */
export interface Standing {
  registered: string;
  approvals: Approval[];
  report: ProgressReport | null;
  deviations: Deviation[];
}

export const standingIn = (state: ProjectState): Standing => ({
  registered: state.details.capital.amount,
  approvals: state.approvals,
  report: state.reports.at(-1) ?? null,
  deviations: deviationsIn(state),
});

export const totalOf = (shares: Share[]): string => sumOf(shares.map(({ amount }) => amount));

/** What of an approval's capital was assigned up to a year, that one counted; of one source where one is named. */
export const assignedUpTo = ({ capital }: Approval, year: number, source?: CapitalSource): string =>
  totalOf(capital.filter((one) => one.year <= year && (source === undefined || one.source === source)));

/** The newest report laid beside what was approved when it came, each deviation with the day since which it is so. */
function deviationsIn(state: ProjectState): Deviation[] {
  const total = totalOff(state);
  const measured = state.reports.map((report) => measure(report, approvalFor(state, report)));
  const now = measured.at(-1) ?? [];
  return [...total, ...now.map((one) => ({ ...one, since: one.since ?? firstOf(state, measured, one) }))];
}

type Measured = Omit<Deviation, 'since'> & { since: IsoDate | null };

const approvalFor = ({ approvals }: ProjectState, { seq }: ProgressReport): Approval | undefined =>
  approvals.filter((approval) => approval.seq < seq).at(-1);

/** What is registered, and Councils were told, against the total that was approved. */
function totalOff({ approvals, details }: ProjectState): Deviation[] {
  const approval = approvals.at(-1);
  if (!approval || compareDecimals(details.capital.amount, approval.total) === 0) return [];
  const [expected, actual] = [approval.total, details.capital.amount];
  return [
    { kind: 'total', what: null, expected, actual, difference: minus(actual, expected), since: approval.signedOn },
  ];
}

function measure(report: ProgressReport, approval: Approval | undefined): Measured[] {
  return approval
    ? [
        ...disbursementOff(report, approval),
        ...workOff(report, approval),
        ...milestonesOff(report, approval),
        ...finishOff(report, approval),
      ]
    : [];
}

/** Capital of years that are over and was not disbursed; the year that runs is nobody's delay yet. */
function disbursementOff({ asOf, disbursed }: ProgressReport, approval: Approval): Measured[] {
  const year = Number(asOf.slice(0, 4));
  const expected = assignedUpTo(approval, asOf.endsWith('-12-31') ? year : year - 1);
  const actual = totalOf(disbursed);
  if (compareDecimals(actual, expected) >= 0) return [];
  return [{ kind: 'disbursement', what: null, expected, actual, difference: minus(expected, actual), since: null }];
}

/** Less work done than of the approved time is gone. That work goes evenly is our measure, no law's. */
function workOff({ asOf, work }: ProgressReport, approval: Approval): Measured[] {
  const expected = elapsed(approval, asOf);
  if (compareDecimals(work, expected) >= 0) return [];
  return [{ kind: 'work', what: null, expected, actual: work, difference: minus(expected, work), since: null }];
}

/** How much of the approved time is gone on a day, per cent. */
export function elapsed({ startsOn, finishesOn }: Approval, on: IsoDate): string {
  if (on <= startsOn) return '0';
  if (on >= finishesOn) return '100';
  return percentOf(`${daysBetween(startsOn, on)}`, `${daysBetween(startsOn, finishesOn)}`);
}

function milestonesOff({ asOf, reached }: ProgressReport, { milestones }: Approval): Measured[] {
  return milestones.flatMap(({ name, dueOn }) => {
    const actual = reached.find((one) => one.name === name)?.on;
    const days = daysBetween(dueOn, actual ?? asOf);
    if (days <= 0) return [];
    return [
      {
        kind: 'milestone' as const,
        what: name,
        expected: dueOn,
        actual: actual ?? '',
        difference: `${days}`,
        since: dueOn,
      },
    ];
  });
}

function finishOff({ asOf, work }: ProgressReport, { finishesOn }: Approval): Measured[] {
  const days = daysBetween(finishesOn, asOf);
  if (days <= 0 || compareDecimals(work, '100') >= 0) return [];
  return [{ kind: 'finish', what: null, expected: finishesOn, actual: asOf, difference: `${days}`, since: finishesOn }];
}

/** The day of the first report of those without a gap that all say so. */
function firstOf({ reports }: ProjectState, measured: Measured[][], { kind }: Measured): IsoDate {
  let at = measured.length - 1;
  while (at > 0 && measured[at - 1]?.some((one) => one.kind === kind)) at -= 1;
  return (reports[at] as ProgressReport).asOf;
}

/** The half-years and years for which the law of the project has its owner report. */
const PERIODS = ['H1', 'Y'] as const;
export const progressDuty = (period: string): string => `progress.${period}`;

/** The first period since registration, or since this law holds, whose report isn’t owed yet; null where none is. */
export function nextPeriod(state: ProjectState): PlanPeriod | null {
  if (!lawOf(state).progress || state.status !== 'running') return null;
  const opened = vnDateOf(state.openedAt);
  const from = opened > spanOf(state).from ? opened : spanOf(state).from;
  for (let year = Number(from.slice(0, 4)); ; year += 1)
    for (const half of PERIODS) {
      const period = planPeriod(`${year}-${half}`) as PlanPeriod;
      if (period.to >= from && !Object.hasOwn(state.duties, progressDuty(period.id))) return period;
    }
}

/** By when the report on a period, such as `2027-H1`, must be in. */
export function progressDueOn(calendar: Calendar, { by }: ProgressRule['within'], period: string): IsoDate {
  const { day, month, year } = by[period.endsWith('-H1') ? 'half' : 'year'];
  return fixedDue(calendar, { day, month, year: Number(period.slice(0, 4)) + year, mode: 'by' }).dueOn;
}

/** From this day on the report on a period is owed. */
export const owedFrom = ({ to }: PlanPeriod): IsoDate => addDays(to, 1);
