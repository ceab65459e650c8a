import type { WordsOf } from '../shape';
import type { shell as vietnamese } from '../vi/shell';

/** What every page has, in English. */
export const shell: WordsOf<typeof vietnamese> = {
  product: 'Phối Hợp',
  tagline: 'Coordination of socio-economic planning',
  skip: 'Skip to the content',
  menu: 'Menu',
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  more: 'Show more',
  all: 'All',
  unverified: 'not verified against the legal text',
  secondHand: 'from a secondary source',
  practice: 'practice; no law sets it',
  offline: 'No connection. What you typed is kept; send it again once you are back.',
  notFound: 'There is no such page.',
  toMyWork: 'Back to My work',
  rehearsal: 'Rehearsal',
  printed: (body, day, who) => `${body}, ${day}. Printed by ${who} from Phối Hợp.`,
  nav: { label: 'Main navigation', work: 'My work', cases: 'Plan cases', start: 'Start a cycle', overdue: 'Overdue', delegations: 'Delegations', admin: 'Administration', account: 'My account', sessions: 'Sessions', law: 'Law', regions: 'Regions', projects: 'Projects' },
  language: { other: 'Tiếng Việt', otherCode: 'vi' },
  theme: { toDark: 'Dark', toLight: 'Light' },
  signIn: {
    title: 'Sign in', username: 'Username', password: 'Password', submit: 'Sign in', out: 'Sign out',
    help: 'The administrator gives out accounts. The first start prints sample accounts in its terminal.',
    ended: 'Your session has ended. Sign in again; your drafts are kept.',
  },
  role: { head: 'signing seat', officer: 'officer', deputy: 'deputy', admin: 'administrator' },
  problem: {
    network: 'The server cannot be reached', networkRemedy: 'Check the connection and try again; what you typed is kept.',
    onRecord: (seq) => `The attempt is on record all the same (entry ${seq}).`, whatToDo: 'What to do', number: 'Request number', mend: 'Correct it and send again; what you typed is kept.',
    invalid: (field, rule) => `Not recorded: ${field} – ${rule}`,
    fields: {
      owner: 'owner', places: 'places', data: 'contents', endYear: 'last year', startYear: 'first year', amount: 'capital', capital: 'capital', notices: 'notices', members: 'members', startsOn: 'first day', code: 'code',
      title: 'title', why: 'reason', documents: 'documents', tasks: 'tasks', dueOn: 'due date', newDue: 'new due date', from: 'first day', to: 'last day', date: 'day', on: 'day', heldOn: 'day of the meeting', signedOn: 'day of signing', opensOn: 'opening day', number: 'number',
      figures: 'figures', words: 'text', projects: 'list of projects', schedules: 'schedules', assignments: 'assignments', attended: 'those present', bodies: 'bodies', body: 'body', place: 'place', present: 'number present', deputies: 'deputies', ballots: 'ballots', decision: 'decision', cites: 'citation', vi: 'title', en: 'English title',
      year: 'year', supervised: 'supervised bodies', what: 'contents', session: 'session', with: 'co-operating bodies', note: 'note', targets: 'targets', value: 'value', items: 'items',
    },
    rules: {
      'another body than now': 'choose another body than now', 'other places than now': 'choose other places than now', 'at least one place': 'at least one place is needed', 'at least one change': 'nothing has changed', 'at least one notice': 'at least one notice is needed', 'at least one': 'at least one is needed',
      'at least 1': 'at least one is needed', 'another session': 'choose another session', 'YYYY-MM-DD': 'write the day as dd/mm/yyyy', 'a reason for keeping other targets': 'say why other targets are kept', 'the transitional provision': 'name the transitional provision', 'not on the agenda yet': 'it is on the agenda already',
      'whole number, or give deputies': 'write a whole number', 'whole number, or give ballots': 'write a whole number', 'the first day on which the old body is no more': 'write the first day on which the old body is no more', 'none here': 'not used here', 'the form that this act has': 'not in the form of this act',
    },
    bounds: { '>=': (bound) => `from ${bound} on`, '>': (bound) => `after ${bound}`, '<=': (bound) => `up to ${bound}`, '<': (bound) => `before ${bound}` },
  },
  due: {
    on: 'Due', none: 'No due date', overdue: 'Overdue', soon: 'Due soon', later: 'Later', today: 'Due today',
    lateBy: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`), inDays: (days) => `${days} days left`, tomorrow: 'Due tomorrow', done: 'Done',
  },
  weekday: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  weekdayShort: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
};
