import type { WordsOf } from '../shape';
import type { overdue as vietnamese } from '../vi/overdue';

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);
const steps = (n: number) => (n === 1 ? '1 step' : `${n} steps`);

/** What is overdue, in English. */
export const overdue: WordsOf<typeof vietnamese> = {
  overdue: {
    title: 'Overdue steps', empty: 'No step is overdue.', holder: 'Held by', daysLate: days, daysShort: (n) => `${n} d`, working: (n) => (n === 1 ? '1 working day' : `${n} working days`),
    behind: 'Waiting behind it', filters: 'Filters', filterLevel: 'Level that holds it', filterKind: 'Kind of step', filterProcedure: 'Procedure', filterBody: 'Body that holds it', noProcedure: 'No planning procedure',
    map: 'Map of the 34 provinces', mapHint: 'The number in a province counts the overdue steps that its bodies and those of its communes hold. Choose one to filter.',
    entersFor: (whom) => `enters for ${whom}`, heldSince: 'Held since', legendNone: 'none overdue', legendSome: (from, to) => (from === to ? `${from}` : `${from}–${to}`), clear: 'Clear the filters', total: (n) => `${steps(n)} overdue`,
    islands: { hoangSa: 'Hoàng Sa islands (Đà Nẵng)', truongSa: 'Trường Sa islands (Khánh Hòa)' }, steps: 'steps overdue',
    levels: { nation: 'Nation', region: 'Region', province: 'Province', district: 'District', commune: 'Commune', sector: 'Sector', corporation: 'Corporation', establishment: 'Establishment' },
    kinds: {
      'draft': 'Drafting', 'consult': 'Consultation', 'exchange': 'Meeting, exchange', 'notify': 'Notice', 'appraise': 'Appraisal', 'verify': 'Verification', 'decide': 'Decision', 'publish': 'Publication', 'assign': 'Assigning targets',
      'gather': 'Gathering', 'cascade': 'Lower plans', 'monitor': 'Monitoring', 'supervise': 'Supervision', 'reply': 'Reply to a consultation', 'contribute': 'Contribution', 'report': 'Report', 'duty': 'Duty about a project', 'task': 'Task after a supervision',
    },
    views: { list: 'List', matrix: 'Provinces by steps', trend: 'Over time' }, viewsLabel: 'Ways of looking', byPlace: 'By place', path: 'Place looked at', wholeNation: 'The whole country',
    placesIn: (where) => `Places in ${where}`, place: 'Place', late: 'Overdue', worst: 'Worst', ownBodies: 'Bodies of this level itself',
    keys: 'Page Down, Page Up: to the next or previous step.', remindWithNote: 'Remind with a note', laterThan: (day) => `Later than ${day}`,
    matrixHint: 'Each cell has the number of overdue steps and the days of the worst. Choose a cell to see its steps.', cell: (count, n) => `${steps(count)}, the worst ${days(n)}`, moreUnits: (n) => `${n} more units; filter by place to see them.`,
    trendTitle: 'Steps overdue at the end of each day or week', span: 'Span of time', spans: { month: '30 days', quarter: '13 weeks', year: '1 year' }, asTable: 'As a table', endOf: 'End of', became: 'Become overdue', ended: 'Done or moved',
    trendHint: 'By the register: an extension given later does not undo the time that was late.', trendSaid: (from, a, to, b) => `At the end of ${from} ${steps(a)} overdue, at the end of ${to} ${b}.`,
  },
};
