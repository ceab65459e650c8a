import type { WordsOf } from '../shape';
import type { report as vietnamese } from '../vi/report';

/** The state of a unit as a report, in English. */
export const report: WordsOf<typeof vietnamese> = {
  unitReport: {
    title: 'State of a unit',
    intro:
      'Plans, overdue steps, consultations, indicators and projects of a unit and all below it as of today, within what you may see.',
    withLower: (n) => `and ${n} units below it`,
    asOf: (when) => `as of ${when}`,
    asWord: 'Word file',
    print: 'Print',
    none: 'None.',
    cut: (n) => `Only ${n} rows are given; there are more. Choose a smaller unit to see all.`,
    stepsDone: (done, all) => `${done} of ${all} steps`,
    parts: {
      plans: 'Plans',
      overdue: 'Overdue steps',
      consultations: 'Consultations',
      indicators: 'Indicators and results',
      projects: 'Running projects and notices owed',
    },
    sheets: {
      plans: 'Plans',
      overdue: 'Overdue',
      consultations: 'Consultations',
      indicators: 'Indicators',
      projects: 'Projects',
    },
    planHeads: ['Plan', 'Unit', 'Progress', 'Phase', 'Nearest due', 'Overdue steps', 'Past a suggested day'],
    overdueHeads: ['Step', 'In', 'Held by', 'Due', 'Days late'],
    consultationHeads: ['Matter', 'Unit', 'Asked', 'Answered', 'Silent', 'Answers due'],
    indicatorHeads: ['Indicator', 'Measure', 'Unit', 'Period', 'Target', 'Actual', 'Verdict'],
    projectHeads: ['Project', 'Unit', 'Owner', 'Still to be told', 'Unacknowledged', 'Overdue'],
  },
};
