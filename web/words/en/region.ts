import type { WordsOf } from '../shape';
import type { region as vietnamese } from '../vi/region';

/** A region's coordination and its gatherings, in English. */
export const region: WordsOf<typeof vietnamese> = {
  regions: {
    title: 'Regional coordination', intro: 'The provinces of a region assess, forecast, discuss viewpoints, options and projects together; every difference shows, and each is decided.',
    region: 'Coordination of regions', council: 'Coordination between Council and Committee', none: 'There is no case that you may see.',
    tabs: 'Parts of the coordination', overview: 'Agreement and objections', compare: 'Side by side', works: 'Projects', schedules: 'Schedules', exchanges: 'Exchanges and workshops',
    more: 'Progress, documents and record of the case',
  },
  agreement: {
    none: 'This procedure has no common text to agree on.', path: 'Steps', round: (n) => `Round ${n}`, notAsked: 'The parties have not been asked yet.',
    whoSaid: 'Who said what', reasons: 'Reasons and explanations', decided: (on) => `Adopted on ${on}`, overObjections: 'Adopted over objections', why: 'Reason of the adopting body',
    silent: 'No answer yet', open: 'Not adopted yet', toDecide: (n) => (n === 1 ? '1 party objects: the adopting body decides with its reason, or sends the text back for a further round.' : `${n} parties object: the adopting body decides with its reason, or sends the text back for a further round.`),
    read: 'See the whole consultation',
  },
  comparison: {
    title: 'Side by side', none: 'Nothing has been gathered yet.', notOpen: 'This step has not begun.', what: 'Indicator or question', agreed: 'Agreed', common: 'Common text',
    differs: 'differs from most', departs: 'departs from what was agreed', missing: 'not yet', onlyDifferent: 'Only where they differ', allAlike: 'They differ nowhere.',
    spread: (low, middle, high) => `lowest ${low}, middle ${middle}, highest ${high}`, tolerance: (by) => `up to ${by} apart still agrees`,
    mostDiffering: (who, n) => `Differs most often from most: ${who} (${n === 1 ? '1 row' : `${n} rows`})`, departing: (who) => `Departs from what was agreed: ${who}`, noDeparture: 'Nobody departs from what was agreed.', noDifference: 'Nobody differs from most.',
    pictureOf: (what) => `The figures of “${what}” on one axis`, late: 'late', delivered: (on) => `delivered ${on}`, legend: 'dot: each party · diamond: agreed · bar: common text',
  },
  works: {
    priority: 'The region’s priority works', programme: 'Regional programme', order: (n) => `no. ${n}`, capital: (amount) => `${amount} million đồng`, lists: 'The parties’ lists', project: 'Project', inNoList: 'in no list', notRegional: 'not in the regional programme',
    findings: 'What does not fit', waiting: 'Some lists have not come in: they are held against the programme once all are there.', undecided: (n) => (n === 1 ? '1 finding waits for a decision' : `${n} findings wait for a decision`), allDecided: 'Every finding has been decided.', noFindings: 'The lists fit the regional programme.', fits: 'fits',
    kinds: { 'in-two': 'In two lists', 'in-none': 'In no list', 'against-order': 'Against the order', 'capital-differs': 'Capital differs' },
    decisions: { 'lead': 'One party leads', 'share': 'The parties share it, each its part', 'take-in': 'Taken into the list of', 'drop': 'Dropped from the regional programme', 'keep-list': 'Keep the list', 'follow-programme': 'Follow the regional programme' },
    decidedBy: (who, on) => `${who} decided on ${on}`, none: 'There is no programme and no list yet.', mismatchOnly: 'Only what does not fit', decision: 'Decision', to: 'Party charged with it',
  },
  schedules: {
    working: 'Working schedule', coordination: 'Coordination schedule', none: 'No schedules were drawn up yet.', inForce: (on) => `In force since ${on}, agreed by the parties`, draft: 'A draft: it binds nobody until it is adopted', overObjections: 'adopted over objections',
    what: 'Work', who: 'By whom', on: 'Day', state: 'State', told: 'Told of the result', received: (on) => `received ${on}`, notReceived: 'not confirmed', doneOn: (on) => `done ${on}`, noLines: 'Nothing on it.', round: (n) => `round ${n}`,
    progress: (done, all) => `${done} of ${all} done`, own: 'work beyond the procedure',
  },
  exchanges: {
    none: 'This procedure has no exchange or workshop.', invited: 'Invited', host: 'Held by', attended: 'present', absent: 'absent', heldOn: (on) => `Held on ${on}`, minutes: 'Minutes', conclusions: 'Conclusions that became tasks', noConclusions: 'No conclusion charges anybody.',
    called: 'Invitation', calledOff: 'Called off', calendar: 'Add to the calendar (.ics)', by: 'By whom', dueOn: 'Due', what: 'Task', follow: 'Follow these tasks', attendance: (came, all) => `${came} of ${all} present`,
  },
  gathering: {
    asked: 'Owed', delivered: 'Delivered', late: 'Late', overdue: 'Overdue', findings: 'Findings', undecided: 'Undecided', by: 'Gathered by', duties: 'Who owes what', duty: 'Part', holder: 'Owed by', what: 'What came in', told: 'Told', summary: 'Summary',
    status: { open: 'Owed', overdue: 'Overdue', delivered: 'Delivered', cancelled: 'Cancelled' }, proof: (seq) => `entry ${seq} of the register`, deliveredAt: (at) => `delivered ${at}`, whole: 'This party’s part', replaced: (round) => `version ${round}`,
    binding: 'Binding: silence is no consent; only delivery ends what is owed.',
  },
  contribution: {
    figures: 'Figures and statements', agreed: (value) => `Agreed: ${value}`, choose: 'Choose…', projects: 'Projects, in order of priority', projectName: 'Name of the project', capital: 'Capital (million đồng)',
    add: 'Add a line', remove: (n) => `Remove line ${n}`, up: (n) => `Move line ${n} up`, down: (n) => `Move line ${n} down`, fromProgramme: 'Add from the regional programme', row: (n) => `Line ${n}`, assigned: (what) => `Assigned: ${what}`,
    schedules: 'The work on the two schedules', schedule: 'Schedule', assignments: 'Assignments', conclusions: 'Conclusions that charge somebody', what: 'Work', body: 'By whom', on: 'Day', dueOn: 'Due', step: 'Step of the procedure', noStep: 'Work of its own, no step of the procedure', tell: (n) => (n === 0 ? 'Tell of the result…' : n === 1 ? '1 party is told of the result' : `${n} parties are told of the result`),
    bothSchedules: 'Each schedule needs at least one line.', attended: 'Who came', emptyList: 'The list is empty: sending it says that there is no project.', noFindings: 'No finding waits for a decision any more.',
  },
};
