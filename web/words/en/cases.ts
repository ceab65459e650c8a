import type { WordsOf } from '../shape';
import type { cases as vietnamese } from '../vi/cases';

/** Cases, consultations and the record, in English. */
export const cases: WordsOf<typeof vietnamese> = {
  cases: {
    title: 'Plan cases', empty: 'There are no cases yet.', open: 'Under way', closed: 'Closed', year: 'Year', unit: 'Unit', nextDue: 'Next due date', state: 'State',
    overdueSteps: (n) => (n === 1 ? '1 step overdue' : `${n} steps overdue`), onTime: 'On time', case: 'Case', withRehearsals: 'Show rehearsals', kind: 'Kind',
    kinds: { 'plan-cycle': 'Plan cycle', 'consultation': 'Consultation', 'council-session': 'Council session', 'gathering': 'Gathering', 'project': 'Project' },
  },
  case: {
    progress: 'Progress', steps: 'Steps', documents: 'Documents', consultations: 'Consultations', record: 'Record', tabs: 'Parts of the case',
    whereNow: 'Where it stands', doneOf: (done, all) => `${done} of ${all} steps done`, openSteps: 'Under way', holder: 'Held by', step: 'Step',
    status: { waiting: 'Not yet its turn', open: 'Under way', done: 'Done', cancelled: 'Cancelled' },
    outcome: 'Outcome', openedOn: 'Opened', closedOn: 'Closed', openedAt: 'Opened',
    planned: 'First forecast', due: 'Due', actual: 'Actual', legend: 'Legend', forecast: 'Forecast', whyThisDay: 'Why this day?', provisional: 'Days off not officially announced yet',
    base: 'Counted from', rule: 'Rule', clause: 'Basis', counted: 'counted', skipped: 'skipped', days: 'Day by day', hideDays: 'Hide the days', lastDay: 'Last day', otherRules: 'Other rules of this step (the earliest day binds)',
    extended: (from, to) => `Extended from ${from} to ${to}`, stopped: 'Clock stopped', moved: (from, to) => `Moved from ${from} to ${to}`, revoked: 'revoked',
    waitsFor: 'Waits for', behind: 'Waiting behind it', conflicts: 'Dates that contradict each other', today: 'Today', noDue: 'No due date', late: 'late', myTasks: 'My tasks in this case',
    noDocuments: 'No documents yet.', noConsultations: 'Nobody was consulted yet.', title: 'Title', type: 'Type', by: 'Body', uploaded: 'Uploaded', size: 'Size', hash: 'SHA-256',
    version: 'Procedure version', parent: 'Part of the case', gantt: 'Progress over time',
  },
  consultation: {
    asked: 'Asked', sent: 'Sent', seen: 'Seen', answered: 'Answered', who: 'Body', answer: 'Answer', notYet: 'not yet', silentSince: (on) => `Silent since ${on}`, deemed: 'Silent, deemed to consent',
    table: 'Comments with their acceptance and explanation', comment: 'Comment', handling: 'Acceptance or explanation', open: 'open', summary: 'Summary', noComments: 'No comments yet.',
    late: 'late', by: 'Asked by', silence: 'Silence means', silenceMeans: { consent: 'deemed consent', escalate: 'escalation' }, entry: (seq) => `entry ${seq}`,
    waiting: 'No answer yet', deemedCount: 'Deemed consent', sections: 'See in full',
  },
  record: {
    title: 'Record', seq: 'No.', when: 'When', what: 'What', who: 'Who', detail: 'Detail', kinds: { act: 'act', ruling: 'ruling', event: 'event' },
    system: 'The engine', onBehalf: (whom) => `on behalf of ${whom}`, filterName: 'What', filterBody: 'Body', since: 'Since', accepted: 'Accepted', refused: 'Refused', empty: 'No entry fits.', hash: 'Hash', of: (seq) => `on entry ${seq}`, round: (round) => `round ${round}`,
    events: {
      'step-opened': 'Step opened', 'step-done': 'Step done', 'overdue': 'Overdue', 'reminded': 'Reminded', 'escalated': 'Escalated', 'gathered': 'Gathered', 'silence': 'Silence', 'consulted': 'Opinions asked',
      'due-moved': 'Due date moved', 'late-answer': 'Late answer', 'closed': 'Case closed', 'cancelled': 'Cancelled', 'forecast': 'Forecast', 'cascade-batch': 'Lower plans opened', 'targets-set': 'Targets set', 'told-upper': 'Upper plan told', 'version-moved': 'Version moved', 'item-reported': 'The case concerned was told', 'invited': 'Invitations sent', 'called-off': 'Meeting called off', 'succeeded': 'Duties passed to a successor', 'session-overdue': 'Session past its day',
    },
  },
};
