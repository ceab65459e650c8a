import type { WordsOf } from '../shape';
import type { projects as vietnamese } from '../vi/projects';

/** Projects, their notices, their supervision, in English. */
export const projects: WordsOf<typeof vietnamese> = {
  projects: {
    title: 'Projects and notices', register: 'Register a project', list: 'Register of projects', received: 'Notices the Council received', tabs: 'Parts of the register', empty: 'No project fits.', code: 'Number', owner: 'Owner', group: 'Group', capital: 'Total investment', years: 'Years', places: 'Places', notices: 'Notices', state: 'State', level: 'Level that decides', year: 'Running in', open: 'Followed', closed: 'Closed', place: 'Place', clear: 'Clear filters', plan: 'Part of the plan', programme: 'Programme', source: 'Source of capital', morePlaces: (n) => `and ${n} more`,
    levels: { nation: 'Nation', province: 'Province', district: 'District', commune: 'Commune' }, groups: { 'national': 'National importance', 'A': 'Group A', 'B': 'Group B', 'C': 'Group C' },
    sources: { 'central-budget': 'Central budget', 'local-budget': 'Local budget', 'mixed-budget': 'Central and local budget', 'oda': 'ODA, soft loans', 'own-revenue': 'Own revenue', 'other': 'Other' },
    status: { running: 'Under way', completed: 'Completed', stopped: 'Stopped' }, million: (amount) => `${amount} million đồng`, due: (n) => (n === 1 ? '1 notice to send' : `${n} notices to send`), unacknowledged: (n) => `${n} not acknowledged`, overdue: (n) => `${n} overdue`, allTold: 'all told',
  },
  project: {
    about: 'Particulars', acts: 'You may', actsFor: (body) => `for ${body}`, law: 'Who must be told', lawIs: 'Under', unsure: 'Places are only inferred from the codes of former units: the owner has to confirm them.', ownerEnded: (who) => `The owner has ceased to exist; ${who} answers for the project until another is named.`,
    contents: 'A notice must say',
    notices: 'Notices and proof of delivery', to: 'Sent to', cause: 'Why', dueOn: 'To be sent by', sent: 'Sent', acknowledged: 'Received', basis: 'Basis', notSent: 'not sent', waiting: 'waiting for confirmation', proof: (seq) => `entry ${seq} of the register`, dropped: 'no longer owed', passedOn: 'passed on to its successor', by: (on) => `due ${on}`, toCommunity: 'Made public in the commune',
    causes: { 'registered': 'Project registered', 'amended': 'Project amended', 'moved-in': 'Project moved in', 'withdrawn': 'Project withdrawn', 'owner-changed': 'Owner changed', 'regime-changed': 'Units changed', 'completed': 'Project completed', 'stopped': 'Project stopped' },
    supervision: 'Supervision', duties: 'Other duties', noDuties: 'No demands and no findings yet.', what: 'Duty', holder: 'Owed by', asked: 'Asked or found', answer: 'Answer', satisfied: 'The board is satisfied', round: (n) => `round ${n}`, ended: { done: 'Done', dropped: 'No longer owed', 'passed-on': 'Passed on' },
    boards: 'Community’s supervision boards', board: (members, on) => `${members} members, supervises from ${on}`, noBoard: 'The community has formed no board yet.',
    postings: 'Made public in the commune', posting: (from, to) => `from ${from} to ${to}`, map: 'Map of the places',
  },
  received: {
    empty: 'Your Council has received no notice of a project yet.', onlyOpen: 'Only those not acknowledged', project: 'Project', from: 'Owner', cause: 'Why it was told', sentAt: 'Sent', dueOn: 'Acknowledge by', state: 'Acknowledgement', to: 'Council', open: 'Not acknowledged', done: (on) => `Acknowledged ${on}`, cancelled: 'No longer owed',
  },
  newProject: {
    title: 'Register a project', intro: 'Before anything is recorded the page says who must be told, by which line and by which day.', for: 'You act for', name: 'Name of the project', nameEn: 'Name in English', code: 'Number of the project', codeHint: 'Letters, digits and hyphens; in one unit one number, one project', amount: 'Total investment (million đồng)', badYear: 'Write a year such as 2027', startYear: 'Start year', endYear: 'End year', endBefore: 'Not before the start year', noPlan: 'Part of no plan', findPlace: 'Find a commune, ward or province', removePlace: (name) => `Remove ${name}`, noPlaces: 'No place chosen yet.', found: 'Found', notFound: 'Nothing found.',
    preview: 'See who must be told', mustTell: (n, on) => (n === 1 ? `1 place must be told by ${on}` : `${n} places must be told by ${on}`), mustPost: (on) => `Must be made public in the commune by ${on}`, later: (on) => `From ${on} others must be told`, register: 'Register', registered: 'The project is registered', open: 'Open the project', noSeat: 'You hold no seat in a body that may register projects.', daySetBy: 'The day by',
  },
  projectForm: {
    whichNotices: 'Send to', notice: 'Notice of the project', basics: 'Report of the basic contents', information: 'Information and documents', attachment: 'Attachment', from: 'From', to: 'Until', leastDays: 'Where that is shorter than the minimum, it is refused with the earliest day.', where: 'Where it is made public', answer: 'Answer', satisfied: 'Satisfied', notSatisfied: 'Not satisfied: to be answered again', verdict: 'Assessment', members: 'Members', startsOn: 'Supervises from', owner: 'New owner', places: 'New places', demand: 'What the Council demands', finding: 'What was found', board: 'Board', ownerNow: (name) => `The owner now: ${name}.`,
    means: {
      'amend-project': 'Only what changed is recorded; every Council concerned must be told anew.', 'move-places': 'The Councils that the project leaves and those that it reaches must be told.', 'change-owner': 'What is still owed goes over to the new owner; every Council concerned must be told.',
      'complete-project': 'The project ends and can be changed no more; every Council concerned must be told.', 'stop-project': 'The project stops for good and can be changed no more; every Council concerned must be told.', 'open-supervision': 'The owner must give the information within the time that the law sets.',
    }, asked: 'Asked',
  },
};
