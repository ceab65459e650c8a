import type { WordsOf } from '../shape';
import type { law as vietnamese } from '../vi/law';

/** Procedures, instruments, the calendar, in English. */
export const law: WordsOf<typeof vietnamese> = {
  law: {
    title: 'Law', parts: 'Parts of the law', procedures: 'Procedures', instruments: 'Instruments', calendar: 'Working calendar', when: 'When is it due', publish: 'Publish a version',
    intro: 'Each procedure is data with versions and dates of effect. A case keeps the version it began under until a recorded act with its provision moves it.',
    version: 'Version', effect: 'Applies to', steps: 'Steps', running: 'Running cases', frozen: 'Published and frozen', notFrozen: 'No case uses it yet',
    years: (from, to) => (to === undefined ? `plan years from ${from}` : from === to ? `plan year ${from}` : `plan years ${from}–${to}`),
    begun: (from, to) => `cases begun ${[from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')}`,
    levels: { nation: 'Nation', sector: 'Sector', region: 'Region', province: 'Province', district: 'District', commune: 'Commune', corporation: 'Corporation', establishment: 'Establishment' },
    back: 'All procedures', hash: 'Hash of its content', views: 'Ways to look at the procedure', chooseVersion: 'Choose a version',
    view: { steps: 'Steps', diagram: 'Diagram', difference: 'Compare versions', cases: 'Running cases', moves: 'Move cases' },
    kinds: {
      draft: 'Drafting', consult: 'Consultation', gather: 'Gathering', exchange: 'Exchange or meeting', notify: 'Notice', appraise: 'Appraisal', verify: 'Verification',
      decide: 'Decision', publish: 'Publication', assign: 'Assignment', cascade: 'Opening and gathering of lower plans',
    },
    sure: { 'read': 'text read', 'second-hand': 'from a secondary source', 'unverified': 'unverified', 'practice': 'practice' },
    sureMeans: 'How sure the citations are', checkedOn: (day) => `checked ${day}`, noLaw: 'No law sets it; practice.',
    by: 'Acts', enteredBy: (whom) => `entered by ${whom}`, signs: 'the signing seat acts', inSession: 'by vote in session', after: 'After', first: 'Open from the start',
    to: { consult: 'Asks', gather: 'Who contributes', other: 'Sent to' }, produces: 'Documents', optional: 'optional', due: 'Due', notBefore: 'Not before', silence: 'Silence',
    silenceMeans: { consent: 'counts as consent', escalate: 'is put before a higher level' }, warned: (before) => `warned ${before} before`, handling: 'Acceptance, explanation within', escalate: 'When overdue, put before', afterLate: (time) => `after ${time} overdue`,
    returns: 'May go back to', basis: 'Basis', settings: 'Lengths that each province sets', anchors: 'Days that people set', tells: 'Told', on: { opened: 'when it opens', done: 'when done', overdue: 'when overdue' },
    step: (n) => `Step ${n}`,
    diagram: 'Process diagram (BPMN)', diagramHint: 'Read from top to bottom; steps side by side run at the same time. Choose a step to see its basis. The list “Steps” has the same content.',
    zoomIn: 'Zoom in', zoomOut: 'Zoom out', whole: 'Whole diagram', left: 'Move left', right: 'Move right', readable: 'Readable size', download: 'Download the BPMN file', drawing: 'Drawing the diagram…', pickStep: 'Show a step', none: '(choose a step)', controls: 'Diagram controls',
    begin: 'Begin', end: 'End', goesOn: 'passed', goesBack: 'returned', decided: 'Outcome', notSure: 'Dashed outline: a citation is unverified or from a secondary source.', undrawn: 'This browser cannot draw the diagram. See the list of steps.',
    compare: 'Compare with', from: 'From version', toVersion: 'to version', same: 'The two versions differ only in name and dates of effect.', onlyOne: 'This procedure has one version so far.',
    change: { added: 'Added', removed: 'Removed', changed: 'Changed' }, changedSteps: 'Steps', changedAnchors: 'Days people set', changedSettings: 'Provincial lengths', before: 'Before', afterwards: 'After',
    part: {
      title: 'Name', kind: 'Kind of step', by: 'Acts', to: 'Sent to', needs: 'After', produces: 'Documents', due: 'Due', notBefore: 'Not before', silence: 'Silence', handling: 'Acceptance, explanation',
      escalate: 'When overdue, put before', reminders: 'Reminders', notices: 'Told', returnsTo: 'May go back to', covers: 'Points of the source article', cites: 'Basis', default: 'Default', setBy: 'Who may set it',
    },
    roles: { head: 'signing seat', officer: 'officer' },
    casesScope: 'Cases that you may see.', casesAll: (n) => `${n} cases run under this version in the whole system.`, noCases: 'No running case that you may see is under this version.',
    issued: 'Issued', inForce: 'In force from', ended: 'Ended after', replacedBy: 'Replaced by', source: 'Source', stillInForce: 'in force', find: 'Find an instrument', noInstrument: 'No instrument fits.',
    instrumentsIntro: 'Every instrument that a procedure cites, with its dates in force. The mark says how sure those dates are.', details: 'Source and note',
    instrumentKinds: { law: 'Law', resolution: 'Resolution', decree: 'Decree', decision: 'Decision', directive: 'Directive' },
    showAll: 'Also those that have ended', notYet: 'not in force yet',
  },
  calendar: {
    year: 'Year', noticed: 'Announced', provisional: 'Provisional', provisionalHint: 'The State has not announced this year’s holidays; its days off are computed and may move.',
    notice: 'Notice', source: 'Source', kinds: { 'off': 'Holiday', 'substitute': 'Substitute day off', 'make-up': 'Make-up working day' }, weekend: 'Weekend', working: 'Working day', month: (n) => ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][n - 1] ?? `${n}`,
    special: 'Days that are not what their weekday says', day: 'Day', what: 'Is a', name: 'Name', noSpecial: 'The calendar has no special day in this year yet.', workingDays: (n) => `${n} working days in the year`,
    versions: 'Versions of the calendar', current: 'in use', publishedAt: (day) => `published ${day}`, legend: 'Legend', today: 'Today',
    whenTitle: 'When is it due', whenIntro: 'Counted by the Civil Code, arts 147 and 148: the first day is left out; a last day that is a rest day moves to the next working day (counting back: to the working day before).',
    from: 'From', length: 'How many', unit: 'Unit', units: { wd: 'working days', d: 'days', mo: 'months' }, direction: 'Counting', after: 'after that day, at most', beforeDay: 'before that day, at least', out: (from, to) => `The day lies outside the calendar (${from}–${to}).`,
  },
  publishing: {
    title: 'Publish a version', intro: 'Hand in the procedure’s file (YAML). The preview checks it, compares it with the version before and counts running cases; nothing is recorded. Running cases keep their version.',
    file: 'Procedure file', instruments: 'File of newly cited instruments (optional)', why: 'Why it is published', preview: 'Preview', publish: 'Publish', willBe: (title, version) => `${title}, version ${version}`,
    ends: (version, effect) => `The version “${version}” will then apply only to ${effect}.`, running: (n) => (n === 0 ? 'No case runs under another version.' : `${n} cases run under another version; they stay as they are until moved.`),
    done: 'Published', toMoves: 'See which cases can be moved', isNew: 'There is no version before it.',
    movesIntro: 'Running cases under other versions, and what moving each would change. Move only by a transitional provision; each is an act of its own on the record.', noMoves: 'No case is left under another version.', select: (name) => `Select ${name}`,
    now: (version) => `now under ${version}`, cannot: 'Cannot be moved', noChange: 'No date changes.', provision: 'Transitional provision',
    move: (n) => (n === 1 ? 'Move 1 case' : `Move ${n} cases`), moved: 'Moved', dates: (before, after) => `${before} → ${after}`,
    stepChange: { added: 'new step', ended: 'step ends', anew: 'done anew', moved: 'due date moves' }, results: 'What became of it', selectAll: 'Select all that can be moved', changes: (n) => (n === 1 ? '1 change' : `${n} changes`),
  },
  provision: {
    instrument: 'Instrument', article: 'Article', clause: 'Clause', point: 'Point', verified: 'Have you read it there?', verifiedAs: { 'read': 'Read in the text', 'second-hand': 'From a secondary source', 'unverified': 'Not verified' },
  },
  results: { waiting: 'On record, waiting', refused: 'Refused' },
};
