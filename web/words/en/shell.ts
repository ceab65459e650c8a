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
  none: 'None',
  unverified: 'not verified against the legal text',
  secondHand: 'from a secondary source',
  practice: 'practice; no law sets it',
  offline: 'No connection. What you typed is kept; send it again once you are back.',
  notFound: 'There is no such page.',
  toMyWork: 'Back to My work',
  rehearsal: 'Rehearsal',
  nav: { label: 'Main navigation', work: 'My work', cases: 'Plan cases', start: 'Start a cycle', overdue: 'Overdue', delegations: 'Delegations', admin: 'Administration', account: 'My account', sessions: 'Sessions', law: 'Law', regions: 'Regions', projects: 'Projects' },
  language: { label: 'Language', other: 'Tiếng Việt', otherCode: 'vi' },
  theme: { toDark: 'Dark', toLight: 'Light' },
  signIn: {
    title: 'Sign in', username: 'Username', password: 'Password', submit: 'Sign in', out: 'Sign out',
    help: 'The administrator gives out accounts. The first start prints sample accounts in its terminal.',
    ended: 'Your session has ended. Sign in again; your drafts are kept.',
  },
  role: { head: 'signing seat', officer: 'officer', deputy: 'deputy', admin: 'administrator' },
  problem: {
    network: 'The server cannot be reached', networkRemedy: 'Check the connection and try again; what you typed is kept.',
    onRecord: (seq) => `The attempt is on record all the same (entry ${seq}).`, whatToDo: 'What to do', number: 'Request number',
  },
  due: {
    on: 'Due', none: 'No due date', overdue: 'Overdue', soon: 'Due soon', later: 'Later', today: 'Due today',
    lateBy: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`), inDays: (days) => `${days} days left`, tomorrow: 'Due tomorrow', done: 'Done',
  },
  weekday: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  weekdayShort: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
};
