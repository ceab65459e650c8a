import type { WordsOf } from '../shape';
import type { carrying as vietnamese } from '../vi/carrying';

/** Carrying plans out: indicators, reports, shortfalls; in English. */
export const carrying: WordsOf<typeof vietnamese> = {
  carrying: {
    title: 'Carrying out plans', intro: 'The targets of adopted plans, the figures of each period, what falls short and who was told.', empty: 'No plan is being carried out yet.',
    plan: 'Plan', reports: 'Reports', reportsOf: (made, all) => `${made} of ${all} reports`, shortCount: (n) => (n === 1 ? '1 figure falls short' : `${n} figures fall short`), noneShort: 'Nothing falls short', anyYear: 'Any year', anyUnit: 'Any unit', onlyShort: 'Only with a shortfall', onlyOpen: 'Only those under way',
    startOne: 'Start carrying out a plan', summary: 'Summary', carrier: 'Carried out by', reporter: 'Reported by', above: 'Reports to', basis: 'The plan carried out', decision: (number, on) => `${number} of ${on}`,
    reportsDue: 'Reports due', period: 'Period', opens: 'May be reported from', reported: 'Reported', late: 'late', versions: (n) => (n === 1 ? '1 version' : `${n} versions`), countedFrom: (day) => `Counted from the last day of the period, ${day}`,
    indicators: 'Indicators and results', target: 'Target', actual: 'Actual', attainment: 'Reached', attained: (share) => `${share} % of the target`, verdict: 'Verdict', fulfilled: 'Reached', short: 'Falls short', noFigure: 'no figure yet', lowerIsBetter: 'the lower the better',
    corrected: (n) => (n === 1 ? 'corrected once' : `corrected ${n} times`), chart: (name) => `Chart: ${name}`, chartSays: (name, series) => `${name}. ${series}`, chartPoint: (period, target, actual, short) => `${period}: target ${target}, ${actual === null ? 'no figure yet' : `actual ${actual}${short ? ', falls short' : ''}`}`,
    because: { below: (share) => `less than ${share} % of the target reached`, trend: (over, points) => `the share reached fell in ${over} periods running, by ${points} percentage points or more in all` }, byRule: 'Rule', told: 'Told to', toldProof: 'See the support and the proof of telling', concerns: 'A shortfall is told to', supportOpen: 'Support under way', supportClosed: 'Support closed',
    outcomes: { 'on-target': 'On target', 'short': 'Fell short' }, closeTitle: 'Close the plan year',
    figures: 'Actual figures', figureHint: 'Write decimals with a point, such as 8.25.', badFigure: 'Write a figure such as 8.25', badWhole: 'Write a whole number such as 12500', ambiguous: (whole, part) => `Write ${whole} or ${part}, so that it is clear`, before: 'Reported', reportPaper: 'Report (file)', choosePeriod: 'Period corrected',
    willTell: (parties) => `Once sent, these are told at once: ${parties}.`, willBeShort: (name, why) => `${name}: ${why}.`, warnTitle: 'By the rule this falls short', nothingChanged: 'No figure has been changed.',
  },
  startCarrying: {
    title: 'Start carrying out a plan', intro: 'Choose the adopted plan and enter the target of each period. Due reports, reminders and warnings of shortfalls follow from them.', carrier: 'Carried out by', year: 'Plan year', noBody: 'You hold no seat in a body that carries out plans.',
    basis: 'Basis', byCycle: 'A plan cycle that was adopted', byNumber: 'A decision or resolution made elsewhere', cycle: 'Plan cycle', noCycle: 'This unit has no plan cycle of that year.', notAdopted: 'This plan has not been adopted, so it cannot be carried out yet.', number: 'Number', on: 'Date',
    every: 'Reports each', kinds: { 'month': 'Month', 'quarter': 'Quarter', 'half-year': 'Half-year', 'year': 'Year' }, indicators: 'Indicators with their targets by period', add: 'Add the indicator', added: 'Choose an indicator to add', removeOne: (name) => `Remove ${name}`, targetOf: (name, period) => `${name}, ${period}`, blankIsNone: 'A field left empty: no target for that period.',
    fromPlan: 'Take the year’s targets from the plan', start: 'Start', started: 'Started', open: 'Open it', chooseOne: 'Add at least one indicator with a target.',
  },
};
