import type { WordsOf } from '../shape';
import type { cases as vietnamese } from '../vi/cases';

/** Cases, consultations and the record, in English. */
export const cases: WordsOf<typeof vietnamese> = {
  cases: {
    title: 'Plan cases', empty: 'There are no cases yet.', open: 'Under way', closed: 'Closed', year: 'Year', unit: 'Unit', nextDue: 'Next due date', state: 'State',
    overdueSteps: (n) => (n === 1 ? '1 step overdue' : `${n} steps overdue`), case: 'Case', withRehearsals: 'Show rehearsals',
    kinds: { 'plan-cycle': 'Plan cycle', 'consultation': 'Consultation', 'council-session': 'Council session', 'gathering': 'Gathering', 'project': 'Project', 'carrying-out': 'Carrying out', 'support': 'Support', 'supervision': 'Supervision' },
  },
  case: {
    progress: 'Progress', levels: 'Targets and levels', expected: 'Expected', expectedSign: 'Expected (late)', expectedLate: (on) => `Expected on ${on}, after its due date, because of:`, steps: 'Steps', documents: 'Documents', consultations: 'Consultations', record: 'Record', tabs: 'Parts of the case',
    whereNow: 'Where it stands', doneOf: (done, all) => `${done} of ${all} steps done`, openSteps: 'Under way', holder: 'Held by', step: 'Step',
    status: { waiting: 'Not yet its turn', open: 'Under way', done: 'Done', cancelled: 'Cancelled' },
    openedOn: 'Opened', closedOn: 'Closed',
    planned: 'First forecast', due: 'Due', legend: 'Legend', forecast: 'Forecast', whyThisDay: 'Why this day?', provisional: 'Days off not officially announced yet',
    base: 'Counted from', rule: 'Rule', clause: 'Basis', counted: 'counted', skipped: 'skipped', days: 'Day by day', lastDay: 'Last day', otherRules: 'Other rules of this step (the earliest day binds)',
    extended: (from, to) => `Extended from ${from} to ${to}`, stopped: 'Clock stopped', moved: (from, to) => `Moved from ${from} to ${to}`, revoked: 'revoked',
    waitsFor: 'Waits for', behind: 'Waiting behind it', conflicts: 'Dates that contradict each other', today: 'Today', noDue: 'No due date', late: 'late', myTasks: 'My tasks in this case',
    noDocuments: 'No documents yet.', noConsultations: 'Nobody was consulted yet.', title: 'Title', by: 'Body', uploaded: 'Uploaded', size: 'Size', hash: 'SHA-256',
    version: 'Procedure version', parent: 'Part of the case', gantt: 'Progress over time',
  },
  consultation: {
    asked: 'Asked', sent: 'Sent', seen: 'Seen', answered: 'Answered', who: 'Body', answer: 'Answer', notYet: 'not yet', silentSince: (on) => `Silent since ${on}`, deemed: 'Silent, deemed to consent',
    table: 'Comments with their acceptance and explanation', comment: 'Comment', handling: 'Acceptance or explanation', open: 'open', summary: 'Summary', noComments: 'No comments yet.',
    late: 'late', by: 'Asked by', silence: 'Silence means', silenceMeans: { consent: 'deemed consent', escalate: 'escalation' }, entry: (seq) => `entry ${seq}`,
    askedBodies: 'Those asked', number: 'No.', word: 'Download for Word', excel: 'Download for Excel', onlyOpen: 'Only comments still open', allHandled: 'Every comment has its acceptance or explanation.', revise: 'Revise', colleague: 'a colleague',
    overtaken: (who, when) => `${who} wrote about this comment at ${when}, after you had opened it`, overtakenHint: 'What you typed is still there above. Choose:', keepMine: 'Keep mine and replace theirs', takeTheirs: 'Take theirs',
    mine: 'Your body’s answer', replace: 'Replace the answer', answerLate: 'Answer late', pastDay: (day) => `The last day for answers (${day}) is over`,
    willNotCount: 'The answer will be recorded as late and changes nothing: silence until the last day was deemed consent already. It is kept, and sent to whoever asked.',
    willCount: 'The answer will be recorded as late, and still counts: silence is not deemed consent here.',
    lateBecause: (at, last) => `Recorded as late: received ${at}, after the last day, ${last}.`,
    doesNotCount: 'It does not count.', heldToConsent: 'Deemed to consent.', consentStands: (on) => `Whoever had not answered by the last day is deemed to consent, since ${on}; a later answer is kept on record and sent to whoever asked, and does not change the outcome.`,
    counts: 'It still counts.', stillAwaited: 'Silence is not deemed consent here, so the answer was still awaited; it is part of the summary, marked as late.',
    waiting: 'No answer yet', deemedCount: 'Deemed consent',
  },
  record: {
    seq: 'No.', when: 'When', what: 'What', who: 'Who', detail: 'Detail', kinds: { act: 'act', ruling: 'ruling', event: 'event' },
    system: 'The engine', onBehalf: (whom) => `on behalf of ${whom}`, filterName: 'What', filterBody: 'Body', since: 'Since', accepted: 'Accepted', refused: 'Refused', empty: 'No entry fits.', hash: 'Hash', of: (seq) => `on entry ${seq}`, round: (round) => `round ${round}`,
    previous: 'Hash of the entry before', print: 'Print the record', file: 'Download the record (CSV)', verify: 'Verify the record', verifyHint: 'Recomputes the hash of every entry from its content and holds it against the chain.', whole: 'The record is whole', wholeHow: (n, at) => `${n} entries recomputed at ${at}; every hash fits.`,
    broken: (n) => (n === 1 ? '1 place does not hold' : `${n} places do not hold`), head: 'Hash of the last entry', yes: 'yes', no: 'no',
    faults: { 'missing-entry': 'an entry is missing', 'wrong-link': 'not linked to the entry before', 'wrong-hash': 'the hash does not fit the content', 'wrong-texts': 'the texts beside it were changed', 'wrong-head': 'the last entry does not fit' },
    letters: { 'support-closed': 'Support closed', 'rung-opened': 'Supervision opened by a measure', 'consultation-closed': 'Consultation’s outcome received', 'gathering-closed': 'Gathering’s outcome received', 'due-moved': 'Due date was moved', 'cancelled': 'Was cancelled', 'recalendar': 'Days off corrected', 'upper-plan': 'A plan above', 'upper-targets': 'Targets of the plan above', 'lower-reached': 'A lower plan has come', 'lower-forecast': 'A lower plan expects to be late', 'lower-withdrawn': 'A lower plan was withdrawn', 'not-opened': 'A lower plan could not be opened', 'units-below': 'The units below', 'voted': 'Outcome of the vote', 'placed': 'Placed on a session’s agenda', 'published': 'Published', 'succeeded': 'A successor took over', 'succeed': 'Successor put on record', 'look': 'Dates looked at' },
    fields: { present: 'present', for: 'for', against: 'against', abstained: 'abstained', deputies: 'all deputies', opensOn: 'opens', where: 'published in', on: 'on', newDue: 'new due date', oldDue: 'old due date', dueOn: 'due', date: 'day', answer: 'answer', handling: 'handling', outcome: 'outcome', means: 'means', before: 'ahead by', number: 'number', signedOn: 'signed on', heldOn: 'held on', conclusion: 'conclusion', late: 'late', deemed: 'deemed consent', version: 'version', decision: 'decision', cause: 'by', from: 'from', to: 'to', expectedOn: 'expected', receivedAt: 'received', year: 'year', overObjections: 'over objections', replaces: 'replaces the earlier answer', asked: 'asked', agree: 'agree', object: 'object', silent: 'no answer yet', closedOn: 'closed', extension: 'extension, entry', plans: 'plans' },
    values: { 'nothing-opened': 'no plan opened', 'gathered': 'gathered', 'ended': 'step ended', 'returned': 'returned', 'postponed': 'postponed', 'published': 'published', 'passed-on': 'passed to a successor', 'deemed-consent': 'deemed consent', 'agree': 'agrees', 'agree-with-comments': 'agrees, with comments', 'object': 'objects', 'nothing-to-say': 'nothing to say', 'accepted': 'accepted', 'partly-accepted': 'partly accepted', 'explained': 'explained', 'noted': 'noted', 'consent': 'deemed consent', 'escalate': 'escalation', 'done': 'done', 'signed': 'signed', 'completed': 'completed', 'cancelled': 'cancelled', 'answered': 'answered', 'adopted': 'adopted', 'rejected': 'rejected', 'for': 'for', 'for-with-changes': 'for, with changes', 'against': 'against', 'adopt': 'adopts the new targets', 'keep': 'keeps its own targets', 'extend': 'extension', 'pause': 'clock stop', 'resume': 'clock restart', 'set-anchor': 'anchor set', 'recalendar': 'corrected calendar', 'revoke-extension': 'extension revoked', 'move-version': 'move of version', 'reached': 'reached', 'closed-without': 'closed without all' },
    refusals: { 'wrong-level': 'the version is for another level', 'no-such-unit': 'the unit does not exist on that day', 'calendar-out-of-range': 'a date falls outside the calendar', 'same-version': 'the case runs under it already', 'not-your-step': 'not this body’s to do', 'role-required': 'needs the signing seat', 'step-not-open': 'step not open yet', 'step-done': 'step already done', 'product-missing': 'document missing', 'already-answered': 'already answered', 'case-closed': 'case closed', 'stale-version': 'another wrote first', 'objections-open': 'objections are open', 'too-early': 'too early', 'no-due-date': 'no due date to move', 'extension-earlier': 'new day is not later', 'invalid-input': 'not valid', 'clock-stopped': 'clock stopped already', 'clock-running': 'clock is running' },
    events: {
      'notices-due': 'Notices due', 'notice-sent': 'Notice sent', 'notice-acknowledged': 'Notice received', 'posting-due': 'Posting due', 'information-demanded': 'Information demanded', 'report-due': 'Report of the basic contents due', 'finding-lodged': 'Finding lodged', 'owner-ended': 'The owner is no more', 'places-to-confirm': 'Places to be confirmed', 'duty-done': 'Duty done', 'regime-changed': 'Units changed',
      'silence-warning': 'Warning about silence', 'remind-sent': 'Reminder sent', 'escalate-sent': 'Escalation sent', 'reminder': 'Reminded', 'contributions-asked': 'Contributions asked for', 'contribution-received': 'Contribution received', 'opened': 'Opened',
      'report-opened': 'Report may be made', 'report-received': 'Report received', 'shortfall': 'Shortfall', 'shortfall-healed': 'Shortfall healed', 'shortfall-unheard': 'Shortfall after the close', 'need-told': 'Need told', 'support-news': 'Parties told', 'healed': 'Nothing short any more',
      'supervision-opened': 'Supervision opened', 'information-requested': 'Information asked for', 'information-supplied': 'Information supplied', 'task-assigned': 'Task set', 'task-done': 'Task done', 'explanation-demanded': 'Explanation demanded', 'rung-taken': 'Measure taken', 'rung-proposed': 'Measure proposed',
      'step-opened': 'Step opened', 'step-done': 'Step done', 'overdue': 'Overdue', 'reminded': 'Reminded', 'escalated': 'Escalated', 'gathered': 'Gathered', 'silence': 'Silence', 'consulted': 'Opinions asked',
      'due-moved': 'Due date moved', 'late-answer': 'Late answer', 'closed': 'Case closed', 'cancelled': 'Cancelled', 'forecast': 'Forecast', 'cascade-batch': 'Lower plans opened', 'targets-set': 'Targets set', 'told-upper': 'Upper plan told', 'version-moved': 'Version moved', 'item-reported': 'The case concerned was told', 'invited': 'Invitations sent', 'called-off': 'Meeting called off', 'succeeded': 'Duties passed to a successor', 'session-overdue': 'Session past its day',
    },
  },
};
