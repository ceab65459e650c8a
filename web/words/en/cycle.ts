import type { WordsOf } from '../shape';
import type { cycle as vietnamese } from '../vi/cycle';

/** Managing a cycle, the levels and the versions of documents, in English. */
export const cycle: WordsOf<typeof vietnamese> = {
  manage: {
    title: 'Manage this case', open: 'Remind, extend, set days…', ofStep: 'A step’s time limit', anchors: 'Days counted from', whole: 'The whole case', wholeCase: 'the whole case', about: (what) => `About: ${what}.`, dueNow: (day) => `Due now: ${day}`, dayNow: (day) => `Now: ${day}`, which: 'Extension',
    means: {
      'remind': 'Whoever holds the step is sent a reminder, which stands on the record.', 'escalate': 'The step is put before the body above, as the procedure says.', 'extend': 'The new day must be later than the present one; everyone concerned is told.',
      'revoke-extension': 'The due date is again what it was before that extension.', 'pause': 'Days while the clock stands do not count against the step.', 'resume': 'The days count again from today.', 'set-anchor': 'Every date counted from this day moves with it, and those concerned are told.',
      'cancel': 'The case ends for good; what is left is not done any more. It cannot be taken back.', 'set-targets': 'All targets together become a new version, which is sent to the plans below.', 'move-version': 'What is done stays done; dates are counted anew under the other version, by its transitional provision.',
    },
    cannotMove: 'The case cannot go over to this version:', oneVersion: 'This procedure has no other version.', noChange: 'No date would change.', changes: 'What would change', change: 'Change', before: 'Old day', after: 'New day',
    changeKinds: { added: 'step added', ended: 'step ended', anew: 'begins anew', moved: 'day moved' }, provision: 'Transitional provision', instrument: 'Instrument', article: 'Article', clause: 'Clause', verified: 'Read there?',
    grades: { 'read': 'read in the legal text', 'second-hand': 'taken from another source', 'unverified': 'not verified' },
  },
  levels: {
    lower: 'Lower plans', noLower: 'This plan opens no lower plans.', targets: 'Targets of the plan', noTargets: 'No targets set yet.', version: (n) => `Version ${n}`, indicator: 'Indicator', value: 'Figure', measure: 'Measure', own: 'This plan', notSet: 'not set', difference: 'Difference', noDifference: 'No target differs.',
    upper: 'Upper plan', upperSilent: 'The plan above has set no targets.', standsOn: (newest, ours) => `Newest: version ${newest}; this plan stands on version ${ours}.`, toReconcile: (n) => `Version ${n} waits to be reconciled`, siblings: 'Plans of sectors and territories on the same ground', ballots: 'Targets that votes stand on', session: 'Session', ballotOn: (n) => `votes on version ${n} of the targets`,
    decision: 'Decision', adopt: 'Adopt the new targets from above', keep: 'Keep this plan’s targets (with the reason)', decisions: { adopt: 'adopted', keep: 'kept its own' }, newVersion: (title, n) => `${title} has targets of version ${n}:`,
    addTarget: 'Add a target', targetNo: (n) => `Target ${n}`, units: 'Units', opened: 'Opened', reached: 'Have come', missing: 'Awaited', cancelled: 'Cancelled', failed: 'Not opened', onlyMissing: 'Only those awaited', nobodyMissing: 'Nobody is awaited any more.', unit: 'Unit', plan: 'Plan', state: 'State', openPlan: 'See the plan', askedOn: 'opened',
    outcomes: { 'reached': 'has come', 'cancelled': 'cancelled', 'not-opened': 'could not be opened', 'waiting': 'awaited' },
    measures: { 'percent': '%', 'per-thousand': '‰', 'index': 'index', 'vnd-million': 'million VND', 'vnd-billion': 'billion VND', 'usd-million': 'million USD', 'person': 'persons', 'thousand-person': 'thousand persons', 'household': 'households', 'hectare': 'ha', 'thousand-hectare': 'thousand ha', 'tonne': 'tonnes', 'thousand-tonne': 'thousand tonnes', 'kilometre': 'km', 'square-metre': 'm²', 'cubic-metre': 'm³', 'megawatt': 'MW', 'million-kwh': 'million kWh', 'commune': 'communes', 'school': 'schools', 'bed': 'hospital beds', 'piece': 'pieces' },
  },
  documents: {
    versions: (n) => `${n} versions, compare`, version: (n) => `Version ${n}`, difference: 'Compare two versions', from: 'From', to: 'To', same: 'The two files are the same, byte by byte.', added: 'added', removed: 'removed', file: 'File',
    notComparable: 'Files of this type cannot be read as text and compared (only Word .docx and plain text can). Size and hash say whether they differ.',
  },
};
